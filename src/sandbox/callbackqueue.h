// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/inbox.h"
#include "http/client.h"
#include "integrations/sandboxbehaviour.h"

#include <QObject>
#include <QQueue>

namespace sendbench::sandbox
{

/// Delivers callbacks as 8x8 does: at once, and again 1, 10, 30 and 90 s after a failure
/// (connection error, five seconds without an answer, 4xx, 5xx).
///
/// Source: 8x8 Connect "Webhook retry"; see reference/8x8-webhook-events.md.
class CallbackQueue final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    CallbackQueue(Clock &clock, bool loopbackOnly, QObject *parent = nullptr);

    /// From any thread.
    [[nodiscard]] Inbox::Address inbox() const { return m_inbox.address(); }
    /// In this object's thread.
    void post(const integrations::Callback &callback);

Q_SIGNALS:
    void delivered(const QUrl &url, int attempt, int status);
    void failed(const QUrl &url, int attempt, int status);
    void givenUp(const QUrl &url);

private:
    struct Delivery {
        integrations::Callback callback;
        int attempt = 1;
    };

    void wait(std::chrono::milliseconds delay, const Delivery &delivery);
    void startMore();
    void attempt(const Delivery &delivery);
    void ended(const Delivery &delivery, const http::Exchange &exchange);

    Inbox m_inbox{this};
    Clock &m_clock;
    http::Client m_client;
    QQueue<Delivery> m_due;
    int m_running = 0;
};

} // namespace sendbench::sandbox

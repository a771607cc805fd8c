// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "http/client.h"
#include "http/server.h"
#include "integrations/sandboxbehaviour.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sendbench::sandbox
{

/// The stand-in for all remote systems, on loopback.
struct SandboxOptions {
    quint16 port = 0;   ///< 0: 47808 if free, else any
    quint64 seed = 0;   ///< ids are repeatable under a seed; 0: random
    double speed = 1.0; ///< of its clock: 100 runs the 1/10/30/90 s ladder in 0.01/0.1/0.3/0.9 s
    QUrl receiptUrl;    ///< where receipts go that name no URL of their own
    QStringList faults; ///< rules, see fault.h
    bool loopbackCallbacksOnly = true; ///< a made-up receipt never reaches a real system by mistake
};

/// Dispatches requests to the systems' behaviours, posts their callbacks with 8x8's ladder (again
/// after 1, 10, 30 and 90 s on connection error, time-out of 5 s, 4xx or 5xx), and breaks things by
/// rule. Paths nobody knows: 404.
class Sandbox final : public QObject
{
    Q_OBJECT

public:
    Sandbox(std::vector<std::unique_ptr<integrations::SandboxBehaviour>> behaviours,
            SandboxOptions options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Errors as of http::Server::listen, "fault.syntax" (Input) for a rule that cannot be read.
    [[nodiscard]] Result<quint16> start();
    void stop();
    [[nodiscard]] quint16 port() const; ///< 0 when stopped
    [[nodiscard]] QUrl url() const;     ///< http://127.0.0.1:PORT
    void setReceiptUrl(const QUrl &url);

Q_SIGNALS:
    void requestServed(const QByteArray &method, const QString &path, int status);
    void callbackDelivered(const QUrl &url, int attempt, int status);
    /// Another attempt follows, unless callbackGivenUp comes. Status 0: no answer.
    void callbackFailed(const QUrl &url, int attempt, int status);
    void callbackGivenUp(const QUrl &url);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::sandbox

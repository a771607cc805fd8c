// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "changes/applyjob.h"
#include "webhooks/delivery.h"

#include <QPointer>

namespace sendbench::webhooks
{

struct Attempt {
    std::chrono::seconds pause{0}; ///< before it, in 8x8's time
    sending::SendRecord record;
    Verdict verdict;
};

struct DeliveryReport {
    std::optional<sending::SendRecord> token; ///< of OAuth
    QList<Attempt> attempts;

    /// The last attempt was taken.
    [[nodiscard]] bool arrived() const;
};

/// Brings an event as 8x8 would: gets a token where there is OAuth (once), posts, and with the
/// ladder again after each failure. That the receiver refuses is in the report; the job fails when
/// nothing could go out (a secret is missing, no token) or when it is cancelled. The guard is the
/// caller's.
class DeliveryJob final : public ResultJob<DeliveryReport>
{
    Q_OBJECT

public:
    struct Options {
        bool ladder = false;
        double speed = 1.0; ///< pauses are so many times shorter
    };
    /// The clock outlives the job.
    DeliveryJob(changes::Sender sender, Clock &clock, Delivery delivery, Options options,
                QObject *parent = nullptr);

    /// So far; also when the job has an error.
    [[nodiscard]] const DeliveryReport &report() const { return m_report; }

Q_SIGNALS:
    void attempted(int index);
    /// Before the next attempt, in 8x8's time.
    void waiting(int index, int seconds);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void fetchToken();
    void attempt();
    void take(const sending::SendRecord &record);

    changes::Sender m_sender;
    Clock &m_clock;
    Delivery m_delivery;
    Options m_options;
    QString m_eventId;
    QByteArray m_token;
    std::chrono::seconds m_pause{0};
    DeliveryReport m_report;
    QPointer<Job> m_step;
};

} // namespace sendbench::webhooks

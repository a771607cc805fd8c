// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/readjob.h"
#include "integrations/zendesk/ticket.h"
#include "providers/trial.h"

namespace sendbench::integrations::zendesk
{

/// Says which triggers fire for a ticket, and sends what they would to 8x8, one after the other.
class TicketJob final : public providers::TrialJob
{
    Q_OBJECT

public:
    struct Order {
        QString owner; ///< the configuration
        Environment environment = Environment::Test;
        Setup setup;
        Ticket ticket;
        bool send = false;
    };
    TicketJob(changes::Sender sender, Order order, QObject *parent);
    ~TicketJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void look(const TriggerWish &wish);
    void examine(const TriggerWish &wish, const QByteArray &body);
    void lookAhead();
    void sendNext();
    void keep(const TriggerWish &wish, const sending::SendRecord &record);
    void conclude();
    void say(const QString &who, const QString &text) { m_report.lines.append({who, text}); }
    void find(Severity severity, const QString &rule, const QString &path, const QString &message,
              const QString &fix);

    changes::Sender m_sender;
    Order m_order;
    providers::TrialReport m_report;
    QList<const TriggerWish *> m_fired;
    qsizetype m_next = 0;
    int m_accepted = 0;
    QPointer<sending::SendJob> m_sending;
};

/// "Trigger A" and its name.
[[nodiscard]] QString triggerName(const TriggerWish &wish);

} // namespace sendbench::integrations::zendesk

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/readjob.h"
#include "integrations/contactcenter8x8/conversation.h"
#include "integrations/contactcenter8x8/readjob.h"
#include "providers/trial.h"

#include <QElapsedTimer>
#include <QTimer>

namespace sendbench::integrations::cognigy
{

/// A conversation through the channel of an Endpoint: start, say something, wait for the bot, look,
/// leave. Once started it is left again whatever happens, also when the job is cancelled.
///
/// Errors: those of GatewayReadJob; "trial.not-applied" (Input) without the channel;
/// "gateway.answer" (Protocol). What 8x8 refuses once the conversation is there is in the report.
class ChatJob final : public providers::TrialJob
{
    Q_OBJECT

public:
    struct Order {
        QString owner;
        Environment environment = Environment::Test;
        contactcenter8x8::Gateway gateway;
        secrets::SecretKey uri; ///< the Endpoint URL, looked for among the webhooks
        QString channelName;
        contactcenter8x8::ConversationStart start; ///< without the channel
        QString text;
        int seconds = 20;
        std::optional<contactcenter8x8::PostAgentAssignment> afterAgent; ///< without the webhook
    };
    ChatJob(changes::Sender sender, Order order, QObject *parent);
    ~ChatJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    using Next = std::function<void(const QByteArray &body)>;

    void findChannel(const contactcenter8x8::GatewayState &live);
    void begin();
    void talk();
    void wait();
    void listen(const QByteArray &messages);
    void look();
    void leave();
    void conclude();
    /// Sends the step; a refusal is told, and the conversation is left if there is one.
    void call(const changes::Step &step, const Next &next);
    void refused(const changes::Step &step, const Error &error);
    void explainSilence();
    void say(const QString &who, const QString &text) { m_report.lines.append({who, text}); }
    [[nodiscard]] QString speaker(const QString &type) const;

    changes::Sender m_sender;
    Order m_order;
    providers::TrialReport m_report;
    QString m_conversation; ///< empty: not started
    bool m_starting = false;
    bool m_leaving = false;
    bool m_answered = false;
    bool m_otherWebhook = false;
    qsizetype m_heard = 0;
    QElapsedTimer m_since;
    QTimer m_again;
    QPointer<Job> m_job;
};

} // namespace sendbench::integrations::cognigy

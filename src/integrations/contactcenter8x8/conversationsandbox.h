// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/conversation.h"
#include "integrations/sandboxbehaviour.h"

#include <QJsonObject>

namespace sendbench::integrations::contactcenter8x8
{

/// The stand-in's conversations. Events go to the channel's webhook where that is on this machine,
/// and what is there answers as a bot would, by the API. For any other address the stand-in plays
/// Cognigy's Flow itself and answers at once; not for one that holds “silent”.
class ConversationSandbox final
{
public:
    /// What it looks up: the tenant's webhooks and channels, and the queues there are.
    struct Tenant {
        const QList<Webhook> &webhooks;
        const QList<Channel> &channels;
        const QStringList &queues;
    };

    /// `rest` is the path behind /conversations, without the slash; `body` of POST, PATCH and PUT.
    [[nodiscard]] http::ServerAnswer answer(const QByteArray &method, const QString &rest,
                                            const QByteArray &query, const QJsonObject &body,
                                            const Tenant &tenant, SandboxContext &context);

private:
    struct Message {
        QString id;
        QString author;
        QString text;
        QDateTime at;
    };
    struct Conversation {
        QString id;
        QString channelId;
        QString webhookUri;
        QJsonObject user;
        QJsonObject assignment;
        QString state;
        QList<Message> messages;
        bool left = false;
    };

    [[nodiscard]] http::ServerAnswer start(const QJsonObject &body, const Tenant &tenant,
                                           SandboxContext &context);
    [[nodiscard]] http::ServerAnswer speak(Conversation &conversation, const QJsonObject &body,
                                           SandboxContext &context);
    [[nodiscard]] http::ServerAnswer leave(Conversation &conversation, const QJsonObject &body,
                                           SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer afterAgent(const QJsonObject &body,
                                                       const Tenant &tenant);
    [[nodiscard]] static QJsonObject toJson(const Conversation &conversation);
    static void add(Conversation &conversation, const QString &author, const QString &text,
                    SandboxContext &context);
    static void tell(const Conversation &conversation, const QString &event,
                     const QJsonObject &data, SandboxContext &context);

    QList<Conversation> m_all;
};

} // namespace sendbench::integrations::contactcenter8x8

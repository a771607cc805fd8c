// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/gateway.h"

/// Conversations of the Chat Gateway: a chat as the customer's side has it.
/// Source: https://developer.8x8.com/actions-events/docs/chat-workflow
namespace sendbench::integrations::contactcenter8x8
{

struct ConversationStart {
    QString channelId;
    QString userName;
    QString language;       ///< of languages(); empty: 8x8's default, en
    QString assignmentType; ///< "queue", "script"; empty: as the channel routes it
    QString assignmentId;
};

/// Hands the chat back to a webhook once an agent is done.
struct PostAgentAssignment {
    QString webhookId;
    int maxTotalMinutes = 60;    ///< 20…600
    int userTimeoutMinutes = 30; ///< 10…300
    bool notifyChannelWebhook = true;
};

struct ChatMessage {
    QString id;
    QString authorType; ///< "user", "bot", "agent", "system"
    QString text;
    bool operator==(const ChatMessage &) const = default;
};

/// "en", "ru", … "zh-TW".
[[nodiscard]] const QStringList &languages();

/// 202; brings the output "conversation.id". The user carries the property “sendbench”: “test”.
[[nodiscard]] changes::Step startConversation(const Gateway &gateway,
                                              const ConversationStart &start);
/// 204. `conversationId` of these may be the place of an output.
[[nodiscard]] changes::Step typing(const Gateway &gateway, const QString &conversationId);
[[nodiscard]] changes::Step speak(const Gateway &gateway, const QString &conversationId,
                                  const QString &text);
[[nodiscard]] changes::Step readConversation(const Gateway &gateway, const QString &conversationId);
[[nodiscard]] changes::Step listMessages(const Gateway &gateway, const QString &conversationId);
[[nodiscard]] changes::Step listParticipants(const Gateway &gateway, const QString &conversationId);
/// 201.
[[nodiscard]] changes::Step assignAfterAgent(const Gateway &gateway, const QString &conversationId,
                                             const PostAgentAssignment &assignment);
/// The user leaves, which ends it: 204.
[[nodiscard]] changes::Step leave(const Gateway &gateway, const QString &conversationId);

/// Error: Protocol "gateway.answer".
[[nodiscard]] Result<QString> readConversationId(const QByteArray &body);
[[nodiscard]] Result<QList<ChatMessage>> readMessages(const QByteArray &body);
/// "created", "active", "idle"; empty if the answer does not tell.
[[nodiscard]] QString readState(const QByteArray &body);
/// "user", "bot": types of those who have not left.
[[nodiscard]] QStringList readParticipants(const QByteArray &body);

} // namespace sendbench::integrations::contactcenter8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/conversation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

using changes::Step;
using Json = nlohmann::ordered_json;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

QByteArray dumped(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString pathOf(const QString &conversationId, const QString &rest = {})
{
    return u"/conversations/"_s + QString::fromLatin1(QUrl::toPercentEncoding(conversationId)) +
           rest;
}

/// The description leaves the tenant's header out of some operations.
Gateway withoutTenant(Gateway gateway)
{
    gateway.tenant.clear();
    return gateway;
}

Failure notUnderstood()
{
    return failure(ErrorKind::Protocol, u"gateway.answer"_s, tr("the answer of the Chat Gateway"));
}

QJsonObject object(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

/// The description requires the list at the top and defines it in `_embedded`: either will do.
std::optional<QJsonArray> listIn(const QJsonObject &json, const QString &name)
{
    for (const QJsonValue &value : {json[u"_embedded"_s][name], json[name]})
        if (value.isArray())
            return value.toArray();
    return json.contains(u"page"_s) ? std::optional(QJsonArray()) : std::nullopt;
}

Step reading(Step step)
{
    step.readOnly = true;
    return step;
}

} // namespace

const QStringList &languages()
{
    static const QStringList all{u"en"_s, u"ru"_s,    u"de"_s,   u"ja"_s, u"es"_s, u"fr"_s,
                                 u"pt"_s, u"it"_s,    u"pl"_s,   u"hr"_s, u"nl"_s, u"ar"_s,
                                 u"da"_s, u"ko"_s,    u"no"_s,   u"sv"_s, u"vi"_s, u"cy"_s,
                                 u"th"_s, u"zh-CN"_s, u"zh-TW"_s};
    return all;
}

Step startConversation(const Gateway &gateway, const ConversationStart &start)
{
    Json property{{"key", "sendbench"}, {"value", "test"}};
    Json user{{"name", start.userName.toStdString()}};
    if (!start.language.isEmpty())
        user["language"] = start.language.toStdString();
    user["additionalProperties"] = Json::array({std::move(property)});
    Json body{{"channelId", start.channelId.toStdString()}, {"user", std::move(user)}};
    if (!start.assignmentType.isEmpty())
        body["assignment"] = {{"type", start.assignmentType.toStdString()},
                              {"id", start.assignmentId.toStdString()}};
    Step step = gatewayCall(gateway, "POST", u"/conversations"_s, u"conversation.start"_s,
                            tr("Start a conversation"), dumped(body));
    step.success = {202};
    step.outputs.insert(u"conversation.id"_s, u"/conversationId"_s);
    return step;
}

Step typing(const Gateway &gateway, const QString &conversationId)
{
    Step step = gatewayCall(withoutTenant(gateway), "POST", pathOf(conversationId, u"/typing"_s),
                            u"conversation.typing"_s, tr("Show that the user is typing"),
                            dumped({{"authorType", "user"}}));
    step.success = {204};
    return step;
}

Step speak(const Gateway &gateway, const QString &conversationId, const QString &text)
{
    Step step = gatewayCall(gateway, "POST", pathOf(conversationId, u"/messages"_s),
                            u"conversation.speak"_s, tr("Say something as the user"),
                            dumped({{"authorType", "user"}, {"text", text.toStdString()}}));
    step.success = {202};
    return step;
}

Step readConversation(const Gateway &gateway, const QString &conversationId)
{
    return reading(gatewayCall(gateway, "GET", pathOf(conversationId), u"conversation.read"_s,
                               tr("Read the conversation")));
}

Step listMessages(const Gateway &gateway, const QString &conversationId)
{
    return reading(gatewayCall(gateway, "GET", pathOf(conversationId, u"/messages?size=100"_s),
                               u"conversation.messages"_s, tr("Read its messages")));
}

Step listParticipants(const Gateway &gateway, const QString &conversationId)
{
    return reading(gatewayCall(gateway, "GET", pathOf(conversationId, u"/participants"_s),
                               u"conversation.participants"_s, tr("Read who takes part")));
}

Step assignAfterAgent(const Gateway &gateway, const QString &conversationId,
                      const PostAgentAssignment &assignment)
{
    const Json body{
        {"type", "webhook"},
        {"id", assignment.webhookId.toStdString()},
        {"configuration",
         {{"maxTotalMinutes", assignment.maxTotalMinutes},
          {"userTimeoutInMinutes", assignment.userTimeoutMinutes},
          {"notifyChannelWebhookIfExists", assignment.notifyChannelWebhook ? "true" : "false"}}}};
    Step step = gatewayCall(withoutTenant(gateway), "POST",
                            pathOf(conversationId, u"/post-agent-assignment"_s),
                            u"conversation.after-agent"_s,
                            tr("Hand the chat back to the webhook after the agent"), dumped(body));
    step.success = {201};
    return step;
}

Step leave(const Gateway &gateway, const QString &conversationId)
{
    Step step = gatewayCall(gateway, "PATCH", pathOf(conversationId, u"/participants/user"_s),
                            u"conversation.leave"_s, tr("Leave, which ends the conversation"),
                            dumped({{"removed", true}}));
    step.success = {204};
    return step;
}

Result<QString> readConversationId(const QByteArray &body)
{
    const QString id = object(body)[u"conversationId"_s].toString();
    if (id.isEmpty())
        return notUnderstood();
    return id;
}

Result<QList<ChatMessage>> readMessages(const QByteArray &body)
{
    const auto list = listIn(object(body), u"messages"_s);
    if (!list)
        return notUnderstood();
    QList<ChatMessage> all;
    for (const auto one : *list)
        all.append({.id = one[u"id"_s].toString(),
                    .authorType = one[u"author"_s][u"type"_s].toString(),
                    .text = one[u"text"_s].toString()});
    return all;
}

QString readState(const QByteArray &body)
{
    return object(body)[u"state"_s].toString();
}

QStringList readParticipants(const QByteArray &body)
{
    QStringList types;
    for (const auto one : listIn(object(body), u"participants"_s).value_or(QJsonArray()))
        if (!one[u"removed"_s].toBool())
            types.append(one[u"type"_s].toString());
    return types;
}

} // namespace sendbench::integrations::contactcenter8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/gatewaysandbox.h"

#include "integrations/contactcenter8x8/gatewayanswers.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

const QByteArray GatewaySandbox::kApiKey = "sandbox-gateway-key-1";
const QString GatewaySandbox::kTenant = u"sandboxtenant01"_s;
const QStringList GatewaySandbox::kQueues{u"101"_s, u"102"_s, u"204"_s};

namespace
{

using answers::coded;
using answers::hal;
using answers::noContent;
using answers::worded;

const QString kInvalid = u"invalid_parameter"_s;

template <typename Record>
auto byId(QList<Record> &all, const QString &id)
{
    return std::find_if(all.begin(), all.end(), [&](const Record &one) { return one.id == id; });
}

/// Names are unique in the portal; that the API holds to it is taken from there.
template <typename Record>
bool isTaken(const QList<Record> &all, const QString &name, const QString &id)
{
    return std::any_of(all.begin(), all.end(),
                       [&](const Record &one) { return one.name == name && one.id != id; });
}

template <typename Record>
QJsonArray toArray(const QList<Record> &all)
{
    QJsonArray array;
    for (const Record &one : all)
        array.append(answers::toJson(one));
    return array;
}

bool isLoopback(const QUrl &url)
{
    return url.host() == u"127.0.0.1"_s || url.host() == u"localhost"_s || url.host() == u"::1"_s;
}

std::optional<http::ServerAnswer> uriError(const QString &text)
{
    const QUrl uri(text, QUrl::StrictMode);
    const bool fine =
        uri.isValid() && !uri.host().isEmpty() &&
        (uri.scheme() == u"https"_s || (uri.scheme() == u"http"_s && isLoopback(uri)));
    if (fine)
        return std::nullopt;
    return coded(400, kInvalid, u"The URI must be absolute and begin with https."_s, u"uri"_s);
}

std::optional<http::ServerAnswer> nameError(const QString &name, int longest)
{
    if (name.trimmed().isEmpty())
        return coded(400, kInvalid, u"May not be empty."_s, u"name"_s);
    if (name.size() > longest)
        return coded(400, kInvalid, u"At most %1 characters."_s.arg(longest), u"name"_s);
    return std::nullopt;
}

/// The description requires one name of it and defines the other: either will do.
std::optional<http::ServerAnswer> versionError(const QJsonObject &body)
{
    for (const QString &name : {u"version"_s, u"notificationVersion"_s})
        if (body.contains(name))
            return body[name].toString() == kGatewayVersion
                       ? std::optional<http::ServerAnswer>()
                       : coded(400, kInvalid, u"Unknown version."_s, name);
    return coded(400, kInvalid, u"May not be empty."_s, u"notificationVersion"_s);
}

http::ServerAnswer verified(const QJsonObject &body)
{
    if (body[u"version"_s].toString().isEmpty())
        return coded(400, kInvalid, u"May not be empty."_s, u"version"_s);
    const QString uri = body[u"uri"_s].toString();
    if (auto error = uriError(uri))
        return *error;
    if (uri.contains(u"unreachable"_s))
        return coded(400, u"invalid_webhook"_s, u"The URI did not answer with a 2xx."_s);
    return noContent();
}

http::ServerAnswer notFound(const QString &type, const QString &id)
{
    return worded(404, u"Resource of type %1 with id %2 was not found."_s.arg(type, id),
                  u"%1 %2 does not exist."_s.arg(type, id));
}

http::ServerAnswer wrongMethod()
{
    return coded(405, kInvalid, u"Method not allowed"_s);
}

/// Key, then tenant; nothing if both are right.
std::optional<http::ServerAnswer> accessError(const http::ReceivedRequest &request,
                                              SandboxContext &context, const QString &collection)
{
    if (http::headerValue(request.headers, "x-api-key") != GatewaySandbox::kApiKey) {
        const QJsonObject denied{{u"code"_s, u"access_denied"_s},
                                 {u"message"_s, u"Access Denied"_s}};
        return answers::problem(401, {{u"message"_s, u"Access Denied"_s},
                                      {u"errors"_s, QJsonArray{denied}},
                                      {u"referenceId"_s, context.newUuid()}});
    }
    const auto tenant = http::headerValue(request.headers, "X-8x8-Tenant");
    if (!tenant || *tenant == GatewaySandbox::kTenant.toUtf8())
        return std::nullopt;
    const QString message = u"The tenant does not belong to customer."_s;
    // The description has another form of 403 for this one operation.
    if (collection == u"channels"_s && request.method == "POST")
        return coded(403, u"access_denied"_s, message);
    return worded(403, message, u"Header X-8x8-Tenant doesn't match tenant information"_s);
}

} // namespace

GatewaySandbox::GatewaySandbox()
{
    m_webhooks.append({.id = u"12"_s,
                       .name = u"Survey bot"_s,
                       .uri = u"https://survey.example.net/8x8"_s,
                       .version = kGatewayVersion});
    m_channels.append({.id = u"25"_s,
                       .name = u"Survey chat"_s,
                       .type = u"ChatAPI"_s,
                       .webHookId = u"12"_s,
                       .routingType = u"queue"_s,
                       .queueId = u"101"_s});
}

QStringList GatewaySandbox::paths() const
{
    return {u"GET, POST /chat-gateway/v1/webhooks              8x8 Contact Center: list, add"_s,
            u"GET, PUT, DELETE /chat-gateway/v1/webhooks/{id}  one of them"_s,
            u"POST /chat-gateway/v1/webhooks/verify            Test Connection"_s,
            u"GET, POST /chat-gateway/v1/channels              list, add"_s,
            u"GET, PUT, DELETE /chat-gateway/v1/channels/{id}  one of them"_s,
            u"GET, POST /chat-gateway/v1/conversations         list, start"_s,
            u"GET /chat-gateway/v1/conversations/{id}[/…]      it, its messages, participants"_s,
            u"POST /chat-gateway/v1/conversations/{id}/messages  speak; also typing, "
            "post-agent-assignment"_s,
            u"PATCH /chat-gateway/v1/conversations/{id}/participants/user  leave"_s};
}

QStringList GatewaySandbox::hints() const
{
    return {
        u"Contact Center: header “x-api-key: %1”; tenant %2, or none"_s.arg(
            QString::fromLatin1(kApiKey), kTenant),
        u"Contact Center: the queues are %1; another is invalid_queue"_s.arg(kQueues.join(u", "_s)),
        u"Contact Center: Test Connection asks nobody; it fails for an address that holds "
        "“unreachable”"_s,
        u"Contact Center: a chat is answered by the webhook's address if that is on this machine, "
        "else by the sandbox; not for an address that holds “silent”"_s};
}

std::optional<http::ServerAnswer> GatewaySandbox::answer(const http::ReceivedRequest &request,
                                                         SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A/chat-gateway/v1/(?:(webhooks|channels)(?:/([^/]+))?|(conversations)(?:/(.+))?)\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    const bool chat = !match.captured(3).isEmpty();
    Call call{request, context, match.captured(chat ? 3 : 1), match.captured(chat ? 4 : 2), {}};
    if (auto error = accessError(request, context, call.collection))
        return error;
    if (request.method == "POST" || request.method == "PUT" ||
        (chat && request.method == "PATCH")) {
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        if (!body.isObject())
            return coded(400, u"invalid_json_object"_s, u"The body is no JSON object."_s);
        call.body = body.object();
    }
    if (chat)
        return m_conversations.answer(request.method, call.id, request.query, call.body,
                                      {m_webhooks, m_channels, kQueues}, context);
    return call.collection == u"webhooks"_s ? webhooks(call) : channels(call);
}

http::ServerAnswer GatewaySandbox::webhooks(const Call &call)
{
    const QByteArray &method = call.request.method;
    if (call.id == u"verify"_s)
        return method == "POST" ? verified(call.body) : wrongMethod();
    if (call.id.isEmpty()) {
        if (method == "GET")
            return answers::page(call.collection, toArray(m_webhooks), call.request.query);
        return method == "POST" ? saveWebhook(call) : wrongMethod();
    }
    const auto found = byId(m_webhooks, call.id);
    if (found == m_webhooks.end())
        return notFound(u"WebHook"_s, call.id);
    if (method == "GET")
        return hal(answers::toJson(*found));
    if (method == "PUT")
        return saveWebhook(call);
    return method == "DELETE" ? removeWebhook(call.id) : wrongMethod();
}

http::ServerAnswer GatewaySandbox::saveWebhook(const Call &call)
{
    Webhook webhook{.id = call.id,
                    .name = call.body[u"name"_s].toString(),
                    .uri = call.body[u"uri"_s].toString(),
                    .version = kGatewayVersion};
    for (const auto &error :
         {nameError(webhook.name, 256), uriError(webhook.uri), versionError(call.body)})
        if (error)
            return *error;
    if (isTaken(m_webhooks, webhook.name, webhook.id))
        return coded(400, kInvalid, u"The name is in use."_s, u"name"_s);
    if (webhook.id.isEmpty()) {
        webhook.id = nextId();
        m_webhooks.append(webhook);
    } else {
        *byId(m_webhooks, webhook.id) = webhook;
    }
    return hal(answers::toJson(webhook));
}

http::ServerAnswer GatewaySandbox::removeWebhook(const QString &id)
{
    for (const Channel &channel : m_channels)
        if (channel.webHookId == id)
            return coded(400, kInvalid,
                         u"WebHook %1 is used by the channel %2."_s.arg(id, channel.id));
    m_webhooks.erase(byId(m_webhooks, id));
    return noContent();
}

http::ServerAnswer GatewaySandbox::channels(const Call &call)
{
    const QByteArray &method = call.request.method;
    if (call.id.isEmpty()) {
        if (method == "GET")
            return answers::page(call.collection, toArray(m_channels), call.request.query);
        return method == "POST" ? saveChannel(call) : wrongMethod();
    }
    const auto found = byId(m_channels, call.id);
    if (found == m_channels.end())
        return notFound(u"Channel"_s, call.id);
    if (method == "GET")
        return hal(answers::toJson(*found));
    if (method == "PUT")
        return saveChannel(call);
    if (method != "DELETE")
        return wrongMethod();
    m_channels.erase(found);
    return noContent();
}

http::ServerAnswer GatewaySandbox::saveChannel(const Call &call)
{
    const QJsonObject routing = call.body[u"routingOptions"_s].toObject();
    Channel channel{.id = call.id,
                    .name = call.body[u"name"_s].toString(),
                    .type = call.body[u"type"_s].toString(u"ChatAPI"_s),
                    .webHookId = call.body[u"webHookId"_s].toString(),
                    .routingType = routing[u"type"_s].toString(),
                    .queueId = routing[u"id"_s].toString()};
    if (auto error = nameError(channel.name, 255))
        return *error;
    if (channel.type != u"ChatAPI"_s)
        return coded(400, kInvalid, u"Only ChatAPI channels can be created."_s, u"type"_s);
    if (byId(m_webhooks, channel.webHookId) == m_webhooks.end())
        return coded(400, kInvalid, u"There is no such WebHook."_s, u"webHookId"_s);
    if (channel.routingType != u"queue"_s)
        return coded(400, kInvalid, u"Has to be queue."_s, u"routingOptions.type"_s);
    if (!kQueues.contains(channel.queueId))
        return coded(400, u"invalid_queue"_s,
                     u"Queue ID %1 is invalid."_s.arg(channel.queueId.left(60)),
                     u"routingOptions.id"_s);
    if (isTaken(m_channels, channel.name, channel.id))
        return coded(400, kInvalid, u"The name is in use."_s, u"name"_s);
    if (channel.id.isEmpty()) {
        channel.id = nextId();
        m_channels.append(channel);
    } else {
        *byId(m_channels, channel.id) = channel;
    }
    return hal(answers::toJson(channel));
}

} // namespace sendbench::integrations::contactcenter8x8

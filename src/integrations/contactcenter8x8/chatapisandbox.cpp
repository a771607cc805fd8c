// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/chatapisandbox.h"

#include "integrations/contactcenter8x8/chatapianswers.h"
#include "integrations/contactcenter8x8/gatewayanswers.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

const QString ChatApiSandbox::kClientId = u"sandbox-chat-app"_s;
const QByteArray ChatApiSandbox::kClientSecret = "sandbox-chat-secret-1";

namespace
{

using namespace chatanswers;

const QString kEmpty = u"May not be empty."_s;

http::ServerAnswer notFound(const QString &type, const QString &id)
{
    return problem(404, u"Resource of type %1 with id %2 was not found."_s.arg(type, id),
                   u"%1 %2 does not exist."_s.arg(type, id));
}

http::ServerAnswer wrongMethod()
{
    return problem(405, u"Method not allowed"_s, u"This resource has no such method."_s);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == u"127.0.0.1"_s || url.host() == u"localhost"_s || url.host() == u"::1"_s;
}

std::optional<http::ServerAnswer> nameError(const QString &name)
{
    constexpr int kLongest = 256;
    if (name.trimmed().isEmpty())
        return violation(u"name"_s, kEmpty);
    if (name.size() > kLongest)
        return violation(u"name"_s, u"At most %1 characters."_s.arg(kLongest));
    return std::nullopt;
}

std::optional<http::ServerAnswer> uriError(const QString &text)
{
    const QUrl uri(text, QUrl::StrictMode);
    const bool fine =
        uri.isValid() && !uri.host().isEmpty() &&
        (uri.scheme() == u"https"_s || (uri.scheme() == u"http"_s && isLoopback(uri)));
    if (fine)
        return std::nullopt;
    return violation(u"uri"_s, u"The URI must be absolute and begin with https."_s);
}

/// Either name will do, since 8x8's description requires one and defines the other.
std::optional<http::ServerAnswer> versionError(const QJsonObject &body, bool isNew)
{
    const QString other = u"notificationVersion"_s;
    const bool strict = body[u"name"_s].toString().contains(u"strict"_s);
    if (!body.contains(other) && (strict || !body.contains(u"version"_s)))
        return violation(other, kEmpty);
    for (const QString &name : {u"version"_s, other}) {
        const QString version = body[name].toString();
        if (body.contains(name) && version != kChatApiVersion && version != kChatApiVersion1)
            return violation(name, u"Has to be v1.0 or v2.0."_s);
        if (isNew && version == kChatApiVersion1)
            return violation(name, u"New webhooks of v1.0 are not possible any more."_s);
    }
    return std::nullopt;
}

http::ServerAnswer verified(const QJsonObject &body)
{
    if (body[u"version"_s].toString().isEmpty())
        return violation(u"version"_s, kEmpty);
    const QString uri = body[u"uri"_s].toString();
    if (auto error = uriError(uri))
        return *error;
    if (uri.contains(u"unreachable"_s))
        return violation(u"uri"_s, u"The URI did not answer with a 2xx."_s);
    return noContent();
}

QJsonObject toJson(const Channel &channel)
{
    QJsonObject json = answers::toJson(channel);
    json.remove(u"type"_s); // this API has none
    return json;
}

} // namespace

ChatApiSandbox::ChatApiSandbox()
{
    m_webhooks.append({.webhook = {.id = u"41"_s,
                                   .name = u"Legacy bot"_s,
                                   .uri = u"https://legacy.example.net/8x8"_s,
                                   .version = kChatApiVersion1}});
    m_channels.append({.id = u"51"_s,
                       .name = u"Legacy chat"_s,
                       .webHookId = u"41"_s,
                       .routingType = u"queue"_s,
                       .queueId = u"102"_s});
}

QStringList ChatApiSandbox::paths() const
{
    const QString base = u"/vcc/{region}/chat/v2/tenant/{tenant}"_s;
    return {u"POST /oauth/v2/token  8x8 Contact Center: access token of Chat API v2"_s,
            u"GET, POST "_s + base + u"/web-hooks              list, add"_s,
            u"GET, PUT, DELETE "_s + base + u"/web-hooks/{id}  one of them"_s,
            u"POST "_s + base + u"/web-hooks/verify            Test Connection"_s,
            u"GET, POST "_s + base + u"/channels               list, add"_s,
            u"GET, PUT, DELETE "_s + base + u"/channels/{id}   one of them"_s};
}

QStringList ChatApiSandbox::hints() const
{
    return {u"Chat API v2: client “%1” with the secret “%2”; a token is good for %3 s"_s.arg(
                kClientId, QString::fromLatin1(kClientSecret), QString::number(kTokenSeconds)),
            u"Chat API v2: a webhook whose name holds “strict” needs notificationVersion"_s};
}

std::optional<http::ServerAnswer> ChatApiSandbox::answer(const http::ReceivedRequest &request,
                                                         SandboxContext &context)
{
    if (request.path == u"/oauth/v2/token"_s)
        return request.method == "POST" ? token(request, context) : wrongMethod();
    static const QRegularExpression path(
        uR"(\A/vcc/(us|eu|ca|ap)/chat/v2/tenant/([^/]+)/(web-hooks|channels)(?:/([^/]+))?\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    if (auto error = accessError(request, match.captured(2), context))
        return error;
    Call call{request, match.captured(4), {}};
    if (request.method == "POST" || request.method == "PUT") {
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        if (!body.isObject())
            return problem(400, u"Bad Request"_s, u"The body is no JSON object."_s);
        call.body = body.object();
    }
    return match.captured(3) == u"channels"_s ? channels(call) : webhooks(call);
}

http::ServerAnswer ChatApiSandbox::token(const http::ReceivedRequest &request,
                                         SandboxContext &context)
{
    const QByteArray pair = kClientId.toUtf8() + ':' + kClientSecret;
    if (http::headerValue(request.headers, "Authorization") != "Basic " + pair.toBase64())
        return oauth(401, u"invalid_client"_s, u"Client credentials are invalid"_s);
    const QString grant =
        QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(u"grant_type"_s);
    if (grant != u"client_credentials"_s)
        return oauth(400, u"invalid_request"_s, u"Unsupported grant type : "_s + grant.left(40));
    const QString fresh = u"sandbox-token-"_s + context.newUuid();
    m_tokens.insert(fresh.toUtf8(), context.now.addSecs(kTokenSeconds));
    return json({{u"access_token"_s, fresh},
                 {u"token_type"_s, u"BearerToken"_s},
                 {u"expires_in"_s, QString::number(kTokenSeconds)},
                 {u"issued_at"_s, QString::number(context.now.toMSecsSinceEpoch())},
                 {u"client_id"_s, kClientId},
                 {u"application_name"_s, u"Sandbox"_s},
                 {u"organization_name"_s, u"8x8gateway"_s},
                 {u"api_product_list"_s, QJsonArray{u"vcc"_s}},
                 {u"scope"_s, QString()},
                 {u"status"_s, u"approved"_s},
                 {u"refresh_count"_s, u"0"_s},
                 {u"refresh_token_expires_in"_s, u"0"_s}});
}

std::optional<http::ServerAnswer> ChatApiSandbox::accessError(const http::ReceivedRequest &request,
                                                              const QString &tenant,
                                                              const SandboxContext &context) const
{
    const QByteArray shown =
        http::headerValue(request.headers, "Authorization").value_or(QByteArray());
    const auto until =
        m_tokens.constFind(shown.startsWith("Bearer ") ? shown.mid(7) : QByteArray());
    if (until == m_tokens.constEnd())
        return fault(u"Invalid Access Token"_s);
    if (*until <= context.now)
        return fault(u"Access Token expired"_s);
    if (tenant == GatewaySandbox::kTenant)
        return std::nullopt;
    return problem(403, u"The tenant does not belong to customer."_s,
                   u"Tenant %1 does not belong to customer sandbox."_s.arg(tenant.left(60)));
}

QList<ChatApiSandbox::Record>::iterator ChatApiSandbox::record(const QString &id)
{
    return std::find_if(m_webhooks.begin(), m_webhooks.end(),
                        [&id](const Record &one) { return one.webhook.id == id; });
}

QList<Channel>::iterator ChatApiSandbox::channel(const QString &id)
{
    return std::find_if(m_channels.begin(), m_channels.end(),
                        [&id](const Channel &one) { return one.id == id; });
}

http::ServerAnswer ChatApiSandbox::webhooks(const Call &call)
{
    const QByteArray &method = call.request.method;
    if (call.id == u"verify"_s)
        return method == "POST" ? verified(call.body) : wrongMethod();
    if (call.id.isEmpty() && method == "GET") {
        QJsonArray all;
        for (const Record &one : std::as_const(m_webhooks))
            all.append(answers::toJson(one.webhook));
        return page(all, call.request.query);
    }
    if (call.id.isEmpty())
        return method == "POST" ? saveWebhook(call) : wrongMethod();
    const auto found = record(call.id);
    if (found == m_webhooks.end())
        return notFound(u"WebHook"_s, call.id);
    if (method == "GET")
        return json(answers::toJson(found->webhook));
    if (method == "PUT")
        return saveWebhook(call);
    return method == "DELETE" ? removeWebhook(call.id) : wrongMethod();
}

http::ServerAnswer ChatApiSandbox::saveWebhook(const Call &call)
{
    const bool isNew = call.id.isEmpty();
    const QString version =
        call.body[u"version"_s].toString(call.body[u"notificationVersion"_s].toString());
    Webhook webhook{.id = call.id,
                    .name = call.body[u"name"_s].toString(),
                    .uri = call.body[u"uri"_s].toString(),
                    .version = version};
    for (const auto &error :
         {nameError(webhook.name), uriError(webhook.uri), versionError(call.body, isNew)})
        if (error)
            return *error;
    if (isNew) {
        webhook.id = nextId();
        m_webhooks.append({.webhook = webhook});
        return json(answers::toJson(webhook));
    }
    Record &there = *record(call.id);
    if (const auto match = http::headerValue(call.request.headers, "If-Match")) {
        bool number = false;
        const int wanted = match->toInt(&number);
        if (!number)
            return violation(u"If-Match"_s, u"Has to be a number."_s);
        if (wanted != there.entity)
            return problem(412, u"Precondition failed"_s,
                           u"The webhook has version %1."_s.arg(there.entity));
    }
    there = {.webhook = webhook, .entity = there.entity + 1};
    return json(answers::toJson(webhook));
}

http::ServerAnswer ChatApiSandbox::removeWebhook(const QString &id)
{
    for (const Channel &one : std::as_const(m_channels))
        if (one.webHookId == id)
            return problem(400, u"Constraint Violation"_s,
                           u"WebHook %1 is used by the channel %2."_s.arg(id, one.id));
    m_webhooks.erase(record(id));
    return noContent();
}

http::ServerAnswer ChatApiSandbox::channels(const Call &call)
{
    const QByteArray &method = call.request.method;
    if (call.id.isEmpty() && method == "GET") {
        QJsonArray all;
        for (const Channel &one : std::as_const(m_channels))
            all.append(toJson(one));
        return page(all, call.request.query);
    }
    if (call.id.isEmpty())
        return method == "POST" ? saveChannel(call) : wrongMethod();
    const auto found = channel(call.id);
    if (found == m_channels.end())
        return notFound(u"Channel"_s, call.id);
    if (method == "GET")
        return json(toJson(*found));
    if (method == "PUT")
        return saveChannel(call);
    if (method != "DELETE")
        return wrongMethod();
    m_channels.erase(found);
    return noContent();
}

http::ServerAnswer ChatApiSandbox::saveChannel(const Call &call)
{
    const QJsonObject routing = call.body[u"routingOptions"_s].toObject();
    Channel saved{.id = call.id,
                  .name = call.body[u"name"_s].toString(),
                  .webHookId = call.body[u"webHookId"_s].toString(),
                  .routingType = routing[u"type"_s].toString(),
                  .queueId = routing[u"id"_s].toString()};
    // Of a new channel the refusals are objects, of a changed one texts: so the description has it.
    const auto refused = [&call](const QString &code, const QString &field, const QString &words) {
        return call.id.isEmpty() ? answers::coded(400, code, words, field)
                                 : violation(field, words);
    };
    const QString invalid = u"invalid_parameter"_s;
    if (saved.name.trimmed().isEmpty() || saved.name.size() > 255)
        return refused(invalid, u"name"_s, u"Has to have 1 to 255 characters."_s);
    if (record(saved.webHookId) == m_webhooks.end())
        return refused(invalid, u"webHookId"_s, u"There is no such WebHook."_s);
    if (saved.routingType != u"queue"_s)
        return refused(invalid, u"routingOptions.type"_s, u"Has to be queue."_s);
    if (!GatewaySandbox::kQueues.contains(saved.queueId))
        return refused(u"invalid_queue"_s, u"routingOptions.id"_s,
                       u"Queue ID %1 is invalid."_s.arg(saved.queueId.left(60)));
    if (saved.id.isEmpty()) {
        saved.id = nextId();
        m_channels.append(saved);
    } else {
        *channel(saved.id) = saved;
    }
    return json(toJson(saved));
}

} // namespace sendbench::integrations::contactcenter8x8

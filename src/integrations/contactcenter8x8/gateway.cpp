// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/gateway.h"

#include "base/jsonreader.h"
#include "base/redactor.h"
#include "integrations/sandboxaddress.h"

#include <QCoreApplication>
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

/// An id in a path; a place for an output is percent-encoded when it is filled.
QString inPath(const QString &id)
{
    return id.startsWith(u"{{"_s) ? id : QString::fromLatin1(QUrl::toPercentEncoding(id));
}

Step list(const Gateway &gateway, const QString &what, const QString &title, int page, int size)
{
    Step step = gatewayCall(gateway, "GET",
                            u"/%1?size=%2&page=%3&sort=id:asc"_s.arg(what).arg(size).arg(page),
                            u"%1.list"_s.arg(what), title);
    step.readOnly = true;
    return step;
}

/// One page of `_embedded.<name>`; an empty list may come without `_embedded`.
template <typename Record>
Result<Page<Record>> readPage(const QByteArray &body, const QString &name,
                              Record (*read)(const JsonReader &))
{
    auto document = JsonDocument::parse(body, tr("the answer of the Chat Gateway"));
    if (!document || !document->root().isObject())
        return failure(ErrorKind::Protocol, u"gateway.answer"_s,
                       tr("the answer of the Chat Gateway"));
    const JsonReader root = document->root();
    Page<Record> page;
    if (const auto embedded = root.optionalObject(u"_embedded"_s))
        for (const JsonReader &one : embedded->optionalList(name))
            page.items.append(read(one));
    if (const auto about = root.optionalObject(u"page"_s)) {
        page.number = static_cast<int>(about->integer(u"number"_s, 0));
        page.totalPages = static_cast<int>(about->integer(u"totalPages"_s, 1));
    }
    if (!document->problems().isEmpty() || (!root.has(u"_embedded"_s) && !root.has(u"page"_s)))
        return failure(
            ErrorKind::Protocol, u"gateway.answer"_s, tr("the answer of the Chat Gateway"),
            document->problems().isEmpty() ? QString() : document->problems().first().path);
    return page;
}

QString idText(const JsonReader &json, const QString &key)
{
    const auto member = json.member(key);
    return member && member->isInteger() ? QString::number(member->asInteger())
                                         : json.text(key, QString());
}

QString shownUri(const WebhookBody &body)
{
    return body.uriKey ? Redactor::mark(body.uriKey->label()) : body.uri;
}

QByteArray bodyOf(const WebhookBody &body)
{
    return webhookJson(body.name, shownUri(body));
}

Step withUri(Step step, const std::optional<secrets::SecretKey> &uri)
{
    if (uri)
        step.secrets.append({.key = *uri, .pointer = u"/uri"_s});
    return step;
}

} // namespace

Webhook webhookRecord(const JsonReader &json)
{
    return {.id = idText(json, u"id"_s),
            .name = json.text(u"name"_s, QString()),
            .uri = json.text(u"uri"_s, QString()),
            .version = json.text(u"version"_s, json.text(u"notificationVersion"_s, QString()))};
}

Channel channelRecord(const JsonReader &json)
{
    Channel channel{.id = idText(json, u"id"_s),
                    .name = json.text(u"name"_s, QString()),
                    .type = json.text(u"type"_s, QString()),
                    .webHookId = idText(json, u"webHookId"_s)};
    if (const auto routing = json.optionalObject(u"routingOptions"_s)) {
        channel.routingType = routing->text(u"type"_s, QString());
        channel.queueId = idText(*routing, u"id"_s);
    }
    return channel;
}

Gateway gatewayOf(const workspace::Account &account)
{
    QString base = account.fields.value(u"host.api"_s).text().trimmed();
    if (base.isEmpty())
        base =
            account.environment == Environment::Sandbox ? sandboxBase() : u"https://api.8x8.com"_s;
    while (base.endsWith(u'/'))
        base.chop(1);
    return {.base = base,
            .tenant = account.fields.value(u"tenant"_s).text().trimmed(),
            .apiKey = {account.id, u"apiKey"_s}};
}

Step gatewayCall(const Gateway &gateway, const QByteArray &method, const QString &path,
                 const QString &id, const QString &title, const QByteArray &body)
{
    Step step{.id = id,
              .title = title,
              .method = method,
              .url = gateway.base + u"/chat-gateway/v1"_s + path,
              .body = body};
    changes::addSecretHeader(step, "x-api-key", gateway.apiKey);
    if (!gateway.tenant.isEmpty())
        step.headers.append(http::Header{"X-8x8-Tenant", gateway.tenant.toUtf8()});
    step.headers.append(http::Header{"Accept", "application/hal+json, application/problem+json"});
    if (!body.isEmpty())
        step.headers.append(http::Header{"Content-Type", "application/json"});
    return step;
}

Step listWebhooks(const Gateway &gateway, int page, int size)
{
    return list(gateway, u"webhooks"_s, tr("Read the webhooks"), page, size);
}

Step listChannels(const Gateway &gateway, int page, int size)
{
    return list(gateway, u"channels"_s, tr("Read the channels"), page, size);
}

Result<Page<Webhook>> readWebhooks(const QByteArray &body)
{
    return readPage<Webhook>(body, u"webhooks"_s, webhookRecord);
}

Result<Page<Channel>> readChannels(const QByteArray &body)
{
    return readPage<Channel>(body, u"channels"_s, channelRecord);
}

Step verifyWebhook(const Gateway &gateway, const secrets::SecretKey &uri)
{
    Step step = verifyWebhook(gateway, WebhookBody{.uriKey = uri});
    step.title = tr("Test Connection: 8x8 posts to the Endpoint URL");
    return step;
}

Step verifyWebhook(const Gateway &gateway, const WebhookBody &body)
{
    const Json json{{"version", kGatewayVersion.toStdString()},
                    {"uri", shownUri(body).toStdString()}};
    Step step = gatewayCall(gateway, "POST", u"/webhooks/verify"_s, u"webhook.verify"_s,
                            tr("Test Connection: 8x8 posts to the address of “%1”").arg(body.name),
                            dumped(json));
    step.success = {204};
    step.readOnly = true;
    return withUri(step, body.uriKey);
}

QByteArray webhookJson(const QString &name, const QString &uri)
{
    // The description requires `notificationVersion` and defines `version`: both are sent.
    return dumped({{"name", name.toStdString()},
                   {"uri", uri.toStdString()},
                   {"version", kGatewayVersion.toStdString()},
                   {"notificationVersion", kGatewayVersion.toStdString()}});
}

Step createWebhook(const Gateway &gateway, const WebhookBody &body)
{
    Step step = gatewayCall(gateway, "POST", u"/webhooks"_s, u"webhook.create"_s,
                            tr("Create the webhook “%1”").arg(body.name), bodyOf(body));
    step.outputs.insert(u"webhook.id"_s, u"/id"_s);
    return withUri(step, body.uriKey);
}

Step putWebhook(const Gateway &gateway, const QString &id, const WebhookBody &body)
{
    return withUri(gatewayCall(gateway, "PUT", u"/webhooks/"_s + inPath(id), u"webhook.put"_s,
                               tr("Change the webhook “%1”").arg(body.name), bodyOf(body)),
                   body.uriKey);
}

Step deleteWebhook(const Gateway &gateway, const QString &id)
{
    Step step = gatewayCall(gateway, "DELETE", u"/webhooks/"_s + inPath(id), u"webhook.delete"_s,
                            tr("Delete the webhook"));
    step.success = {204};
    return step;
}

QByteArray channelJson(const Channel &channel)
{
    Json json{{"name", channel.name.toStdString()}};
    if (!channel.type.isEmpty())
        json["type"] = channel.type.toStdString();
    json["webHookId"] = channel.webHookId.toStdString();
    json["routingOptions"] = {{"type", channel.routingType.toStdString()},
                              {"id", channel.queueId.toStdString()}};
    return dumped(json);
}

Step createChannel(const Gateway &gateway, const Channel &channel)
{
    Step step = gatewayCall(gateway, "POST", u"/channels"_s, u"channel.create"_s,
                            tr("Create the channel “%1”").arg(channel.name), channelJson(channel));
    step.outputs.insert(u"channel.id"_s, u"/id"_s);
    return step;
}

Step putChannel(const Gateway &gateway, const Channel &channel)
{
    return gatewayCall(gateway, "PUT", u"/channels/"_s + inPath(channel.id), u"channel.put"_s,
                       tr("Change the channel “%1”").arg(channel.name), channelJson(channel));
}

Step deleteChannel(const Gateway &gateway, const QString &id)
{
    Step step = gatewayCall(gateway, "DELETE", u"/channels/"_s + inPath(id), u"channel.delete"_s,
                            tr("Delete the channel"));
    step.success = {204};
    return step;
}

} // namespace sendbench::integrations::contactcenter8x8

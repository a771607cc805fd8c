// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/chatapi.h"

#include "base/jsonreader.h"
#include "base/redactor.h"

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

const QByteArray kOtherName = "notificationVersion";

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

Step withUri(Step step, const std::optional<secrets::SecretKey> &uri)
{
    if (uri)
        step.secrets.append({.key = *uri, .pointer = u"/uri"_s});
    return step;
}

Step write(Step step, const ChatWebhookBody &body)
{
    step.second = changes::SecondTry{.named = kOtherName, .body = chatWebhookJson(body, true)};
    return withUri(std::move(step), body.uriKey);
}

/// One page of `data`.
template <typename Record>
Result<Page<Record>> readPage(const QByteArray &body, Record (*read)(const JsonReader &))
{
    const QString what = tr("the answer of the Chat API");
    auto document = JsonDocument::parse(body, what);
    if (!document || !document->root().isObject())
        return failure(ErrorKind::Protocol, u"gateway.answer"_s, what);
    const JsonReader root = document->root();
    Page<Record> page;
    for (const JsonReader &one : root.list(u"data"_s))
        page.items.append(read(one));
    if (const auto about = root.optionalObject(u"page"_s)) {
        page.number = static_cast<int>(about->integer(u"pageIndex"_s, 0));
        page.totalPages = static_cast<int>(about->integer(u"pageCount"_s, 1));
    }
    if (!document->problems().isEmpty())
        return failure(ErrorKind::Protocol, u"gateway.answer"_s, what,
                       document->problems().first().path);
    return page;
}

} // namespace

ChatApi chatApiOf(const workspace::Account &account)
{
    const Gateway gateway = gatewayOf(account);
    const QString region = account.fields.value(u"region"_s).text().trimmed();
    return {.base = gateway.base,
            .region = region.isEmpty() ? u"us"_s : region,
            .tenant = gateway.tenant,
            .clientId = account.fields.value(u"clientId"_s).text().trimmed(),
            .clientSecret = {account.id, u"clientSecret"_s},
            .accessToken = {account.id, u"accessToken"_s}};
}

Step chatApiCall(const ChatApi &api, const QByteArray &method, const QString &path,
                 const QString &id, const QString &title, const QByteArray &body)
{
    Step step{.id = id,
              .title = title,
              .method = method,
              .url = u"%1/vcc/%2/chat/v2/tenant/%3"_s.arg(api.base, inPath(api.region),
                                                          inPath(api.tenant)) +
                     path,
              .body = body};
    changes::addSecretHeader(step, "Authorization", api.accessToken, u"Bearer "_s);
    step.headers.append(http::Header{"Accept", "application/json, application/problem+json"});
    if (!body.isEmpty())
        step.headers.append(http::Header{"Content-Type", "application/json"});
    return step;
}

Step listWebhooks(const ChatApi &api, int page, int size)
{
    Step step = chatApiCall(api, "GET", u"/web-hooks?size=%1&page=%2"_s.arg(size).arg(page),
                            u"webhooks.list"_s, tr("Read the webhooks"));
    step.readOnly = true;
    return step;
}

Step listChannels(const ChatApi &api, int page, int size)
{
    Step step = chatApiCall(api, "GET", u"/channels?size=%1&page=%2&sort=id"_s.arg(size).arg(page),
                            u"channels.list"_s, tr("Read the channels"));
    step.readOnly = true;
    return step;
}

Result<Page<Webhook>> readChatWebhooks(const QByteArray &body)
{
    return readPage<Webhook>(body, webhookRecord);
}

Result<Page<Channel>> readChatChannels(const QByteArray &body)
{
    return readPage<Channel>(body, channelRecord);
}

QByteArray chatWebhookJson(const ChatWebhookBody &body, bool both)
{
    const QString uri = body.uriKey ? Redactor::mark(body.uriKey->label()) : body.uri;
    Json json{{"name", body.name.toStdString()},
              {"uri", uri.toStdString()},
              {"version", body.version.toStdString()}};
    if (both)
        json[kOtherName.toStdString()] = body.version.toStdString();
    return dumped(json);
}

Step createWebhook(const ChatApi &api, const ChatWebhookBody &body)
{
    Step step = chatApiCall(api, "POST", u"/web-hooks"_s, u"webhook.create"_s,
                            tr("Create the webhook “%1”").arg(body.name), chatWebhookJson(body));
    step.outputs.insert(u"webhook.id"_s, u"/id"_s);
    return write(std::move(step), body);
}

Step putWebhook(const ChatApi &api, const QString &id, const ChatWebhookBody &body)
{
    return write(chatApiCall(api, "PUT", u"/web-hooks/"_s + inPath(id), u"webhook.put"_s,
                             tr("Change the webhook “%1”").arg(body.name), chatWebhookJson(body)),
                 body);
}

Step deleteWebhook(const ChatApi &api, const QString &id)
{
    Step step = chatApiCall(api, "DELETE", u"/web-hooks/"_s + inPath(id), u"webhook.delete"_s,
                            tr("Delete the webhook"));
    step.success = {204};
    return step;
}

Step verifyWebhook(const ChatApi &api, const ChatWebhookBody &body)
{
    const QString uri = body.uriKey ? Redactor::mark(body.uriKey->label()) : body.uri;
    Step step =
        chatApiCall(api, "POST", u"/web-hooks/verify"_s, u"webhook.verify"_s,
                    tr("Test Connection: 8x8 posts to the address of “%1”").arg(body.name),
                    dumped({{"version", body.version.toStdString()}, {"uri", uri.toStdString()}}));
    step.success = {204};
    step.readOnly = true;
    return withUri(std::move(step), body.uriKey);
}

Step createChannel(const ChatApi &api, const Channel &channel)
{
    Channel typeless = channel;
    typeless.type.clear();
    Step step = chatApiCall(api, "POST", u"/channels"_s, u"channel.create"_s,
                            tr("Create the channel “%1”").arg(channel.name), channelJson(typeless));
    step.outputs.insert(u"channel.id"_s, u"/id"_s);
    return step;
}

Step deleteChannel(const ChatApi &api, const QString &id)
{
    Step step = chatApiCall(api, "DELETE", u"/channels/"_s + inPath(id), u"channel.delete"_s,
                            tr("Delete the channel"));
    step.success = {204};
    return step;
}

} // namespace sendbench::integrations::contactcenter8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/voicesandbox.h"

#include "base/clock.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

/// Voice's own envelope: the code is a text.
http::ServerAnswer refusal(int status, const QString &code, const QString &message,
                           SandboxContext &context)
{
    return ConnectSandbox::jsonAnswer(status, {{u"errorId"_s, context.newUuid()},
                                               {u"statusCode"_s, code},
                                               {u"statusMessage"_s, message},
                                               {u"timestamp"_s, isoTime(context.now)}});
}

http::ServerAnswer invalid(const QString &message, SandboxContext &context)
{
    return refusal(422, u"1001"_s, message, context);
}

http::ServerAnswer notFound(SandboxContext &context)
{
    return refusal(404, u"1300"_s, u"Resource not found"_s, context);
}

/// The body, or nothing if it is no object.
std::optional<QJsonObject> objectOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.scheme().startsWith(u"http"_s);
}

http::ServerAnswer pushAnswer(const QString &id, QJsonObject config, bool deleted)
{
    config.insert(u"subAccountId"_s, id);
    config.insert(u"statusCode"_s, 0);
    config.insert(u"statusMessage"_s, u"ok"_s);
    if (deleted)
        config.insert(u"delete"_s, true);
    return ConnectSandbox::jsonAnswer(200, config);
}

/// What the members that are there are not; empty: all is well.
QString wrongMember(const QJsonObject &body, const QStringList &texts)
{
    for (const QString &name : texts)
        if (!body.value(name).isUndefined() && !body.value(name).isString())
            return u"Invalid value of '%1'"_s.arg(name);
    return {};
}

QJsonObject recordJson(const QString &type, const QString &url, bool enabled, bool hasHeader)
{
    return {{u"type"_s, type},
            {u"url"_s, url},
            {u"enabled"_s, enabled},
            {u"httpAuthHeaderAvailable"_s, hasHeader}};
}

} // namespace

const QString VoiceSandbox::kDemoSubAccount = u"Sandbox_Voice"_s;

QStringList VoiceSandbox::paths()
{
    return {u"GET, POST /api/v1/subaccounts/{id}/webhooks     8x8 Voice and Number Masking"_s,
            u"DELETE /api/v1/subaccounts/{id}/webhooks/{type}"_s,
            u"GET, POST, DELETE /api/v1/subaccounts/{id}/recording-push-config"_s};
}

QStringList VoiceSandbox::hints()
{
    return {
        u"8x8 Voice: sub-account %1 has webhooks, any other begins empty"_s.arg(kDemoSubAccount),
        u"… DELETE of VNU is refused (404), as 8x8 documents none"_s};
}

std::optional<http::ServerAnswer> VoiceSandbox::answer(const http::ReceivedRequest &request,
                                                       SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/subaccounts/([^/]+)/(webhooks(?:/([^/]+))?|recording-push-config)\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    const QString id = match.captured(1);
    const QString type = match.captured(3);
    const bool isPush = match.captured(2) == u"recording-push-config"_s;
    const QList<QByteArray> methods = isPush           ? QList<QByteArray>{"GET", "POST", "DELETE"}
                                      : type.isEmpty() ? QList<QByteArray>{"GET", "POST"}
                                                       : QList<QByteArray>{"DELETE"};
    if (!methods.contains(request.method))
        return ConnectSandbox::wrongMethod(methods.join(", "), context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return refusal(401, u"1200"_s, u"API key not found or invalid"_s, context);
    if (!isSubAccountId(id) || id.contains(u"unknown"_s, Qt::CaseInsensitive))
        return notFound(context);
    SubAccount &there = subAccount(id);
    if (isPush)
        return push(id, there, request, context);
    if (!type.isEmpty())
        return remove(id, there, type, context);
    return request.method == "GET" ? list(id, there) : post(id, there, request.body, context);
}

VoiceSandbox::SubAccount &VoiceSandbox::subAccount(const QString &id)
{
    if (!m_subAccounts.contains(id)) {
        SubAccount fresh;
        if (id == kDemoSubAccount)
            fresh.webhooks = {{.type = u"VSS"_s,
                               .url = u"https://hooks.example.net/8x8/voice/summary"_s,
                               .hasHeader = true},
                              {.type = u"VCS"_s,
                               .url = u"https://hooks.example.net/8x8/voice/status"_s,
                               .enabled = false}};
        m_subAccounts.insert(id, fresh);
    }
    return m_subAccounts[id];
}

http::ServerAnswer VoiceSandbox::list(const QString &id, const SubAccount &there)
{
    QJsonArray all;
    for (const Record &one : there.webhooks)
        all.append(recordJson(one.type, one.url, one.enabled, one.hasHeader));
    return ConnectSandbox::jsonAnswer(200, {{u"subAccountId"_s, id},
                                            {u"count"_s, all.size()},
                                            {u"webhooks"_s, all},
                                            {u"statusCode"_s, 0},
                                            {u"statusMessage"_s, u"ok"_s}});
}

http::ServerAnswer VoiceSandbox::post(const QString &id, SubAccount &there, const QByteArray &body,
                                      SandboxContext &context)
{
    const auto json = objectOf(body);
    if (!json)
        return invalid(u"Invalid JSON request body"_s, context);
    static const QStringList types{u"VCS"_s, u"VCA"_s, u"VSS"_s, u"VRU"_s, u"VNU"_s};
    const Record record{.type = json->value(u"type"_s).toString(),
                        .url = json->value(u"url"_s).toString(),
                        .enabled = json->value(u"enabled"_s).toBool(true),
                        .hasHeader = !json->value(u"httpAuthHeader"_s).toString().isEmpty()};
    if (!types.contains(record.type))
        return invalid(u"Invalid webhook type"_s, context);
    if (!isUrl(record.url))
        return invalid(u"Invalid webhook url"_s, context);
    const QJsonValue enabled = json->value(u"enabled"_s);
    if (!enabled.isUndefined() && !enabled.isNull() && !enabled.isBool())
        return invalid(u"Invalid value of 'enabled'"_s, context);
    there.webhooks.removeIf([&](const Record &one) { return one.type == record.type; });
    there.webhooks.append(record);
    return list(id, there);
}

http::ServerAnswer VoiceSandbox::remove(const QString &id, SubAccount &there, const QString &type,
                                        SandboxContext &context)
{
    for (qsizetype i = 0; i < there.webhooks.size(); ++i) {
        const Record one = there.webhooks.at(i);
        if (one.type != type || type == u"VNU"_s)
            continue;
        there.webhooks.removeAt(i);
        QJsonObject json = recordJson(one.type, one.url, one.enabled, one.hasHeader);
        json.insert(u"subAccountId"_s, id);
        json.insert(u"statusCode"_s, 0);
        json.insert(u"statusMessage"_s, u"deleted"_s);
        return ConnectSandbox::jsonAnswer(200, json);
    }
    return notFound(context);
}

http::ServerAnswer VoiceSandbox::push(const QString &id, SubAccount &there,
                                      const http::ReceivedRequest &request, SandboxContext &context)
{
    if (request.method == "POST") {
        const auto json = objectOf(request.body);
        if (!json)
            return invalid(u"Invalid JSON request body"_s, context);
        const QString wrong =
            wrongMember(*json, {u"protocol"_s, u"host"_s, u"username"_s, u"password"_s, u"path"_s});
        if (!wrong.isEmpty())
            return invalid(wrong, context);
        if (json->value(u"protocol"_s).toString().isEmpty() ||
            json->value(u"host"_s).toString().isEmpty())
            return invalid(u"Protocol and host are required"_s, context);
        QJsonObject config = *json;
        config.remove(u"password"_s);
        config.insert(u"passwordSet"_s, !json->value(u"password"_s).toString().isEmpty());
        there.push = config;
        return pushAnswer(id, there.push, false);
    }
    if (there.push.isEmpty())
        return notFound(context);
    const QJsonObject config = there.push;
    const bool deletes = request.method == "DELETE";
    if (deletes)
        there.push = {};
    return pushAnswer(id, config, deletes);
}

} // namespace sendbench::integrations::connect8x8

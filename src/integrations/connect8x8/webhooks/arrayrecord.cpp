// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arrayrecord.h"

#include "base/redactor.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/webhooks/answerroute.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"
#include "integrations/sandboxaddress.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::Auth;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::LiveWebhook;
using webhooks::Webhook;

constexpr const char *kMask = "***";

Json oauthOf(const Webhook &webhook)
{
    const Auth &auth = webhook.auth;
    const QString mark =
        Redactor::mark(secrets::SecretKey{webhook.id, webhooks::kSecretField}.label());
    Json oauth{{"url", auth.tokenUrl.toStdString()},
               {"clientId", auth.clientId.toStdString()},
               {"clientSecret", mark.toStdString()},
               {"credentialsLocation", auth.credentialsLocation.toStdString()}};
    if (!auth.tokenScope.isEmpty())
        oauth["scope"] = auth.tokenScope.toStdString();
    return oauth;
}

Json jsonOf(const ArrayPolicy &policy, const Webhook &webhook)
{
    Json json{{"subAccountId", webhook.scope.toStdString()}, {"url", addressText(webhook)}};
    if (policy.product.typed && !webhook.type.isEmpty())
        json["type"] = webhook.type.toStdString();
    json["enabled"] = webhook.enabled;
    if (webhook.auth.kind == AuthKind::OAuth)
        json["oauth"] = oauthOf(webhook);
    else if (webhook.auth.kind == AuthKind::Header)
        json["httpAuthorization"] = secretMark(webhook);
    return json;
}

/// "Bearer", "Basic" or nothing before what is secret in a header.
HeaderForm formOf(const QString &value)
{
    const QString scheme = value.section(u' ', 0, 0);
    if (scheme.compare(u"Bearer"_s, Qt::CaseInsensitive) == 0)
        return HeaderForm::Bearer;
    return scheme.compare(u"Basic"_s, Qt::CaseInsensitive) == 0 ? HeaderForm::Basic
                                                                : HeaderForm::Verbatim;
}

/// What of the value is secret.
QString secretPart(const QString &value)
{
    return formOf(value) == HeaderForm::Verbatim ? value : value.section(u' ', 1);
}

bool isHidden(const QString &value)
{
    return value.startsWith(u"‹secret:"_s) ||
           std::all_of(value.cbegin(), value.cend(), [](QChar c) { return c == u'*'; });
}

/// Masks in place what was answered in clear.
void readAuth(Json &record, LiveWebhook &live)
{
    live.hasSecret = false;
    if (const QString value = textIn(record, "httpAuthorization"); !value.isEmpty()) {
        live.hasSecret = true;
        live.auth = {.kind = AuthKind::Header, .form = formOf(value)};
        const std::string scheme =
            value.first(value.size() - secretPart(value).size()).toStdString();
        record["httpAuthorization"] = scheme + kMask;
    }
    const auto oauth = record.find("oauth");
    if (oauth == record.end() || !oauth->is_object())
        return;
    live.hasSecret = true;
    live.auth = {.kind = AuthKind::OAuth,
                 .tokenUrl = textIn(*oauth, "url"),
                 .clientId = textIn(*oauth, "clientId"),
                 .credentialsLocation = textIn(*oauth, "credentialsLocation"),
                 .tokenScope = textIn(*oauth, "scope")};
    if (oauth->contains("clientSecret"))
        (*oauth)["clientSecret"] = kMask;
    static const QStringList known{u"url"_s, u"clientId"_s, u"clientSecret"_s,
                                   u"credentialsLocation"_s, u"scope"_s};
    const QStringList unknown = unknownMembers(*oauth, known);
    for (const QString &name : unknown)
        live.unknown.append(u"oauth."_s + name);
}

void readRecord(Json &record, LiveWebhook &live)
{
    static const QStringList known{
        u"subAccountId"_s, u"type"_s,    u"url"_s,  u"httpAuthorization"_s,
        u"enabled"_s,      u"version"_s, u"oauth"_s};
    live.scope = textIn(record, "subAccountId");
    live.type = textIn(record, "type");
    live.url = textIn(record, "url");
    live.enabled = flagIn(record, "enabled");
    if (const auto at = record.find("version"); at != record.end())
        live.oldVersion =
            at->is_string() ? textIn(record, "version") : QString::fromUtf8(jsonBytes(*at));
    live.unknown = unknownMembers(record, known);
    readAuth(record, live);
    live.raw = jsonBytes(record);
}

} // namespace

Webhook asWanted(const LiveWebhook &live, const Webhook *twin)
{
    Webhook webhook{.account = live.account,
                    .product = live.product,
                    .scope = live.scope,
                    .type = live.type,
                    .url = live.url,
                    .enabled = live.enabled.value_or(true)}; // 8x8's default
    if (!twin || !live.auth.hasSecret() || live.auth.kind != twin->auth.kind)
        return webhook;
    webhook.id = twin->id;
    // 8x8 masks how a header was made; of OAuth it tells all but the secret.
    webhook.auth = live.auth.kind == AuthKind::Header ? twin->auth : live.auth;
    return webhook;
}

QByteArray elementJson(const ArrayPolicy &policy, const Webhook &webhook)
{
    return jsonBytes(jsonOf(policy, webhook));
}

void setElement(changes::Step &step, const ArrayPolicy &policy, const Webhook &webhook)
{
    setJson(step, Json::array({jsonOf(policy, webhook)}));
    if (webhook.auth.kind == AuthKind::OAuth)
        step.secrets.append(
            {.key = {webhook.id, webhooks::kSecretField}, .pointer = u"/0/oauth/clientSecret"_s});
    else if (webhook.auth.kind == AuthKind::Header)
        step.secrets.append(secretPlace(webhook, u"/0/httpAuthorization"_s));
    placeAddress(step, webhook, u"/0/url"_s);
}

void setDeletion(changes::Step &step, const QString &scope, const QString &type)
{
    Json item{{"subAccountId", scope.toStdString()}};
    if (!type.isEmpty())
        item["type"] = type.toStdString();
    setJson(step, Json::array({item}));
}

Result<QList<LiveWebhook>> readArray(const ArrayPolicy &policy, const workspace::Account &account,
                                     const webhooks::Read &read, const QByteArray &answer)
{
    Json root = parsedAnswer(answer);
    if (!root.is_array())
        return badAnswer(read, {}, u"an array of webhooks"_s, answer);
    const auto told = std::static_pointer_cast<const RawAnswer>(read.carried.data);
    const Json original = told ? parsedAnswer(told->body()) : Json();
    const bool whole = original.is_array() && original.size() == root.size();
    // The sandbox tells them apart by the path.
    const QString base = productBase(account, u"sms"_s);
    const bool oneHost = base == productBase(account, u"chatapps"_s) && base != sandboxBase();
    QList<LiveWebhook> all;
    for (std::size_t i = 0; i < root.size(); ++i) {
        Json &record = root.at(i);
        const QString path = u"/%1"_s.arg(i);
        if (!record.is_object())
            return badAnswer(read, path, u"an object"_s, jsonBytes(record));
        for (const char *member : {"subAccountId", "url"})
            if (textIn(record, member).isEmpty())
                return badAnswer(read, path + u'/' + QString::fromLatin1(member), u"a text"_s, {});
        LiveWebhook live{.account = account.id,
                         .product = policy.product.id,
                         .index = static_cast<qsizetype>(i)};
        readRecord(record, live);
        if (whole)
            keepAddress(live, original.at(i));
        if (isOf(policy, live.type, !live.oldVersion.isEmpty(), oneHost))
            all.append(live);
    }
    return all;
}

QMap<QString, QByteArray> clearSecretsIn(const QByteArray &answer)
{
    QMap<QString, QByteArray> all;
    const Json root = parsedAnswer(answer);
    if (!root.is_array())
        return all;
    const auto note = [&all](std::size_t i, const QString &name, const QString &value) {
        if (!isHidden(value))
            all.insert(u"webhook %1, %2"_s.arg(i).arg(name), value.toUtf8());
    };
    for (std::size_t i = 0; i < root.size(); ++i) {
        const Json &record = root.at(i);
        note(i, u"httpAuthorization"_s, secretPart(textIn(record, "httpAuthorization")));
        if (record.is_object() && record.contains("oauth"))
            note(i, u"clientSecret"_s, textIn(record.at("oauth"), "clientSecret"));
    }
    return all;
}

} // namespace sendbench::integrations::connect8x8

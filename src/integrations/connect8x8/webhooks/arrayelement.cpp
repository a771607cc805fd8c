// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arrayelement.h"

#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/webhooks/legacyrecords.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

const QStringList kChatTypes{u"CADR"_s, u"MSG"_s, u"CABM"_s};
const QStringList kOlderTypes{u"DR"_s, u"MO"_s, u"MSG"_s, u"EV"_s};

ArrayRefusal invalid(const QString &message)
{
    return {.message = message};
}

bool isWebUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

std::optional<ArrayRefusal> subAccountRefusal(const Json &element)
{
    const QString id = textIn(element, "subAccountId");
    if (id.isEmpty())
        return invalid(u"subAccountId is missing"_s);
    if (id != webhooks::kEverySubAccount &&
        (!isSubAccountId(id) || id.contains(u"unknown"_s, Qt::CaseInsensitive)))
        return ArrayRefusal{1001, u"Provided subAccountId doesn't belongs to your account"_s};
    return std::nullopt;
}

/// The types that an element is for, and whose they are.
struct Types {
    bool sms = true;
    QStringList all;
    std::optional<ArrayRefusal> refusal;
};

/// Where nothing else tells: "Acme_WA2", "chat-harbor" are no SMS sub-accounts.
bool looksLikeChat(const QString &subAccountId)
{
    static const QRegularExpression chat(
        uR"((?:\A|[_.-])(?:wa\d*|chat\w*|whatsapp\w*)(?:\z|[_.-]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return chat.match(subAccountId).hasMatch();
}

Types typesOf(const Json &element, ArrayFront front)
{
    const bool given = element.contains("type");
    const QString type = textIn(element, "type");
    if (front == ArrayFront::Typed) {
        if (!kOlderTypes.contains(type))
            return {.refusal = invalid(u"Invalid webhook type"_s)};
        return {.all = {type}};
    }
    if (front == ArrayFront::Either)
        front = given ? (kChatTypes.contains(type) ? ArrayFront::ChatApps : ArrayFront::Sms)
                      : (looksLikeChat(textIn(element, "subAccountId")) ? ArrayFront::ChatApps
                                                                        : ArrayFront::Sms);
    const bool sms = front == ArrayFront::Sms;
    if (!given)
        return {.sms = sms, .all = sms ? QStringList{QString()} : kChatTypes.first(2)};
    if (!sms && kChatTypes.contains(type))
        return {.sms = false, .all = {type}};
    return {.refusal = invalid(kOlderTypes.contains(type) ? LegacyRecords::useWavecell()
                                                          : u"Invalid webhook type"_s)};
}

std::optional<ArrayRefusal> oauthRefusal(const Json &oauth)
{
    if (!oauth.is_object())
        return invalid(u"oauth is invalid"_s);
    for (const char *member : {"url", "clientId", "clientSecret", "credentialsLocation"})
        if (textIn(oauth, member).isEmpty())
            return invalid(u"oauth.%1 is missing"_s.arg(QString::fromLatin1(member)));
    if (!isWebUrl(textIn(oauth, "url")))
        return invalid(u"oauth.url is invalid"_s);
    const QString place = textIn(oauth, "credentialsLocation");
    if (place != u"header"_s && place != u"body"_s)
        return invalid(u"oauth.credentialsLocation is invalid"_s);
    if (oauth.contains("scope") && !oauth.at("scope").is_string())
        return invalid(u"oauth.scope is invalid"_s);
    return std::nullopt;
}

std::optional<ArrayRefusal> bodyRefusal(const Json &element, ArrayFront front)
{
    if (!isWebUrl(textIn(element, "url")))
        return invalid(u"url is missing or invalid"_s);
    if (element.contains("enabled") && !element.at("enabled").is_boolean())
        return invalid(u"enabled is invalid"_s);
    const bool header = element.contains("httpAuthorization");
    if (header && !element.at("httpAuthorization").is_string())
        return invalid(u"httpAuthorization is invalid"_s);
    if (!element.contains("oauth"))
        return std::nullopt;
    if (front == ArrayFront::Typed)
        return invalid(u"oauth is not supported"_s);
    if (!textIn(element, "httpAuthorization").isEmpty())
        return invalid(u"httpAuthorization and oauth cannot be used together"_s);
    return oauthRefusal(element.at("oauth"));
}

} // namespace

Json ArrayElement::answered() const
{
    Json json;
    if (!type.isEmpty())
        json["type"] = type.toStdString();
    json["subAccountId"] = subAccountId.toStdString();
    if (version > 0)
        json["version"] = version;
    json["url"] = url;
    if (!contentType.empty())
        json["httpContenttype"] = contentType;
    json["enabled"] = enabled;
    if (!authorization.empty())
        json["httpAuthorization"] = version > 0 ? authorization : std::string("***");
    if (oauth.is_object()) {
        json["oauth"] = oauth;
        json["oauth"]["clientSecret"] = "***";
    }
    return json;
}

ArrayPost readPost(const Json &element, ArrayFront front)
{
    if (!element.is_object())
        return {.refusal = invalid(u"Invalid request body"_s)};
    if (auto refusal = subAccountRefusal(element))
        return {.refusal = refusal};
    const Types types = typesOf(element, front);
    if (types.refusal)
        return {.refusal = types.refusal};
    if (auto refusal = bodyRefusal(element, front))
        return {.refusal = refusal};
    ArrayElement record{.sms = types.sms,
                        .subAccountId = textIn(element, "subAccountId"),
                        .url = textIn(element, "url").toStdString(),
                        .enabled = flagIn(element, "enabled").value_or(true),
                        .authorization = textIn(element, "httpAuthorization").toStdString()};
    if (element.contains("oauth"))
        record.oauth = element.at("oauth");
    if (front == ArrayFront::Typed) {
        record.version = 3;
        record.contentType = "application/json";
    }
    ArrayPost post;
    for (const QString &type : types.all) {
        record.type = type;
        post.records.append(record);
    }
    return post;
}

bool ArrayDeletion::names(const ArrayElement &record) const
{
    return record.sms == sms && record.subAccountId == subAccountId && types.contains(record.type);
}

ArrayDeletion readDeletion(const Json &element, ArrayFront front)
{
    if (!element.is_object())
        return {.refusal = invalid(u"Invalid request body"_s)};
    if (auto refusal = subAccountRefusal(element))
        return {.refusal = refusal};
    const Types types = typesOf(element, front);
    return {.sms = types.sms,
            .subAccountId = textIn(element, "subAccountId"),
            .types = types.all,
            .refusal = types.refusal};
}

} // namespace sendbench::integrations::connect8x8

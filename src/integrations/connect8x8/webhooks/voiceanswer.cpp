// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/voiceanswer.h"

#include "integrations/connect8x8/webhooks/answerroute.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::AuthKind;
using webhooks::LiveWebhook;

/// A number, which its errors write as a text.
int statusCode(const Json &answer)
{
    const auto at = answer.find("statusCode");
    if (at == answer.end())
        return 0;
    return at->is_number() ? at->get<int>() : textIn(answer, "statusCode").toInt();
}

/// 8x8 answered, and not with what was asked for.
Failure refused(const webhooks::Read &read, const Json &answer)
{
    return badAnswer(read, u"statusCode"_s, u"0"_s,
                     QByteArray::number(statusCode(answer)) + ' ' +
                         textIn(answer, "statusMessage").toUtf8());
}

LiveWebhook recordOf(const workspace::Account &account, const webhooks::Read &read,
                     const QString &product, const Json &json)
{
    return {.account = account.id, .product = product, .scope = read.scope, .raw = jsonBytes(json)};
}

void setSecret(LiveWebhook &live, std::optional<bool> has)
{
    live.hasSecret = has;
    live.auth.kind = has.value_or(false) ? AuthKind::Header : AuthKind::None;
}

LiveWebhook voiceWebhook(const workspace::Account &account, const webhooks::Read &read,
                         const Json &json)
{
    LiveWebhook live = recordOf(account, read, u"voice"_s, json);
    live.type = textIn(json, "type");
    live.url = textIn(json, "url");
    live.enabled = flagIn(json, "enabled");
    setSecret(live, flagIn(json, "httpAuthHeaderAvailable"));
    live.unknown = unknownMembers(
        json, {u"type"_s, u"url"_s, u"enabled"_s, u"httpAuthHeaderAvailable"_s, u"subAccountId"_s});
    return live;
}

bool isNoConfig(const Json &answer)
{
    for (const char *member : {"protocol", "host", "username", "path"})
        if (!textIn(answer, member).isEmpty())
            return false;
    return true;
}

} // namespace

Result<webhooks::ReadAnswer> readVoiceWebhooks(const workspace::Account &account,
                                               const webhooks::Read &read, const QByteArray &answer)
{
    const Json root = parsedAnswer(answer);
    const QString expected = u"{\"webhooks\": […]}"_s;
    if (!root.is_object())
        return badAnswer(read, {}, expected, answer);
    if (statusCode(root) != 0)
        return refused(read, root);
    const auto list = root.find("webhooks");
    if (list == root.end() || !list->is_array())
        return badAnswer(read, u"webhooks"_s, expected, answer);
    const auto told = std::static_pointer_cast<const RawAnswer>(read.carried.data);
    const Json original = told ? parsedAnswer(told->body()) : Json();
    const Json *raw = original.is_object() && original.contains("webhooks") &&
                              original.at("webhooks").size() == list->size()
                          ? &original.at("webhooks")
                          : nullptr;
    webhooks::ReadAnswer result;
    for (const Json &one : *list) {
        const qsizetype index = result.records.size();
        if (!one.is_object())
            return badAnswer(read, u"webhooks[%1]"_s.arg(index), u"{…}"_s, jsonBytes(one));
        result.records.append(voiceWebhook(account, read, one));
        result.records.last().index = index;
        if (raw)
            keepAddress(result.records.last(), raw->at(static_cast<std::size_t>(index)));
    }
    return result;
}

Result<webhooks::ReadAnswer> readPushConfig(const workspace::Account &account,
                                            const webhooks::Read &read, const QByteArray &answer)
{
    if (answer.trimmed().isEmpty())
        return webhooks::ReadAnswer{};
    const Json root = parsedAnswer(answer);
    if (!root.is_object())
        return badAnswer(read, {}, u"{\"protocol\": …}"_s, answer);
    if (isNoConfig(root)) {
        const bool missing =
            textIn(root, "statusMessage").contains(u"not found"_s, Qt::CaseInsensitive) ||
            textIn(root, "message").contains(u"not found"_s, Qt::CaseInsensitive);
        if (statusCode(root) == 0 || missing)
            return webhooks::ReadAnswer{};
        return refused(read, root);
    }
    LiveWebhook live = recordOf(account, read, u"recording"_s, root);
    for (const char *member : {"protocol", "host"})
        live.more.insert(QString::fromLatin1(member), textIn(root, member));
    if (const auto port = root.find("port"); port != root.end() && port->is_number_integer())
        live.more.insert(u"port"_s, static_cast<qint64>(port->get<std::int64_t>()));
    for (const char *member : {"path", "username"})
        live.more.insert(QString::fromLatin1(member), textIn(root, member));
    setSecret(live, flagIn(root, "passwordSet"));
    live.unknown = unknownMembers(root, {u"subAccountId"_s, u"protocol"_s, u"host"_s, u"port"_s,
                                         u"username"_s, u"passwordSet"_s, u"path"_s,
                                         u"statusCode"_s, u"statusMessage"_s, u"delete"_s});
    return webhooks::ReadAnswer{.records = {live}};
}

} // namespace sendbench::integrations::connect8x8

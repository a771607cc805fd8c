// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/wavecellsandbox.h"

#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::wavecell
{

namespace
{

using connect8x8::ConnectSandbox;
using connect8x8::LegacyRecord;
using connect8x8::LegacyRecords;
using connect8x8::textIn;

const QStringList kTypes{u"DR"_s, u"MO"_s, u"MSG"_s, u"EV"_s};
const QString kDemoAccount = u"00000000-5a4d-4b0c-8000-000000000001"_s;

http::ServerAnswer refused(const QString &message, SandboxContext &context)
{
    return ConnectSandbox::errorAnswer(400, 1000, message, context);
}

/// An array of objects that is not empty.
std::optional<Json> elementsOf(const QByteArray &body)
{
    Json root = Json::parse(body.cbegin(), body.cend(), nullptr, false);
    if (!root.is_array() || root.empty())
        return std::nullopt;
    for (const Json &one : root)
        if (!one.is_object() || textIn(one, "subAccountId").isEmpty())
            return std::nullopt;
    return root;
}

} // namespace

const QString WavecellSandbox::kDemoSubAccount = u"Sandbox_Old"_s;

WavecellSandbox::WavecellSandbox(LegacyRecords &legacy)
    : m_legacy(legacy)
{
    m_legacy.add({.account = kDemoAccount,
                  .subAccountId = kDemoSubAccount,
                  .type = u"MO"_s,
                  .url = u"https://hooks.example.net/old/mo"_s});
}

QStringList WavecellSandbox::paths()
{
    return {u"POST, DELETE /config/v1/webhook             8x8 old (Wavecell) webhooks"_s};
}

QStringList WavecellSandbox::hints()
{
    return {
        u"… the demo account's sub-account %1 has an old (Wavecell) record"_s.arg(kDemoSubAccount)};
}

std::optional<http::ServerAnswer> WavecellSandbox::answer(const http::ReceivedRequest &request,
                                                          SandboxContext &context)
{
    if (request.path != u"/config/v1/webhook"_s)
        return std::nullopt;
    if (request.method != "POST" && request.method != "DELETE")
        return ConnectSandbox::wrongMethod("POST, DELETE", context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return ConnectSandbox::errorAnswer(401, 1200, u"Request was not authenticated properly"_s,
                                           context);
    return request.method == "POST" ? post(request.body, context) : remove(request.body, context);
}

http::ServerAnswer WavecellSandbox::post(const QByteArray &body, SandboxContext &context)
{
    const auto elements = elementsOf(body);
    if (!elements)
        return refused(u"Invalid request body"_s, context);
    QList<LegacyRecord> wanted;
    for (const Json &one : *elements) {
        LegacyRecord record{.account = kDemoAccount,
                            .subAccountId = textIn(one, "subAccountId"),
                            .type = textIn(one, "type"),
                            .url = textIn(one, "url")};
        if (!kTypes.contains(record.type) || one.contains("oauth"))
            return refused(LegacyRecords::useNewApi(), context);
        if (record.url.isEmpty())
            return refused(u"url is missing or invalid"_s, context);
        if (const auto words = m_legacy.blocksOld(record.subAccountId))
            return refused(*words, context);
        for (const LegacyRecord &gone : m_gone)
            if (gone.subAccountId == record.subAccountId && gone.type == record.type) {
                record.account = gone.account;
                record.version = gone.version;
            }
        wanted.append(record);
    }
    for (const LegacyRecord &record : wanted)
        m_legacy.add(record);
    return {.status = 200};
}

http::ServerAnswer WavecellSandbox::remove(const QByteArray &body, SandboxContext &context)
{
    const auto elements = elementsOf(body);
    if (!elements)
        return refused(u"Invalid request body"_s, context);
    for (const Json &one : *elements)
        if (textIn(one, "type").isEmpty())
            return refused(u"Invalid webhook type"_s, context);
    const QList<LegacyRecord> before = m_legacy.list();
    for (const Json &one : *elements)
        (void)m_legacy.remove(textIn(one, "subAccountId"), textIn(one, "type"));
    for (const LegacyRecord &record : before)
        if (!m_legacy.list().contains(record))
            m_gone.append(record);
    return {.status = 200};
}

} // namespace sendbench::integrations::wavecell

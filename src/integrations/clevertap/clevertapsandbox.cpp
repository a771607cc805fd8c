// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/clevertapsandbox.h"

#include "integrations/clevertap/demo.h"
#include "integrations/clevertap/templatelistsandbox.h"
#include "integrations/connect8x8/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

using connect8x8::ConnectSandbox;

const QString kGenericPath = u"/generic/clevertap"_s;
const QString kCampaignsPath = u"/1/targets/list.json"_s;

http::ServerAnswer invalidCredentials()
{
    return ConnectSandbox::jsonAnswer(
        200,
        {{u"status"_s, u"failure"_s},
         {u"error"_s, QJsonObject{{u"code"_s, 2000}, {u"message"_s, u"invalid credentials"_s}}}});
}

/// "403 (labelled bad request)" in the contract.
http::ServerAnswer badRequest(const QString &words)
{
    return ConnectSandbox::jsonAnswer(403, {{u"message"_s, words}});
}

bool hasBasic(const http::Headers &headers)
{
    return http::headerValue(headers, "Authorization") ==
           "Basic " + (PartnerSandbox::kUser + ':' + PartnerSandbox::kPassword).toBase64();
}

bool hasKey(const http::Headers &headers)
{
    return std::any_of(headers.begin(), headers.end(),
                       [](const auto &one) { return one.value == kDemoPartnerKey; });
}

bool fits(const Partner::Credentials &set, const http::Headers &headers)
{
    if ((set.basic && !hasBasic(headers)) || (set.any && !hasKey(headers)))
        return false;
    return std::all_of(set.rows.begin(), set.rows.end(), [&](const forms::Preset::Row &row) {
        const auto sent = http::headerValue(headers, row.name.toUtf8());
        return sent && (!row.secret || *sent == demoHeader(row));
    });
}

bool authorised(const Partner &partner, const http::Headers &headers)
{
    return partner.credentials.isEmpty() ||
           std::any_of(partner.credentials.begin(), partner.credentials.end(),
                       [&](const auto &set) { return fits(set, headers); });
}

http::ServerAnswer campaigns(const http::ReceivedRequest &request)
{
    const auto failed = [](int status, const QString &words) {
        return ConnectSandbox::jsonAnswer(
            status, {{u"status"_s, u"fail"_s}, {u"error"_s, words}, {u"code"_s, status}});
    };
    if (request.method != "POST")
        return failed(405, u"Method not allowed"_s);
    if (http::headerValue(request.headers, "X-CleverTap-Account-Id") != kDemoAccountId.toUtf8() ||
        http::headerValue(request.headers, "X-CleverTap-Passcode") != kDemoPasscode)
        return failed(401, u"Invalid Credentials"_s);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (!body[u"from"_s].isDouble() || !body[u"to"_s].isDouble())
        return failed(400, u"from and to are required"_s);
    return ConnectSandbox::jsonAnswer(200,
                                      {{u"status"_s, u"success"_s}, {u"targets"_s, QJsonArray()}});
}

} // namespace

CleverTapSandbox::CleverTapSandbox(std::function<QList<Partner>()> partners)
    : m_partners(std::move(partners))
{
}

const CleverTapSandbox::ByPath &CleverTapSandbox::known() const
{
    std::call_once(m_once, [this] {
        Partner any;
        any.name = u"any partner"_s;
        any.credentials = {
            {.id = {}, .title = {}, .source = {}, .basic = true, .any = false, .rows = {}},
            {.id = {}, .title = {}, .source = {}, .basic = false, .any = true, .rows = {}}};
        m_known.partners.insert(kGenericPath, any);
        m_known.paths.append(kGenericPath);
        for (const Partner &partner : m_partners()) {
            const QString path = sandboxPathOf(partner);
            if (path.isEmpty() || m_known.partners.contains(path))
                continue;
            m_known.partners.insert(path, partner);
            m_known.paths.append(path);
        }
    });
    return m_known;
}

QStringList CleverTapSandbox::paths() const
{
    QStringList all = m_8x8.paths();
    for (const QString &path : known().paths)
        all.append(u"POST %1     CleverTap through %2"_s.arg(path, known().partners[path].name));
    all.append(u"GET  %1     templates for CleverTap's import"_s.arg(TemplateListSandbox::kPath));
    all.append(u"POST %1     CleverTap's API: campaigns"_s.arg(kCampaignsPath));
    return all;
}

QStringList CleverTapSandbox::hints() const
{
    return m_8x8.hints() +
           QStringList{
               u"partners: Basic “%1” / “%2”, headers “user” and “password” with the same, or any "
               "other key “%3”"_s.arg(QString::fromLatin1(PartnerSandbox::kUser),
                                      QString::fromLatin1(PartnerSandbox::kPassword),
                                      QString::fromLatin1(kDemoPartnerKey)),
               u"CleverTap's API: account id “%1”, passcode “%2”"_s.arg(
                   kDemoAccountId, QString::fromLatin1(kDemoPasscode))};
}

std::optional<http::ServerAnswer> CleverTapSandbox::answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context)
{
    if (auto answer = m_8x8.answer(request, context))
        return answer;
    if (request.path == kCampaignsPath)
        return campaigns(request);
    if (request.path == TemplateListSandbox::kPath)
        return hasBasic(request.headers) || hasKey(request.headers)
                   ? TemplateListSandbox::answer(request)
                   : ConnectSandbox::jsonAnswer(401, {{u"message"_s, u"invalid credentials"_s}});
    const auto partner = known().partners.constFind(request.path);
    if (partner == known().partners.cend())
        return std::nullopt;
    if (request.method != "POST")
        return badRequest(u"only POST is taken here"_s);
    if (!authorised(*partner, request.headers))
        return invalidCredentials();
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parse);
    if (parse.error != QJsonParseError::NoError || !document.isObject())
        return badRequest(u"the body is not a JSON object"_s);
    return PartnerSandbox::judge(request.body, context);
}

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arraydemo.h"

#include <QByteArray>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

const std::string kHooks = "https://hooks.example.net/8x8/";

std::string basic()
{
    return "Basic " + QByteArray("sandbox:demo").toBase64().toStdString();
}

Json oauth()
{
    return {{"url", "https://login.example.net/token"},
            {"clientId", "sandbox-console"},
            {"clientSecret", "demo"},
            {"credentialsLocation", "header"},
            {"scope", "events.write"}};
}

} // namespace

QList<ArrayElement> demoDuplicates()
{
    const QString sms = u"Sandbox_SMS"_s;
    const QString chat = u"Sandbox_WA"_s;
    return {{.subAccountId = sms, .url = kHooks + "dr/marketing", .oauth = oauth()},
            {.subAccountId = sms, .url = kHooks + "dr/sales", .authorization = basic()},
            {.subAccountId = u"*"_s, .url = kHooks + "dr/general"},
            {.subAccountId = u"*"_s, .url = kHooks + "mo/general", .enabled = false},
            {.sms = false,
             .subAccountId = chat,
             .type = u"CADR"_s,
             .url = kHooks + "wa/receipts",
             .oauth = oauth()},
            {.sms = false,
             .subAccountId = chat,
             .type = u"MSG"_s,
             .url = kHooks + "wa/inbound",
             .authorization = basic()},
            {.sms = false, .subAccountId = u"*"_s, .type = u"CABM"_s, .url = kHooks + "wa/admin"}};
}

QList<ArrayElement> demoTypedRecords()
{
    QList<ArrayElement> all;
    for (const QString &scope : {u"Sandbox_SMS"_s, u"*"_s}) {
        const std::string end = scope == u"*"_s ? "general" : "marketing";
        all.append({.subAccountId = scope,
                    .type = u"DR"_s,
                    .url = kHooks + "dr/" + end,
                    .authorization = basic(),
                    .version = 3,
                    .contentType = "text/xml"});
        all.append({.subAccountId = scope,
                    .type = u"MO"_s,
                    .url = kHooks + "mo/" + end,
                    .version = 2,
                    .contentType = "application/json"});
    }
    return all;
}

QList<LegacyRecord> demoOldRecords(const QString &account)
{
    const QString hooks = u"http://old.example.net/wavecell/"_s;
    return {{account, u"Sandbox_SMS"_s, u"MO"_s, hooks + u"mo"_s},
            {account, u"Sandbox_SMS"_s, u"DR"_s, hooks + u"dr"_s},
            {account, u"Sandbox_OTP"_s, u"DR"_s, hooks + u"otp"_s}};
}

Json answeredOld(const LegacyRecord &record)
{
    QString version = record.version;
    version.remove(u'V');
    return {{"subAccountId", record.subAccountId.toStdString()},
            {"type", record.type.toStdString()},
            {"version", version.toInt()},
            {"url", record.url.toStdString()},
            {"httpContenttype", "text/xml"},
            {"enabled", true}};
}

} // namespace sendbench::integrations::connect8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/sandboxsystems/webhookbodies.h"

using namespace Qt::StringLiterals;

QByteArray hook(const QByteArray &scope, const QByteArray &more)
{
    return R"([{"subAccountId":")" + scope + R"(","url":"https://hooks.example.net/x")" +
           (more.isEmpty() ? QByteArray() : ',' + more) + "}]";
}

QByteArray goneHook(const QByteArray &scope, const QByteArray &more)
{
    return R"([{"subAccountId":")" + scope + '"' + (more.isEmpty() ? QByteArray() : ',' + more) +
           "}]";
}

const QByteArray kOAuthMember =
    R"("oauth":{"url":"https://login.example.net/token","clientId":"c","clientSecret":"s-1",)"
    R"("credentialsLocation":"body"})";

QList<RefusedHook> refusedHooks()
{
    const QString invalid = u"400/1000"_s;
    QList<RefusedHook> all{
        {"no JSON", "{", invalid},
        {"no array", R"({"subAccountId":"Acme_SMS"})", invalid},
        {"empty", "[]", invalid},
        {"no object", "[1]", invalid},
        {"no sub-account", R"([{"url":"https://hooks.example.net"}])", invalid},
        {"no url", goneHook("Acme_SMS"), invalid},
        {"url of another kind", goneHook("Acme_SMS", R"("url":"ftp://hooks.example.net")"),
         invalid},
        {"somebody else's", hook("Acme_unknown"), u"400/1001"_s},
        {"no legal sub-account", hook("a b"), u"400/1001"_s},
        {"enabled is a text", hook("Acme_SMS", R"("enabled":"true")"), invalid},
        {"two kinds of auth", hook("Acme_SMS", R"("httpAuthorization":"x",)" + kOAuthMember),
         invalid},
        {"oauth without secret", hook("Acme_SMS", R"("oauth":{"url":"https://x.example"})"),
         invalid},
        {"a type that SMS has not", hook("Acme_SMS", R"("type":"NEWS")"), invalid}};
    QByteArray elsewhere = kOAuthMember;
    elsewhere.replace("\"body\"", "\"query\"");
    all.append({"credentials elsewhere", hook("Acme_SMS", elsewhere), invalid});
    QByteArray second = hook("Acme_SMS");
    second.chop(1);
    all.append({"the second is bad", second + "," + hook("a b").mid(1), u"400/1001"_s});
    return all;
}

const QString kNewBlockedByOld =
    u"Unable to setup the webhook of the new format, while the webhook with an old format exists "
    "for this subaccount. Please delete the current webhook first and try again. Existing webhook "
    "details: Type = MO, SubAccountId: mySubAccountId_hq, Version = V1, Url = http://example.com"_s;
const QString kOldBlockedByNew =
    u"Unable to setup the webhook of the old format, while the webhook with a new format exists "
    "for this subaccount. Please delete the current webhook first and try again. Existing webhook "
    "details: SubAccountId: *, Url = http://example.com"_s;
const QString kUseWavecell =
    u"Unable to setup the webhook of the old format with the new API. Please use "
    "https://api.wavecell.com endpoint for this operation."_s;

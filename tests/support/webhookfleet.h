// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"
#include "workspace/document.h"

#include <QUrl>

/// An account with many sub-accounts, each with five webhooks: as the workspace wants them, and as
/// a stand-in of 8x8 answers them.
namespace fleet
{

using namespace Qt::StringLiterals;
using namespace sendbench;

constexpr int kOfEach = 5; ///< webhooks of a sub-account

struct Slot {
    const char *product;
    const char *type;
};
constexpr Slot kSlots[kOfEach] = {
    {"sms", ""}, {"chatapps", "CADR"}, {"chatapps", "MSG"}, {"voice", "VSS"}, {"voice", "VCA"}};

[[nodiscard]] inline QString scopeOf(int subAccount)
{
    return u"acme_%1"_s.arg(subAccount);
}

[[nodiscard]] inline QString urlOf(const QString &scope, int slot)
{
    return u"https://hooks.example.net/%1/%2"_s.arg(scope).arg(slot);
}

/// One record as the lists tell it.
[[nodiscard]] inline QByteArray record(const QString &scope, int slot)
{
    const QByteArray type = kSlots[slot].type;
    return "{\"subAccountId\":\"" + scope.toUtf8() + "\"," +
           (type.isEmpty() ? QByteArray() : "\"type\":\"" + type + "\",") + "\"url\":\"" +
           urlOf(scope, slot).toUtf8() + "\",\"enabled\":true" +
           (slot > 2 ? QByteArray(",\"httpAuthHeaderAvailable\":false}") : QByteArray("}"));
}

[[nodiscard]] inline QByteArray list(int subAccounts, const QByteArray &product)
{
    QByteArray all = "[";
    for (int i = 0; i < subAccounts; ++i)
        for (int slot = 0; slot < kOfEach; ++slot)
            if (product == kSlots[slot].product)
                all += (all.size() > 1 ? "," : "") + record(scopeOf(i), slot);
    return all + ']';
}

/// Answers the lists of SMS, Chat Apps (one call each) and Voice (one for each sub-account).
[[nodiscard]] inline http::Server::Handler answers(int subAccounts,
                                                   std::chrono::milliseconds latency)
{
    const QByteArray sms = list(subAccounts, "sms");
    const QByteArray chat = list(subAccounts, "chatapps");
    return [sms, chat, latency](const http::ReceivedRequest &request,
                                const http::Server::Reply &reply) {
        http::ServerAnswer answer;
        answer.headers = {{"Content-Type", "application/json"}};
        answer.delay = latency;
        const QStringList parts = request.path.split(u'/');
        const auto at = parts.indexOf(u"subaccounts"_s);
        if (request.path.startsWith(u"/sms"_s))
            answer.body = sms;
        else if (request.path.startsWith(u"/chatapps"_s))
            answer.body = chat;
        else
            answer.body = "{\"webhooks\":[" + record(parts.value(at + 1), 3) + ',' +
                          record(parts.value(at + 1), 4) + "]}";
        reply(answer);
    };
}

/// `wanted`: with the webhooks, every third of them with another address than there is.
[[nodiscard]] inline workspace::Document document(const QUrl &server, int subAccounts, bool wanted)
{
    workspace::Document document{.name = u"Fleet"_s};
    workspace::Account account{
        .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Sandbox};
    account.fields.insert(u"region"_s, forms::FieldValue(u"ap"_s));
    account.fields.insert(u"accountId"_s,
                          forms::FieldValue(u"8f2b6c1e-0000-4000-8000-000000000000"_s));
    account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
    for (const QString &product : {u"sms"_s, u"chatapps"_s, u"voice"_s})
        account.fields.insert(u"host."_s + product,
                              forms::FieldValue(server.toString() + u'/' + product));
    QStringList scopes;
    for (int i = 0; i < subAccounts; ++i)
        scopes.append(scopeOf(i));
    account.fields.insert(u"subAccounts.voice"_s, forms::FieldValue(scopes.join(u", "_s)));
    document.accounts.append(account);
    for (int i = 0; wanted && i < subAccounts * kOfEach; ++i) {
        const Slot &slot = kSlots[i % kOfEach];
        const QString scope = scopeOf(i / kOfEach);
        workspace::StoredWebhook one{.id = u"w%1"_s.arg(i),
                                     .product = QString::fromLatin1(slot.product),
                                     .account = account.id,
                                     .fields = {},
                                     .written = {}};
        one.fields.insert(u"scope"_s, forms::FieldValue(scope));
        if (slot.type[0])
            one.fields.insert(u"type"_s, forms::FieldValue(QString::fromLatin1(slot.type)));
        one.fields.insert(u"url"_s, forms::FieldValue(urlOf(scope, i % kOfEach) +
                                                      (i % 3 ? QString() : u"/new"_s)));
        one.fields.insert(u"enabled"_s, forms::FieldValue(true));
        one.fields.insert(u"auth.kind"_s, forms::FieldValue(u"none"_s));
        document.webhooks.append(one);
    }
    return document;
}

} // namespace fleet

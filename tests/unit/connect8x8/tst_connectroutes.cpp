// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/connectaccount.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using sending::Message;
using sending::MessageKind;

/// The requests that go straight to 8x8: addresses, headers, exact bodies.
class ConnectRoutesTest : public QObject
{
    Q_OBJECT

private:
    workspace::Account m_account;

    std::shared_ptr<const sending::Route> route(const QString &id) const
    {
        for (const auto &one : ConnectAccountKind().routes(m_account))
            if (one->id() == id)
                return one;
        return nullptr;
    }
    static Result<http::Request> build(const std::shared_ptr<const sending::Route> &route,
                                       const Message &message)
    {
        sending::SecretValues secrets;
        for (const auto &key : route->neededSecrets())
            secrets.insert(key, "k-1");
        return route->build(message, secrets);
    }
    static Message text()
    {
        return {.id = u"01X"_s,
                .to = u"+65 9123 4567"_s,
                .text = u"hé \"x\""_s,
                .callbackUrl = u"http://127.0.0.1:1/cb"_s};
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_account = {.id = u"acme"_s, .kind = u"8x8.connect"_s};
        m_account.fields.insert(u"region"_s, u"na"_s);
        m_account.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);
        m_account.fields.insert(u"subAccounts.chatapps"_s, u"Acme&Co, Acme_WA"_s);
        m_account.fields.insert(u"subAccounts.sms"_s, u"Acme_SMS"_s);
    }

    void oneRouteForEachSubAccount()
    {
        QStringList ids;
        for (const auto &one : ConnectAccountKind().routes(m_account))
            ids.append(one->id() + u' ' + one->system());
        QCOMPARE(ids, (QStringList{u"acme/chatapps/Acme&Co 8x8.chatapps"_s,
                                   u"acme/chatapps/Acme_WA 8x8.chatapps"_s,
                                   u"acme/sms/Acme_SMS 8x8.sms"_s}));
    }

    void chatText()
    {
        const auto request = build(route(u"acme/chatapps/Acme_WA"_s), text());
        QVERIFY(request);
        QCOMPARE(request->method, "POST");
        QCOMPARE(request->url.toEncoded(),
                 "https://chatapps.us.8x8.com/api/v1/subaccounts/Acme_WA/messages");
        QCOMPARE(request->headers, (http::Headers{{"Authorization", "Bearer k-1"},
                                                  {"Content-Type", "application/json"},
                                                  {"Accept", "application/json"}}));
        QCOMPARE(request->body,
                 "{\"user\":{\"msisdn\":\"+6591234567\"},\"clientMessageId\":\"01X\",\"type\":"
                 "\"text\",\"content\":{\"text\":\"hé \\\"x\\\"\"},\"dlrCallbackUrl\":"
                 "\"http://127.0.0.1:1/cb\"}");
    }

    void smsText()
    {
        const auto request = build(route(u"acme/sms/Acme_SMS"_s), text());
        QVERIFY(request);
        QCOMPARE(request->url.toEncoded(),
                 "https://sms.us.8x8.com/api/v1/subaccounts/Acme_SMS/messages");
        QCOMPARE(request->body,
                 "{\"destination\":\"+6591234567\",\"text\":\"hé \\\"x\\\"\",\"encoding\":\"AUTO\","
                 "\"clientMessageId\":\"01X\",\"dlrCallbackUrl\":\"http://127.0.0.1:1/cb\"}");
    }

    void optionalMembersAreLeftOut()
    {
        const Message message{.to = u"+6591234567"_s, .text = u"x"_s};
        QCOMPARE(build(route(u"acme/chatapps/Acme_WA"_s), message)->body,
                 R"({"user":{"msisdn":"+6591234567"},"type":"text","content":{"text":"x"}})");
        QCOMPARE(build(route(u"acme/sms/Acme_SMS"_s), message)->body,
                 R"({"destination":"+6591234567","text":"x","encoding":"AUTO"})");
    }

    void longIdsAreCutToWhat8x8Takes()
    {
        Message message = text();
        message.id = QString(400, u'i');
        QVERIFY(build(route(u"acme/chatapps/Acme_WA"_s), message)
                    ->body.contains("\"" + QByteArray(50, 'i') + "\""));
        QVERIFY(build(route(u"acme/sms/Acme_SMS"_s), message)
                    ->body.contains("\"" + QByteArray(350, 'i') + "\""));
    }

    void ampersandIsEncodedOnceAndGoesOutSo()
    {
        const auto request = build(route(u"acme/chatapps/Acme&Co"_s), text());
        QVERIFY(request);
        QCOMPARE(http::prepare(*request)->target, "/api/v1/subaccounts/Acme%26Co/messages");
    }

    void balance()
    {
        const auto route = ConnectAccountKind().testRoute(m_account);
        QVERIFY(route);
        const auto request = build(route, {});
        QVERIFY(request);
        QCOMPARE(request->method, "GET");
        QCOMPARE(request->url.toEncoded(), "https://sms.us.8x8.com/api/v1/accounts/"
                                           "8f2b6c1e-0000-4000-8000-000000000000/balance");
        QVERIFY(request->body.isEmpty());
        QVERIFY(!http::headerValue(request->headers, "Content-Type"));
        m_account.fields.remove(u"accountId"_s);
        const auto lacking = build(ConnectAccountKind().testRoute(m_account), {});
        QVERIFY(!lacking);
        QCOMPARE(lacking.error().code, u"account.id-missing"_s);
    }

    void rawGoesByteForByte()
    {
        const QByteArray body = " {\"a\" : 1}\n";
        QCOMPARE(
            build(route(u"acme/sms/Acme_SMS"_s), {.kind = MessageKind::Raw, .rawBody = body})->body,
            body);
    }

    void whatLacksIsNamed()
    {
        const auto chat = route(u"acme/chatapps/Acme_WA"_s);
        QCOMPARE(build(chat, {.text = u"x"_s}).error().path, u"to"_s);
        QCOMPARE(build(chat, {.to = u"+65912345"_s}).error().path, u"text"_s);
        QCOMPARE(build(chat, {.kind = MessageKind::Raw}).error().path, u"body"_s);
    }

    void onlyWhatsAppNeedsAWindow()
    {
        QVERIFY(route(u"acme/chatapps/Acme_WA"_s)->needsConversationWindow());
        QVERIFY(!route(u"acme/sms/Acme_SMS"_s)->needsConversationWindow());
        QCOMPARE(route(u"acme/chatapps/Acme_WA"_s)->maxTextLength(), 4096);
        QCOMPARE(route(u"acme/sms/Acme_SMS"_s)->maxTextLength(), 1530);
    }
};

QTEST_GUILESS_MAIN(ConnectRoutesTest)
#include "tst_connectroutes.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/chatapisandbox.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "resources/resources.h"
#include "unit/sandboxsystems/gatewaybodies.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QJsonArray>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
using integrations::contactcenter8x8::ChatApiSandbox;
using integrations::contactcenter8x8::GatewaySandbox;

/// The stand-in of Chat API v2: tokens and their end, tenants, pages, If-Match, refusals.
class SandboxChatApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SystemCall> m_call;
    QByteArray m_token;

    http::ServerAnswer askToken(const QByteArray &secret = ChatApiSandbox::kClientSecret,
                                const QByteArray &body = "grant_type=client_credentials")
    {
        const QByteArray pair = ChatApiSandbox::kClientId.toUtf8() + ':' + secret;
        return (*m_call)("POST", u"/oauth/v2/token"_s, body,
                         http::Headers{{"Authorization", "Basic " + pair.toBase64()}});
    }
    http::ServerAnswer ask(const QByteArray &method, const QString &path,
                           const QByteArray &body = {}, const http::Headers &more = {},
                           const QString &tenant = GatewaySandbox::kTenant)
    {
        return (*m_call)(method, u"/vcc/us/chat/v2/tenant/%1/"_s.arg(tenant) + path, body,
                         http::Headers{{"Authorization", "Bearer " + m_token}} + more);
    }
    static QString faultOf(const http::ServerAnswer &answer)
    {
        return SystemCall::json(answer)[u"fault"_s][u"faultstring"_s].toString();
    }
    static QString errorOf(const http::ServerAnswer &answer)
    {
        return SystemCall::json(answer)[u"errors"_s][0].toString();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_call = std::make_unique<SystemCall>();
        m_token = SystemCall::json(askToken())[u"access_token"_s].toString().toUtf8();
    }

    void aTokenIsGivenForTheRightPairOnly()
    {
        const auto answer = askToken();
        QCOMPARE(answer.status, 200);
        QCOMPARE(SystemCall::json(answer)[u"expires_in"_s].toString(), u"1799"_s);
        const auto wrong = askToken("x");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(http::headerValue(wrong.headers, "Content-Type"), "application/problem+json");
        QCOMPARE(SystemCall::json(wrong)[u"ErrorCode"_s].toString(), u"invalid_client"_s);
        const auto grant = askToken(ChatApiSandbox::kClientSecret, "grant_type=password");
        QCOMPARE(grant.status, 400);
        QCOMPARE(SystemCall::json(grant)[u"Error"_s].toString(),
                 u"Unsupported grant type : password"_s);
    }

    void aTokenComesToItsEnd()
    {
        QCOMPARE(ask("GET", u"web-hooks"_s).status, 200);
        m_call->now = m_call->now.addSecs(ChatApiSandbox::kTokenSeconds);
        QCOMPARE(ask("GET", u"web-hooks"_s).status, 401);
        QCOMPARE(faultOf(ask("GET", u"web-hooks"_s)), u"Access Token expired"_s);
        m_token = "x";
        QCOMPARE(faultOf(ask("GET", u"channels"_s)), u"Invalid Access Token"_s);
    }

    void anotherTenantIsRefused()
    {
        QCOMPARE(ask("GET", u"web-hooks"_s, {}, {}, u"other"_s).status, 403);
    }

    void eitherNameOfTheVersionWillDo()
    {
        using namespace gatewaybodies;
        QCOMPARE(ask("POST", u"web-hooks"_s, chatWebhook("a", "version")).status, 200);
        QCOMPARE(ask("POST", u"web-hooks"_s, chatWebhook("b", "notificationVersion")).status, 200);
        QVERIFY(
            errorOf(ask("POST", u"web-hooks"_s, kNoVersion)).contains(u"notificationVersion"_s));
        QVERIFY(errorOf(ask("POST", u"web-hooks"_s, chatWebhook("strict", "version")))
                    .contains(u"notificationVersion"_s));
        QVERIFY(errorOf(ask("POST", u"web-hooks"_s, chatWebhook("c", "version", "v1.0")))
                    .contains(u"v1.0"_s));
    }

    void ifMatchKeepsFromWritingOverAnothers()
    {
        using gatewaybodies::chatWebhook;
        const QByteArray body = chatWebhook("Legacy bot", "version", "v1.0");
        QCOMPARE(ask("PUT", u"web-hooks/41"_s, body, {{"If-Match", "x"}}).status, 400);
        QCOMPARE(ask("PUT", u"web-hooks/41"_s, body, {{"If-Match", "1"}}).status, 200);
        QCOMPARE(ask("PUT", u"web-hooks/41"_s, body, {{"If-Match", "1"}}).status, 412);
        QCOMPARE(ask("PUT", u"web-hooks/41"_s, body).status, 200);
    }

    void pagesTellHowManyThereAre()
    {
        for (int i = 0; i < 4; ++i)
            (void)ask("POST", u"web-hooks"_s,
                      gatewaybodies::chatWebhook(QByteArray::number(i), "version"));
        const auto json = SystemCall::json(ask("GET", u"web-hooks?size=2&page=2"_s));
        QCOMPARE(json[u"data"_s].toArray().size(), 1);
        QCOMPARE(json[u"page"_s][u"pageCount"_s].toInt(), 3);
        QCOMPARE(json[u"page"_s][u"elementCount"_s].toInt(), 5);
    }

    void aWebhookInUseStays()
    {
        QCOMPARE(ask("DELETE", u"web-hooks/41"_s).status, 400);
        QCOMPARE(ask("DELETE", u"channels/51"_s).status, 204);
        QCOMPARE(ask("DELETE", u"web-hooks/41"_s).status, 204);
        QCOMPARE(ask("GET", u"web-hooks/41"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(SandboxChatApiTest)
#include "tst_sandboxchatapi.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/chatapisandbox.h"
#include "integrations/contactcenter8x8/tokenjob.h"
#include "resources/resources.h"
#include "unit/contactcenter8x8/bodies.h"
#include "unit/contactcenter8x8/contactbench.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::contactcenter8x8;
using namespace Qt::StringLiterals;
using sending::OutcomeKind;
using webhooks::FetchTokenJob;
using webhooks::TokenRequest;

/// Access tokens: asked for, read however they are spelled, judged in words, kept out of records.
class AccessTokenTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ContactBench> m_bench;

    std::optional<Error> fetch(const TokenRequest &request)
    {
        return m_bench->run(new FetchTokenJob(m_bench->sender(), request));
    }
    static sending::Outcome judged(int status, const QByteArray &body)
    {
        http::Exchange exchange;
        exchange.response = http::Response{.status = status, .body = body};
        return webhooks::judgeToken(exchange);
    }
    /// The token of a webhook's own OAuth, asked of the sandbox's endpoint.
    webhooks::Webhook hook() const
    {
        webhooks::Webhook webhook{.id = u"w1"_s};
        webhook.auth = {.kind = webhooks::AuthKind::OAuth,
                        .tokenUrl = tokenRequest(m_bench->account).url,
                        .clientId = ChatApiSandbox::kClientId,
                        .credentialsLocation = u"header"_s,
                        .tokenScope = u"events.write a&b"_s};
        return webhook;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_bench = std::make_unique<ContactBench>(); }

    void aTokenIsStoredAndNotRecorded()
    {
        auto tokens = std::make_shared<Tokens>();
        const auto get = [&] {
            return m_bench->run(
                new TokenJob(m_bench->sender(), m_bench->account, *m_bench->store, tokens));
        };
        QVERIFY(!get());
        const QByteArray token = m_bench->secret({m_bench->account.id, u"accessToken"_s});
        QVERIFY(token.startsWith("sandbox-token-"));
        QCOMPARE(m_bench->calls(), QStringList{u"POST /oauth/v2/token 200"_s});
        QVERIFY(!m_bench->recorded().contains(token));
        QCOMPARE(m_bench->redactor.find(token), m_bench->account.id + u"/accessToken"_s);
        QVERIFY(!get());
        QCOMPARE(m_bench->calls().size(), 1);
        tokens->spent(m_bench->account.id);
        QVERIFY(!get());
        QCOMPARE(m_bench->calls().size(), 2);
        QVERIFY(m_bench->secret({m_bench->account.id, u"accessToken"_s}) != token);
    }

    void aTokenThatTheStoreLostIsFetched()
    {
        auto tokens = std::make_shared<Tokens>();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!m_bench->run(
                new TokenJob(m_bench->sender(), m_bench->account, *m_bench->store, tokens)));
            QVERIFY(!m_bench->run(
                m_bench->store->remove({m_bench->account.id, u"accessToken"_s}, nullptr)));
        }
        QCOMPARE(m_bench->calls().size(), 2);
    }

    void aWrongSecretIsSaidInWords()
    {
        m_bench->put({m_bench->account.id, u"clientSecret"_s}, "not-the-secret");
        const auto error = m_bench->run(new TokenJob(m_bench->sender(), m_bench->account,
                                                     *m_bench->store, std::make_shared<Tokens>()));
        QVERIFY(error);
        QCOMPARE(error->code, u"token.refused"_s);
        QCOMPARE(error->kind, ErrorKind::Auth);
        QCOMPARE(error->found, u"invalid_client"_s);
        QVERIFY2(error->detail.contains(u"client secret is not accepted"_s),
                 qPrintable(error->detail));
        auto nameless = m_bench->account;
        nameless.fields.insert(u"clientId"_s, QString());
        QCOMPARE(m_bench
                     ->run(new TokenJob(m_bench->sender(), nameless, *m_bench->store,
                                        std::make_shared<Tokens>()))
                     ->code,
                 u"account.client-missing"_s);
    }

    void aWebhooksOwnTokenIsFetchedNow()
    {
        m_bench->put({u"w1"_s, webhooks::kSecretField}, ChatApiSandbox::kClientSecret);
        const auto request = webhooks::tokenRequest(hook(), Environment::Sandbox);
        QVERIFY(request);
        QVERIFY(!fetch(*request));
        QCOMPARE(m_bench->sent.first().exchange.request.body,
                 "grant_type=client_credentials&scope=events.write%20a%26b");
        QVERIFY(!m_bench->recorded().contains("sandbox-token-"));
        QVERIFY(!m_bench->recorded().contains(ChatApiSandbox::kClientSecret));
        QVERIFY(m_bench->sent.first().outcome.reason.contains(u"1799"_s));
        webhooks::Webhook other = hook();
        other.auth.kind = webhooks::AuthKind::Header;
        QVERIFY(!webhooks::tokenRequest(other, Environment::Sandbox));
    }

    void credentialsGoIntoTheBodyWhereThatIsWanted()
    {
        webhooks::Webhook webhook = hook();
        webhook.auth.credentialsLocation = u"body"_s;
        const auto asked = webhooks::tokenRequest(webhook, Environment::Sandbox);
        const webhooks::TokenRoute route(*asked, std::make_shared<webhooks::TokenSeen>());
        const auto sent = route.build({}, {{{u"w1"_s, webhooks::kSecretField}, "p&ss=1"}});
        QVERIFY(sent);
        QVERIFY(!http::headerValue(sent->headers, "Authorization"));
        QVERIFY2(sent->body.endsWith("&client_id=sandbox-chat-app&client_secret=p%26ss%3D1"),
                 sent->body);
        const auto shown = route.build({}, sending::markedSecrets(route));
        QVERIFY(shown->body.endsWith("&client_secret=‹secret:w1/auth.secret›"));
        // 8x8's own endpoint takes the header only.
        m_bench->put({u"w1"_s, webhooks::kSecretField}, ChatApiSandbox::kClientSecret);
        QCOMPARE(fetch(*asked)->found, u"invalid_client"_s);
        QVERIFY(!m_bench->recorded().contains(ChatApiSandbox::kClientSecret));
    }

    void lifetimesAreReadHoweverTheyAreSpelled_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("seconds");
        QTest::newRow("text") << tokenbodies::kText << 1799;
        QTest::newRow("number") << tokenbodies::kNumber << 3600;
        QTest::newRow("none") << tokenbodies::kNone << -1;
        QTest::newRow("nonsense") << tokenbodies::kNonsense << -1;
    }
    void lifetimesAreReadHoweverTheyAreSpelled()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, seconds);
        const auto token = webhooks::readToken(body);
        QVERIFY(token);
        QCOMPARE(token->value, "abc");
        QCOMPARE(token->lifetime ? static_cast<int>(token->lifetime->count()) : -1, seconds);
    }

    void whatIsNoTokenIsNotTakenForOne()
    {
        for (const QByteArray &body :
             {tokenbodies::kEmpty, tokenbodies::kTwoLines, QByteArray("<html>"), QByteArray("[]")})
            QCOMPARE(webhooks::readToken(body).error().code, u"token.answer"_s);
        QCOMPARE(judged(200, "<html>").kind, OutcomeKind::Unclear);
        QCOMPARE(judged(200, tokenbodies::kErrorInside).kind, OutcomeKind::Refused);
    }

    void refusalsAreWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("RFC 6749") << 400 << tokenbodies::kScope << u"invalid_scope"_s
                                  << u"scope is unknown"_s;
        QTest::newRow("8x8") << 401 << tokenbodies::kOf8x8 << u"invalid_client"_s
                             << u"client secret"_s;
        QTest::newRow("redirect") << 302 << QByteArray() << u"302"_s << u"redirect"_s;
        QTest::newRow("no endpoint")
            << 404 << QByteArray("<html>") << u"404"_s << u"no token endpoint"_s;
        QTest::newRow("broken") << 502 << QByteArray() << u"502"_s << u"HTTP 502"_s;
    }
    void refusalsAreWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, words);
        const auto outcome = judged(status, body);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.reason.contains(words), qPrintable(outcome.reason));
        QCOMPARE(outcome.kind, status >= 500 ? OutcomeKind::Failed : OutcomeKind::Refused);
    }

    void anotherClientHasATokenOfItsOwn()
    {
        Tokens tokens;
        tokens.got(u"a"_s, u"host one"_s, std::chrono::seconds(1799));
        QVERIFY(tokens.isGood(u"a"_s, u"host one"_s));
        QVERIFY(!tokens.isGood(u"a"_s, u"host two"_s));
        QVERIFY(!tokens.isGood(u"b"_s, u"host one"_s));
        tokens.got(u"a"_s, u"host one"_s, std::chrono::seconds(0));
        QVERIFY(!tokens.isGood(u"a"_s, u"host one"_s));
    }
};

QTEST_GUILESS_MAIN(AccessTokenTest)
#include "tst_accesstoken.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/webhookdelivery/deliverybench.h"

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;

/// What arrives at a receiver, and what stays here.
class DeliveryTest : public QObject, private DeliveryBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { reset(); }

    void whatArrivesIsWhat8x8WouldSend_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("verbatim") << int(HeaderForm::Verbatim) << kPlanted;
        QTest::newRow("bearer") << int(HeaderForm::Bearer) << "Bearer " + kPlanted;
        QTest::newRow("basic") << int(HeaderForm::Basic)
                               << "Basic " + ("harbor:" + kPlanted).toBase64();
    }
    void whatArrivesIsWhat8x8WouldSend()
    {
        QFETCH(const int, form);
        QFETCH(const QByteArray, header);
        const Auth auth{.kind = AuthKind::Header,
                        .form = static_cast<HeaderForm>(form),
                        .username = u"harbor"_s};
        // A receiver that echoes what it was sent.
        auto echo = answer(200, header);
        echo.headers.append({"X-Echo", header});
        setAnswers({echo});
        const auto sent = delivery(u"sms.inbound"_s, auth);
        const Ended ended = bring(sent);
        QVERIFY(!ended.error);
        QVERIFY(ended.report.arrived());
        QCOMPARE(received().size(), 1);
        const auto request = received().constFirst();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/8x8"));
        QCOMPARE(request.body, sent.body);
        QCOMPARE(http::headerValue(request.headers, "Content-Type").value_or(QByteArray()),
                 QByteArray("application/json"));
        QCOMPARE(http::headerValue(request.headers, "Authorization").value_or(QByteArray()),
                 header);
        const QByteArray shown = text(ended.report.attempts.constFirst().record);
        QVERIFY2(!shown.contains(kPlanted) && !shown.contains(header), shown.constData());
        QVERIFY(shown.contains("‹secret:hook/auth.secret›"));
    }

    void aTokenIsFetchedAndSentAndNotKept()
    {
        setAnswers({answer(200, "thanks for planted-token-4711")});
        const auto sent = delivery(u"chatapps.receipt"_s, {.kind = AuthKind::OAuth,
                                                           .tokenUrl = m_base + u"/token"_s,
                                                           .clientId = u"harbor-console"_s,
                                                           .credentialsLocation = u"body"_s,
                                                           .tokenScope = u"events.write"_s});
        const Ended ended = bring(sent);
        QVERIFY(ended.report.arrived());
        const auto all = received();
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].body.contains("client_secret=" + kPlanted));
        QCOMPARE(http::headerValue(all[1].headers, "Authorization").value_or(QByteArray()),
                 QByteArray("Bearer planted-token-4711"));
        QVERIFY(ended.report.token);
        for (const auto &record : {*ended.report.token, ended.report.attempts[0].record}) {
            const QByteArray shown = text(record);
            QVERIFY2(!shown.contains(kPlanted) && !shown.contains("planted-token"),
                     shown.constData());
        }
        // Without its secret nothing goes out at all.
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
        const Ended none = bring(sent);
        QVERIFY(none.error);
        QCOMPARE(none.error->kind, ErrorKind::Secret);
        QCOMPARE(received().size(), 2);
    }

    void anAddressThatIsASecretIsCalledAndNotShown()
    {
        auto sent = delivery(u"chat-gateway.MESSAGE"_s);
        sent.url.clear();
        sent.urlSecret = secrets::SecretKey{u"hook"_s, u"uri"_s};
        keep(*sent.urlSecret, m_base.toUtf8() + "/hook/planted-path-4711");
        const Ended ended = bring(sent);
        QVERIFY(ended.report.arrived());
        QCOMPARE(received().constFirst().target, QByteArray("/hook/planted-path-4711"));
        const QByteArray shown = text(ended.report.attempts[0].record);
        QVERIFY2(!shown.contains("planted-path"), shown.constData());
        keep(*sent.urlSecret, "planted nonsense");
        const Ended none = bring(sent);
        QCOMPARE(none.error->code, u"delivery.secret-address"_s);
        QVERIFY(!none.error->found.contains(u"nonsense"_s));
    }

    void guardsStandBeforeIt()
    {
        const workspace::Document document;
        auto sent = delivery(u"sms.inbound"_s);
        const auto code = [&](bool confirmed = false) {
            const auto stopped = deliveryGuard(document, sent, confirmed);
            return stopped ? stopped->code : QString();
        };
        QCOMPARE(code(), QString());
        sent.url = u"https://hooks.example.net/8x8"_s;
        QCOMPARE(code(), u"delivery.sandbox-address"_s);
        sent.environment = Environment::Test;
        QCOMPARE(code(), QString());
        sent.environment = Environment::Production;
        QCOMPARE(code(), u"guard.production"_s);
        QCOMPARE(code(true), QString());
        sent.url = u"http://hooks.example.net/8x8"_s;
        QCOMPARE(code(true), u"delivery.not-https"_s);
        sent.url = u"https://hooks.example.net/8x8"_s;
        sent.auth = {.kind = AuthKind::OAuth, .tokenUrl = u"http://login.example.net/token"_s};
        QCOMPARE(code(true), u"delivery.not-https"_s);
        sent.environment = Environment::Sandbox;
        sent.url = m_base + u"/8x8"_s;
        sent.auth.tokenUrl = u"https://login.example.net/token"_s;
        QCOMPARE(code(true), u"delivery.sandbox-address"_s);
        sent.auth = {};
        sent.body.replace("Harbor", "‹secret:hook/auth.secret›");
        QCOMPARE(code(true), u"guard.redacted"_s);
        sent.url.clear();
        sent.body = "{}";
        sent.urlSecret = secrets::SecretKey{u"hook"_s, u"uri"_s};
        QCOMPARE(code(), u"delivery.sandbox-address"_s); // nobody knows where it leads
        // The address of a secret is held to https where it is known.
        sent.environment = Environment::Test;
        keep(*sent.urlSecret, "http://hooks.example.net/planted-4711");
        const Ended ended = bring(sent);
        QCOMPARE(ended.error->code, u"delivery.not-https"_s);
        QVERIFY(ended.error->found.isEmpty());
    }

    void whatWeCannotDoIsSaid()
    {
        const auto has = [](const Findings &findings, const QString &rule) {
            return std::any_of(findings.begin(), findings.end(),
                               [&](const Finding &one) { return one.rule == rule; });
        };
        QVERIFY(has(deliveryChecks(delivery(u"chat-api.TEXT"_s)), u"delivery.signature"_s));
        QVERIFY(has(deliveryChecks(delivery(u"jaas.USAGE"_s)), u"delivery.signature"_s));
        QVERIFY(!has(deliveryChecks(delivery(u"sms.inbound"_s)), u"delivery.signature"_s));
        QVERIFY(has(deliveryChecks(delivery(u"voice.VSS"_s)), u"delivery.note"_s));
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "tst_delivery.moc"

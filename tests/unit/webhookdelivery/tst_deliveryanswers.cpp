// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/httpclient/testcertificates.h"
#include "unit/webhookdelivery/deliverybench.h"

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;

/// What a receiver answers is judged by what 8x8 documents.
class DeliveryAnswersTest : public QObject, private DeliveryBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { reset(); }

    void answersAreJudged_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<bool>("again");
        QTest::addColumn<QString>("rule");
        const QString sms = u"sms.receipt"_s;
        const QString call = u"voice.VCA"_s;
        const QString chat = u"chat-api.TEXT"_s;
        const auto row = [](const char *name, const QString &event, int status,
                            const QByteArray &body, bool arrived, bool again, const char *rule) {
            QTest::newRow(name) << event << status << body << arrived << again
                                << QString::fromUtf8(rule);
        };
        row("200", sms, 200, "whatever", true, false, "");
        row("204", sms, 204, "", true, false, "warning status");
        row("204 of the contact center", chat, 204, "", true, false, "");
        row("302", sms, 302, "", false, false, "error redirect");
        row("401", sms, 401, "", false, true, "error status");
        row("500", sms, 500, "", false, true, "error status");
        row("a callflow", call, 200, callflows::kGood, true, false, "");
        row("no callflow", call, 200, "OK", false, false, "error callflow");
        row("no settings", u"jaas.SETTINGS_PROVISIONING"_s, 200, "OK", false, false,
            "error answer");
        row("settings", u"jaas.SETTINGS_PROVISIONING"_s, 200, "{}", true, false, "");
    }
    void answersAreJudged()
    {
        QFETCH(const QString, event);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, arrived);
        QFETCH(const bool, again);
        QFETCH(const QString, rule);
        auto one = answer(status, body);
        if (status == 302)
            one.headers.append({"Location", m_base.toUtf8() + "/elsewhere"});
        setAnswers({one});
        const Ended ended = bring(delivery(event));
        QVERIFY(!ended.error);
        const Attempt &attempt = ended.report.attempts.constFirst();
        QCOMPARE(ended.report.arrived(), arrived);
        QCOMPARE(attempt.verdict.failed, again);
        QCOMPARE(rules(attempt.verdict).value(0), rule);
        QCOMPARE(received().size(), 1); // no redirect was followed
        QCOMPARE(attempt.record.outcome, attempt.verdict.outcome);
    }

    void whoIsTooSlowIsTold()
    {
        auto late = answer(200);
        late.delay = 300ms;
        setAnswers({late});
        auto sent = delivery(u"sms.inbound"_s);
        sent.rules.limit = 100ms;
        const Ended ended = bring(sent);
        const Attempt &attempt = ended.report.attempts.constFirst();
        QVERIFY(attempt.verdict.failed);
        QVERIFY(!ended.report.arrived());
        QVERIFY(rules(attempt.verdict).contains(u"error time"_s));
        auto voice = delivery(u"voice.VSS"_s);
        voice.rules.limit = 100ms;
        const Ended other = bring(voice); // no page says how long 8x8 waits there
        QVERIFY(rules(other.report.attempts[0].verdict).contains(u"warning time"_s));
    }

    void whoIsNotThereOrCutsOffIsTold()
    {
        auto cut = answer(200, "a longer answer");
        cut.cutAfter = 3;
        setAnswers({cut});
        const Ended broken = bring(delivery(u"sms.inbound"_s));
        QVERIFY(broken.report.attempts[0].verdict.failed);
        QCOMPARE(rules(broken.report.attempts[0].verdict), QStringList{u"error unreachable"_s});
        const auto sent = delivery(u"sms.inbound"_s);
        m_server->close();
        const Ended gone = bring(sent);
        QVERIFY(gone.report.attempts[0].verdict.failed);
        QCOMPARE(rules(gone.report.attempts[0].verdict), QStringList{u"error unreachable"_s});
        QCOMPARE(gone.report.attempts[0].verdict.outcome.code, u"connect.refused"_s);
    }

    void certificatesAreJudged_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("code");
        const QByteArray here = "IP:127.0.0.1";
        QTest::newRow("good") << here << -1 << 90 << true << QString() << QString();
        QTest::newRow("ends soon")
            << here << -1 << 5 << true << u"warning certificate"_s << QString();
        QTest::newRow("expired") << here << -9 << -2 << true << u"error tls"_s << u"tls.expired"_s;
        QTest::newRow("other name") << QByteArray("DNS:elsewhere.example.net") << -1 << 90 << true
                                    << u"error tls"_s << u"tls.host-mismatch"_s;
        QTest::newRow("unknown") << here << -1 << 90 << false << u"error tls"_s
                                 << u"tls.untrusted"_s;
    }
    void certificatesAreJudged()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const bool, known);
        QFETCH(const QString, rule);
        QFETCH(const QString, code);
        const auto authority = makeIdentity({.commonName = "Test Authority", .authority = true});
        const auto identity = makeIdentity({.commonName = "receiver",
                                            .alternativeNames = name,
                                            .validFromDays = from,
                                            .validToDays = to},
                                           known ? &authority : nullptr);
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.extraAuthorities = {authority.chain.constFirst()},
                                  .useSystemProxy = false,
                                  .loopbackOnly = true});
        serve(http::Server::Tls{identity.chain, identity.key});
        const Ended ended = bring(delivery(u"sms.inbound"_s));
        const Verdict &verdict = ended.report.attempts.constFirst().verdict;
        QCOMPARE(rules(verdict).value(0), rule);
        QCOMPARE(verdict.outcome.code, code);
        QCOMPARE(verdict.failed, !code.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeliveryAnswersTest)
#include "tst_deliveryanswers.moc"

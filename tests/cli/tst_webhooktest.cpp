// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/webhookbench.h"
#include "http/server.h"

#include <QDirIterator>
#include <QFile>
#include <QMutex>

using namespace Qt::StringLiterals;
using namespace clitest;
using namespace sendbench;

namespace
{

const QByteArray kPlanted = "planted-secret-4711";

/// Whom events are brought to: answers in turn, the last one for ever.
class Receiver
{
public:
    explicit Receiver(const QList<int> &answers)
        : m_answers(answers)
        , m_server([this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
            const QMutexLocker lock(&m_mutex);
            m_received.append(request);
            http::ServerAnswer answer;
            answer.status = m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.constFirst();
            // One that says what it got.
            answer.body = http::headerValue(request.headers, "Authorization").value_or("nothing");
            reply(answer);
        })
    {
        if (const auto port = m_server.listen())
            m_url = u"http://127.0.0.1:%1/8x8"_s.arg(*port);
    }

    [[nodiscard]] const QString &url() const { return m_url; }
    [[nodiscard]] QList<http::ReceivedRequest> received()
    {
        const QMutexLocker lock(&m_mutex);
        return m_received;
    }

private:
    QMutex m_mutex;
    QList<int> m_answers;
    QList<http::ReceivedRequest> m_received;
    QString m_url;
    http::Server m_server; ///< last: it ends first
};

bool has(const Json &findings, const std::string &rule)
{
    for (const auto &one : findings)
        if (one["rule"] == rule)
            return true;
    return false;
}

} // namespace

/// `webhook test` and `webhook simulate`.
class WebhookTestCliTest final : public QObject
{
    Q_OBJECT

private:
    static void checkRun(const Run &run)
    {
        QVERIFY2(!run.out.contains(kPlanted) && !run.err.contains(kPlanted), run.out + run.err);
    }

private Q_SLOTS:
    void aSimulatedEventArrives();
    void theLadderIsClimbedAndTold();
    void whatIsMisspelledIsSaid_data();
    void whatIsMisspelledIsSaid();
    void aWebhookIsTestedWithItsSecret();
    void guardsStandBeforeIt();
    void theDemoIsBroughtHere();
    void theContactCenterTestsByItself();
};

void WebhookTestCliTest::aSimulatedEventArrives()
{
    WebhookBench bench;
    Receiver receiver({200});
    const Run run = bench.ask(u"simulate sms.receipt --set payload.status.state=read --set "
                              "payload.smsCount=3 --to "_s +
                              receiver.url());
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    const Json delivery = run.json()["delivery"];
    JSON_COMPARE(delivery["event"], "sms.receipt");
    JSON_COMPARE(delivery["arrived"], true);
    JSON_COMPARE(delivery["attempts"].size(), 1);
    JSON_COMPARE(delivery["attempts"][0]["exchange"]["response"]["status"], 200);
    const auto received = receiver.received();
    QCOMPARE(received.size(), 1);
    const Json body = Json::parse(received[0].body.toStdString());
    JSON_COMPARE(body["payload"]["status"]["state"], "read");
    JSON_COMPARE(body["payload"]["smsCount"], 3);
    JSON_COMPARE(body["eventType"], "outbound_message_status_changed");
    // It is in the history like all that went out.
    const Run history = bench.cli.json({u"history"_s, u"list"_s});
    QVERIFY2(history.out.contains("127.0.0.1"), history.out);
    const Run voice = bench.ask(u"simulate VCA --to "_s + receiver.url());
    QCOMPARE(voice.exitCode, 1); // "nothing" is no callflow
    QVERIFY(has(voice.json()["delivery"]["findings"], "delivery.callflow"));
    const Run chat = bench.ask(u"simulate chat-gateway.MESSAGE --to "_s + receiver.url());
    QCOMPARE(chat.exitCode, 0);
    JSON_COMPARE(chat.json()["delivery"]["signed"], false);
}

void WebhookTestCliTest::theLadderIsClimbedAndTold()
{
    WebhookBench bench;
    Receiver receiver({503, 404, 200});
    const Run run =
        bench.ask(u"simulate sms.inbound --retry-ladder --speed 10000 --to "_s + receiver.url());
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    const Json attempts = run.json()["delivery"]["attempts"];
    JSON_COMPARE(attempts.size(), 3);
    JSON_COMPARE(attempts[1]["pauseSeconds"], 1);
    JSON_COMPARE(attempts[2]["pauseSeconds"], 10);
    JSON_COMPARE(attempts[0]["wouldRepeat"], true);
    JSON_COMPARE(attempts[2]["wouldRepeat"], false);
    QVERIFY2(run.err.contains("10 s"), run.err);
    QCOMPARE(receiver.received().size(), 3);
    Receiver refusing({401});
    const Run once = bench.ask(u"simulate sms.inbound --to "_s + refusing.url());
    QCOMPARE(once.exitCode, 1);
    QCOMPARE(refusing.received().size(), 1);
    const Run nobody = bench.ask(u"simulate sms.inbound --to http://127.0.0.1:1/8x8"_s);
    QCOMPARE(nobody.exitCode, 3);
}

void WebhookTestCliTest::whatIsMisspelledIsSaid_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    const QString to = u" --to http://127.0.0.1:1/8x8"_s;
    QTest::newRow("no such event") << u"simulate sms.nothing"_s + to << 2;
    QTest::newRow("two events") << u"simulate CABM"_s + to << 2;
    QTest::newRow("no sample") << u"simulate EV"_s + to << 2;
    QTest::newRow("no address") << u"simulate sms.inbound"_s << 2;
    QTest::newRow("no value") << u"simulate sms.inbound --set payload"_s + to << 2;
    QTest::newRow("no place") << u"simulate sms.inbound --set namespace.a=b"_s + to << 2;
    QTest::newRow("speed") << u"simulate sms.inbound --speed 0"_s + to << 2;
    QTest::newRow("no webhook") << u"test nothing"_s << 2;
    QTest::newRow("in the clear") << u"simulate sms.inbound --to http://hooks.example.net/a"_s << 6;
}
void WebhookTestCliTest::whatIsMisspelledIsSaid()
{
    QFETCH(const QString, words);
    QFETCH(const int, code);
    WebhookBench bench;
    const Run run = bench.ask(words);
    QVERIFY2(run.exitCode == code, run.out + run.err);
    QVERIFY(!run.errors().trimmed().isEmpty());
}

void WebhookTestCliTest::aWebhookIsTestedWithItsSecret()
{
    WebhookBench bench;
    Receiver receiver({200});
    bench.must((u"webhook add acme product=chatapps id=hook scope=Acme_WA type=CADR "
                "auth.kind=header auth.form=bearer url="_s +
                receiver.url())
                   .split(u' '));
    const Run without = bench.ask(u"test hook"_s);
    QVERIFY2(without.exitCode == 5, without.out + without.err);
    QVERIFY(receiver.received().isEmpty());
    bench.setSecret(u"hook"_s, u"auth.secret"_s, kPlanted);
    bench.must({u"secret"_s, u"set"_s, u"hook"_s, u"auth.secret"_s});
    for (const bool json : {true, false}) {
        const Run run = json ? bench.ask(u"test hook"_s) : bench.say(u"test hook"_s);
        // Delivered; but at 8x8 nobody would reach this machine.
        QVERIFY2(run.exitCode == 1, run.out + run.err);
        QVERIFY2(run.out.contains("‹secret:hook/auth.secret›"), run.out);
        checkRun(run);
        if (!json)
            continue;
        const Json delivery = run.json()["delivery"];
        JSON_COMPARE(delivery["arrived"], true);
        JSON_COMPARE(delivery["event"], "chatapps.receipt");
        QVERIFY(has(delivery["findings"], "webhook.url-public"));
    }
    const auto received = receiver.received();
    QCOMPARE(received.size(), 2);
    QCOMPARE(http::headerValue(received[0].headers, "Authorization").value_or(QByteArray()),
             "Bearer " + kPlanted);
    QVERIFY(received[0].body.contains("\"subAccountId\":\"Acme_WA\""));
    const Run other = bench.ask(u"test hook --event chatapps.echo"_s);
    JSON_COMPARE(other.json()["delivery"]["event"], "chatapps.echo");
    QDirIterator files(bench.cli.folder(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(kPlanted), qPrintable(file.fileName()));
    }
}

void WebhookTestCliTest::guardsStandBeforeIt()
{
    WebhookBench bench(u"00000000-5a4d-4b0c-8000-000000000777"_s, u"production"_s);
    Receiver receiver({200});
    bench.addSms(u"hook"_s, u"Acme_SMS"_s, receiver.url());
    const Run run = bench.ask(u"test hook"_s);
    QVERIFY2(run.exitCode == 6, run.out + run.err);
    QVERIFY(receiver.received().isEmpty());
    QCOMPARE(bench.ask(u"test hook --yes"_s).exitCode, 1);
    QCOMPARE(receiver.received().size(), 1);
}

/// What the demo wants is at hooks.example.net, which the sandbox must not reach.
void WebhookTestCliTest::theDemoIsBroughtHere()
{
    CliFixture fixture;
    const Run refused = fixture.json({u"webhook"_s, u"test"_s, u"whatsapp-receipts"_s});
    QCOMPARE(refused.exitCode, 6);
    QCOMPARE(WebhookBench::text(refused.json()["error"], "code"), u"delivery.sandbox-address"_s);
    const Run said = fixture.in({u"webhook"_s, u"test"_s, u"whatsapp-receipts"_s});
    const QString way = u"webhook test whatsapp-receipts --here"_s;
    QVERIFY2(said.errors().contains(way), said.err);
    const Run here = fixture.json(way.split(u' '));
    QVERIFY2(here.exitCode == 0, here.out + here.err);
    JSON_COMPARE(here.json()["delivery"]["arrived"], true);
    const Run event = fixture.json({u"webhook"_s, u"simulate"_s, u"MO"_s, u"--here"_s});
    QVERIFY2(event.exitCode == 0, event.out + event.err);
    QCOMPARE(fixture.json({u"webhook"_s, u"simulate"_s, u"MO"_s}).exitCode, 2);
}

void WebhookTestCliTest::theContactCenterTestsByItself()
{
    WebhookBench bench;
    bench.must({u"account"_s, u"add"_s, u"8x8.contact-center"_s, u"desk"_s, u"environment=test"_s,
                u"host.api="_s + bench.proxy.url()});
    bench.setSecret(u"desk"_s, u"apiKey"_s, bench.contactKey());
    bench.must({u"secret"_s, u"set"_s, u"desk"_s, u"apiKey"_s});
    Receiver receiver({204});
    bench.must({u"webhook"_s, u"add"_s, u"desk"_s, u"product=chat-gateway"_s, u"id=desk-hook"_s,
                u"name=Desk"_s, u"url="_s + receiver.url()});
    const Run run = bench.ask(u"test desk-hook"_s);
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    const Json verify = run.json()["verify"];
    JSON_COMPARE(verify["good"], true);
    QVERIFY2(WebhookBench::text(verify["exchange"]["request"], "url").contains(u"/verify"_s),
             run.out);
    // From here, it says that nobody signed it.
    const Run sample = bench.ask(u"test desk-hook --event chat-gateway.MESSAGE"_s);
    const Json delivery = sample.json()["delivery"];
    JSON_COMPARE(delivery["arrived"], true);
    QVERIFY(has(delivery["findings"], "delivery.signature"));
    bench.setSecret(u"desk"_s, u"apiKey"_s, "another-key");
    const Run denied = bench.ask(u"test desk-hook"_s);
    QVERIFY2(denied.exitCode == 1, denied.out + denied.err);
    JSON_COMPARE(denied.json()["verify"]["good"], false);
}

QTEST_GUILESS_MAIN(WebhookTestCliTest)
#include "tst_webhooktest.moc"

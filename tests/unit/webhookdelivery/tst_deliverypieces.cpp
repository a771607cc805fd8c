// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/webhookdelivery/callflows.h"
#include "webhooks/callflow.h"
#include "webhooks/deliverymaking.h"
#include "webhooks/sourceaddresses.h"
#include "webhooks/urlchecks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace Qt::StringLiterals;

/// Samples, what is set in them, callflows, addresses: all without a socket.
class DeliveryPiecesTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 22), QTime(1, 2, 3), Qt::UTC};

    QStringList rules(const Findings &findings, Severity least)
    {
        QStringList all;
        for (const Finding &one : findings)
            if (one.severity <= least)
                all.append(one.rule.section(u'.', 1));
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void everyKindOfEventHasASampleOrAReason()
    {
        for (const EventKind &event : eventKinds()) {
            const auto sample = sampleOf(event.id);
            if (!sample) {
                QCOMPARE(sample.error().code, u"webhook.no-sample"_s);
                QVERIFY2(!sample.error().detail.isEmpty(), qPrintable(event.id));
                continue;
            }
            QVERIFY2(!sample->source.isEmpty() && !sample->rules.id.isEmpty(),
                     qPrintable(event.id));
            QCOMPARE(sample->rules.pauses.size(), 4);
            const QByteArray body =
                filledBody(*sample, {.now = m_now, .subAccount = u"Acme_SMS"_s}, Layout::Compact);
            QVERIFY2(!body.contains("{{"), body.constData());
            QVERIFY2(QJsonDocument::fromJson(body).isObject(), body.constData());
        }
        QVERIFY(!sampleOf(u"nothing"_s));
    }

    void theTypesOfEventsAreThoseOfTheCatalogue()
    {
        // What a receiver tells events apart by, for the products that put it into the envelope.
        for (const EventKind &event : eventKinds()) {
            const auto sample = sampleOf(event.id);
            const QString word = event.id.section(u'.', 1);
            if (!sample || word.toUpper() != word || word == u"SETTINGS_PROVISIONING"_s ||
                event.id.startsWith(u"voice."_s))
                continue;
            QCOMPARE(QJsonDocument::fromJson(sample->body)[u"eventType"_s].toString(), word);
        }
    }

    void placesAreFilledAndMembersKeepTheirOrder()
    {
        const auto sample = sampleOf(u"sms.inbound"_s);
        const QByteArray body =
            filledBody(*sample, {.now = m_now, .uuid = u"id-1"_s, .subAccount = u"Acme\"SMS"_s},
                       Layout::Compact);
        QVERIFY(body.startsWith("{\"namespace\":\"SMS\",\"eventType\":"));
        const QJsonObject payload = QJsonDocument::fromJson(body)[u"payload"_s].toObject();
        QCOMPARE(payload[u"subAccountId"_s].toString(), u"Acme\"SMS"_s);
        QCOMPARE(payload[u"umid"_s].toString(), u"id-1"_s);
        QCOMPARE(payload[u"timestamp"_s].toString(), u"2026-11-22T01:02:03.000Z"_s);
        const auto chat = sampleOf(u"chat-api.TEXT"_s);
        const QByteArray text = filledBody(*chat, {.now = m_now}, Layout::Compact);
        QVERIFY2(text.contains("\"timestamp\":" + QByteArray::number(m_now.toMSecsSinceEpoch())),
                 text.constData());
        const auto first = sampleFor(*sample, {.scope = u"*"_s}, m_now, Layout::Compact);
        const auto second = sampleFor(*sample, {.scope = u"*"_s}, m_now, Layout::Compact);
        QVERIFY(first != second); // else a receiver takes the second for a repetition
        QVERIFY(!first.contains("\"*\""));
    }

    void aValueIsSetWhereItIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("expected");
        using namespace callflows;
        QTest::newRow("a text stays one") << u"payload.body"_s << u"12"_s << kEventBody;
        QTest::newRow("a number too") << u"payload.smsCount"_s << u"2"_s << kEventCount;
        QTest::newRow("in a list") << u"payload.list.0.a"_s << u"c"_s << kEventList;
        QTest::newRow("pointer") << u"/payload/list/0/a"_s << u"c"_s << kEventList;
        QTest::newRow("made") << u"payload.price.total"_s << u"0.5"_s << kEventMore;
        QTest::newRow("through a text") << u"namespace.a"_s << u"x"_s << QByteArray();
        QTest::newRow("beyond a list") << u"payload.list.5.a"_s << u"x"_s << QByteArray();
        QTest::newRow("nameless") << u"payload..a"_s << u"x"_s << QByteArray();
    }
    void aValueIsSetWhereItIsNamed()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, value);
        QFETCH(const QByteArray, expected);
        const auto set = withValue(callflows::kEvent, path, value);
        if (expected.isEmpty()) {
            QVERIFY(!set);
            QCOMPARE(set.error().code, u"delivery.path"_s);
        } else {
            QVERIFY(set);
            QCOMPARE(*set, expected);
        }
        QCOMPARE(withValue("{", path, value).error().code, u"delivery.body"_s);
    }

    void callflowsAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("wrong");
        using namespace callflows;
        QTest::newRow("good") << kGood << QString() << false;
        QTest::newRow("nothing") << QByteArray(" ") << QString() << true;
        QTest::newRow("comment") << kComment << QString() << true;
        QTest::newRow("no list") << kNoList << u"/callflow"_s << true;
        QTest::newRow("a capital") << kCapital << u"/callflow/0/action"_s << true;
        QTest::newRow("no voice") << kNoVoice << u"/callflow/0/params/voiceProfile"_s << true;
        QTest::newRow("too often") << kRepeats << u"/callflow/0/params/repetition"_s << true;
        QTest::newRow("times") << kTimes << u"/callflow/0/params/digitTimeout"_s << true;
        QTest::newRow("no end") << kNoMost << u"/callflow/0/params/maxDigits"_s << true;
        QTest::newRow("empty") << kEmpty << u"/callflow"_s << false;
        QTest::newRow("not an object") << QByteArray("[1]") << u"/callflow"_s << true;
        QTest::newRow("no objects") << QByteArray("{\"callflow\":[1]}") << u"/callflow/0"_s << true;
    }
    void callflowsAreRead()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, path);
        QFETCH(const bool, wrong);
        const Findings found = checkCallflow(body);
        QCOMPARE(hasErrors(found), wrong);
        if (!found.isEmpty())
            QCOMPARE(found.constFirst().path, path);
        QVERIFY(!wrong || !found.isEmpty());
        QVERIFY(body != callflows::kGood || found.isEmpty());
    }

    void addressesThatNobodyReaches_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("rule"); ///< of the worst finding but notes; empty: none
        const auto row = [](const char *url, const char *rule) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(rule);
        };
        row("https://hooks.acme.example.net/8x8/sms", "");
        row("https://hooks.example.com:8443/8x8", "");
        row("", "url");
        row("hooks.example.net/8x8", "url");
        row("ftp://hooks.example.net/8x8", "url");
        row("http://hooks.example.net/8x8", "url-https");
        row("https://u:p@hooks.example.net/8x8", "url-credentials");
        row("https://localhost/8x8", "url-public");
        row("https://LOCALHOST./8x8", "url-public");
        row("https://127.0.0.1/8x8", "url-public");
        row("https://[::1]/8x8", "url-public");
        row("https://[::ffff:10.0.0.1]/8x8", "url-public");
        row("https://10.1.2.3/8x8", "url-public");
        row("https://172.31.0.1/8x8", "url-public");
        row("https://192.168.1.2/8x8", "url-public");
        row("https://100.64.0.1/8x8", "url-public");
        row("https://169.254.169.254/8x8", "url-public");
        row("https://[fe80::1]/8x8", "url-public");
        row("https://[fd00::1]/8x8", "url-public");
        row("https://0.0.0.0/8x8", "url-public");
        row("https://printer.local/8x8", "url-public");
        row("https://app.internal/8x8", "url-public");
        row("https://hooks/8x8", "url-public");
        row("https://hooks.test/8x8", "url-public");
        row("https://172.32.0.1/8x8", "url-name");
        row("https://hooks.example.net:80/8x8", "url-port");
        row("https://hooks.example.net/8x8#top", "url-fragment");
        row("https://hooks.example.net/%7B%7Btenant%7D%7D/8x8", "url-place");
    }
    void addressesThatNobodyReaches()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, rule);
        const QStringList found =
            rules(checkAddress(u"url"_s, url, Environment::Production), Severity::Warning);
        QCOMPARE(found.value(0), rule);
        QVERIFY2(found.size() <= 1, qPrintable(found.join(u' ')));
    }

    void thisMachineIsFineInTheSandboxOnly()
    {
        const QString here = u"http://127.0.0.1:47809/8x8"_s;
        QVERIFY(checkAddress(u"url"_s, here, Environment::Sandbox).isEmpty());
        QVERIFY(hasErrors(checkAddress(u"url"_s, here, Environment::Test)));
        QVERIFY(hasErrors(
            checkAddress(u"url"_s, u"http://hooks.example.net/8x8"_s, Environment::Sandbox)));
        const Findings bare =
            checkAddress(u"url"_s, u"https://hooks.example.net"_s, Environment::Test);
        QCOMPARE(rules(bare, Severity::Note), QStringList{u"url-path"_s});
    }

    void whatIsNoAddressIsNotRepeated()
    {
        const Findings found =
            checkAddress(u"url"_s, u"planted-secret-4711"_s, Environment::Production);
        QVERIFY(!found.constFirst().message.contains(u"4711"_s));
    }

    void aRecordGetsTheEventsOfItsType()
    {
        const auto ids = [](const Webhook &wanted) {
            QStringList all;
            for (const EventKind &one : deliverableEvents(wanted))
                all.append(one.id);
            return all;
        };
        QCOMPARE(ids({.product = u"sms"_s}),
                 (QStringList{u"sms.inbound"_s, u"sms.receipt"_s, u"sms.click"_s}));
        QCOMPARE(ids({.product = u"chatapps"_s, .type = u"CADR"_s}),
                 (QStringList{u"chatapps.receipt"_s, u"chatapps.echo"_s}));
        QCOMPARE(ids({.product = u"chatapps"_s}),
                 (QStringList{u"chatapps.inbound"_s, u"chatapps.receipt"_s, u"chatapps.echo"_s}));
        QCOMPARE(ids({.product = u"voice"_s, .type = u"VCA"_s}), QStringList{u"voice.VCA"_s});
        QVERIFY(ids({.product = u"automation"_s, .type = u"inbound_sms"_s}).isEmpty());
        QVERIFY(ids({.product = u"recording"_s}).isEmpty());
    }

    void addressesOf8x8AreThoseOfTheRegion()
    {
        const auto europe = sourceAddresses(u"sms"_s, u"eu"_s);
        QVERIFY(europe);
        QCOMPARE(europe->addresses.size(), 4);
        QVERIFY(europe->addresses.contains(u"34.142.20.188"_s));
        QVERIFY(!europe->date.isEmpty());
        QCOMPARE(sourceAddresses(u"voice"_s, u"eu"_s)->title,
                 sourceAddresses(u"voice"_s, u"ap"_s)->title);
        QVERIFY(!sourceAddresses(u"chat-gateway"_s, u"eu"_s));
        QVERIFY(!sourceAddresses(u"sms"_s, QString()));
    }
};

QTEST_GUILESS_MAIN(DeliveryPiecesTest)
#include "tst_deliverypieces.moc"

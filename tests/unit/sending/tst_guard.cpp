// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "sending/sendjob.h"
#include "unit/sending/fakeroute.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::sending;
using namespace Qt::StringLiterals;

/// Who may be reached from where, and what has to be confirmed.
class GuardTest : public QObject
{
    Q_OBJECT

private:
    static QString code(Environment environment, const Message &message, bool confirmed,
                        const QString &url = u"https://chatapps.8x8.com/x"_s)
    {
        workspace::Document document;
        document.testRecipients.append({.number = u"+6591234567"_s});
        FakeRoute route;
        route.where = environment;
        route.url = QUrl(url);
        const auto stop = guard(document, route, message, confirmed);
        if (stop && stop->kind != ErrorKind::Guard)
            return u"wrong kind"_s;
        return stop ? stop->code.mid(6) : QString();
    }

private Q_SLOTS:
    void matrix_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<QString>("expected");
        const QString listed = u"+6591234567"_s;
        const QString foreign = u"+4915500000017"_s;
        const auto row = [](const char *name, Environment environment, const QString &to,
                            bool confirmed, const QString &expected) {
            QTest::newRow(name) << environment << to << confirmed << expected;
        };
        row("test, listed", Environment::Test, listed, false, {});
        row("test, listed, spaces", Environment::Test, u" +65 9123-4567 "_s, false, {});
        row("test, listed, no plus", Environment::Test, u"6591234567"_s, false, {});
        row("test, foreign", Environment::Test, foreign, false, u"recipient-not-listed"_s);
        row("test, foreign, confirmed", Environment::Test, foreign, true,
            u"recipient-not-listed"_s);
        row("test, nobody", Environment::Test, {}, false, u"recipient-not-listed"_s);
        row("test, beginning of a listed one", Environment::Test, u"+659123456"_s, false,
            u"recipient-not-listed"_s);
        row("production, listed", Environment::Production, listed, false, u"production"_s);
        row("production, listed, confirmed", Environment::Production, listed, true, {});
        row("production, foreign, confirmed", Environment::Production, foreign, true, {});
    }
    void matrix()
    {
        QFETCH(Environment, environment);
        QFETCH(QString, to);
        QFETCH(bool, confirmed);
        QFETCH(QString, expected);
        QCOMPARE(code(environment, {.to = to, .text = u"x"_s}, confirmed), expected);
    }

    void preflightGoesToTheDummyNumber()
    {
        const Message message{.kind = MessageKind::Preflight, .text = u"x"_s};
        QCOMPARE(code(Environment::Test, message, false), QString());
        QCOMPARE(code(Environment::Production, message, false), u"production"_s);
    }

    void rawBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("names it") << QByteArray(R"({"to":"+6591234567"})") << QString();
        QTest::newRow("names it without plus") << QByteArray(R"({"to":"6591234567"})") << QString();
        QTest::newRow("names another")
            << QByteArray(R"({"to":"+4915500000017"})") << u"raw-recipient"_s;
        QTest::newRow("begins a longer one")
            << QByteArray(R"({"to":"+65912345678"})") << u"raw-recipient"_s;
        QTest::newRow("ends a longer one")
            << QByteArray(R"({"to":"+16591234567"})") << u"raw-recipient"_s;
        QTest::newRow("longer, then right") << QByteArray("65912345678 6591234567") << QString();
        QTest::newRow("empty") << QByteArray() << u"raw-recipient"_s;
    }
    void rawBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(code(Environment::Test,
                      {.kind = MessageKind::Raw, .to = u"+65 9123 4567"_s, .rawBody = body}, false),
                 expected);
    }

    /// The history keeps bodies with marks in the place of secrets; "send again" must not send
    /// those.
    void redactionMarksAreNotSent()
    {
        const Message message{.kind = MessageKind::Raw,
                              .to = u"+6591234567"_s,
                              .rawBody = QByteArray("{\"to\":\"+6591234567\",\"k\":\"") +
                                         Redactor::mark(u"acme/apiKey"_s).toUtf8() + "\"}"};
        for (const auto environment :
             {Environment::Sandbox, Environment::Test, Environment::Production})
            QCOMPARE(code(environment, message, true, u"http://127.0.0.1:1/x"_s), u"redacted"_s);
    }

    void sandboxStaysOnThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("loopback") << u"http://127.0.0.1:47808/x"_s << QString();
        QTest::newRow("localhost") << u"http://LOCALHOST:1/x"_s << QString();
        QTest::newRow("IPv6") << u"http://[::1]:1/x"_s << QString();
        QTest::newRow("8x8") << u"https://chatapps.8x8.com/x"_s << u"sandbox-address"_s;
        QTest::newRow("looks alike") << u"http://127.0.0.1.example.com/x"_s << u"sandbox-address"_s;
    }
    void sandboxStaysOnThisMachine()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        QCOMPARE(code(Environment::Sandbox, {.to = u"+1"_s, .text = u"x"_s}, true, url), expected);
    }

    void unlistedRecipientIsNamed()
    {
        FakeRoute route;
        const auto stop = guard({}, route, {.to = u"+4915500000017"_s, .text = u"x"_s}, false);
        QVERIFY(stop);
        QCOMPARE(stop->where, route.id());
        QCOMPARE(stop->found, u"+4915500000017"_s);
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "tst_guard.moc"

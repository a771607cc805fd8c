// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// Who may be sent to, by environment.
class GuardsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sends_data();
    void sends();
    void theListIsEditedByCommand();
    void productionPreflightNeedsYes();
};

void GuardsTest::sends_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("yes");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    const QString listed = u"+6591234567"_s;
    const QString other = u"+4915112345678"_s;
    QTest::newRow("sandbox, anybody") << u"sandbox"_s << other << QString() << 0 << QString();
    QTest::newRow("test, listed") << u"test"_s << listed << QString() << 0 << QString();
    QTest::newRow("test, listed, written with spaces")
        << u"test"_s << u"+65 9123-4567"_s << QString() << 0 << QString();
    QTest::newRow("test, not listed")
        << u"test"_s << other << QString() << 6 << u"guard.recipient-not-listed"_s;
    QTest::newRow("test, not listed, yes")
        << u"test"_s << other << u"--yes"_s << 6 << u"guard.recipient-not-listed"_s;
    QTest::newRow("production") << u"production"_s << other << QString() << 6
                                << u"guard.production"_s;
    QTest::newRow("production, yes") << u"production"_s << other << u"--yes"_s << 0 << QString();
    QTest::newRow("production, dry run")
        << u"production"_s << other << u"--dry-run"_s << 0 << QString();
}

void GuardsTest::sends()
{
    QFETCH(QString, environment);
    QFETCH(QString, to);
    QFETCH(QString, yes);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    fixture.addProvider(environment, server.url(kPartnerPath));
    QStringList words{u"send"_s, u"--through"_s, u"P"_s, u"--to"_s, to, u"--text"_s, u"x"_s};
    if (!yes.isEmpty())
        words.append(yes);
    const Run run = fixture.json(words);
    QVERIFY2(run.exitCode == exitCode, run.out.constData());
    QCOMPARE(server.requests().size(), exitCode == 0 && yes != u"--dry-run"_s ? 1 : 0);
    if (exitCode == 0)
        return;
    QCOMPARE(QString::fromStdString(run.json()["error"]["code"]), code);
    JSON_COMPARE(run.json()["error"]["kind"], "guard");
    QVERIFY(!run.json()["error"]["advice"].is_null());
}

void GuardsTest::theListIsEditedByCommand()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture(false);
    fixture.addProvider(u"test"_s, server.url(kPartnerPath));
    const QStringList send{u"send"_s,           u"--through"_s, u"P"_s, u"--to"_s,
                           u"+4915112345678"_s, u"--text"_s,    u"x"_s};
    QCOMPARE(fixture.in(send).exitCode, 6);
    QCOMPARE(
        fixture.in({u"recipient"_s, u"add"_s, u"+49 151 12345678"_s, u"my"_s, u"phone"_s}).exitCode,
        0);
    const Json list = fixture.json({u"recipient"_s, u"list"_s}).json()["recipients"];
    JSON_COMPARE(list, Json::parse(R"([{"number":"+4915112345678","label":"my phone"}])"));
    QCOMPARE(fixture.in(send).exitCode, 0);
    QCOMPARE(fixture.in({u"recipient"_s, u"remove"_s, u"+4915112345678"_s}).exitCode, 0);
    QCOMPARE(fixture.in(send).exitCode, 6);
}

void GuardsTest::productionPreflightNeedsYes()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    fixture.addProvider(u"production"_s, server.url(kPartnerPath));
    const QStringList check{u"provider"_s, u"check"_s, u"P"_s, u"--online"_s};
    QCOMPARE(fixture.in(check).exitCode, 6);
    QVERIFY(server.requests().isEmpty());
    const Run run = fixture.json(check + QStringList{u"--yes"_s});
    JSON_COMPARE(run.json()["exchange"]["outcome"]["kind"], "accepted");
    QCOMPARE(run.exitCode, 1); // sent well, but the form still lacks things
}

QTEST_GUILESS_MAIN(GuardsTest)
#include "tst_guards.moc"

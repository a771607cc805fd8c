// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/webhookbench.h"

#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clitest;

namespace
{

using Proxy = WebhookBench::Proxy;
using Do = Proxy::Do;

const QString kHook = u"https://hooks.example.net/"_s;

} // namespace

/// What breaks in the middle of `webhook apply`: the journal tells the truth, nothing is done
/// twice, and undo brings back what was.
class WebhookFaultsCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultStopsItWhereItIs_data();
    void aFaultStopsItWhereItIs();
    void aGapOfVoiceIsClosedByUndo_data();
    void aGapOfVoiceIsClosedByUndo();
    void ctrlCInTheMiddleIsKnown();
    void aKilledProgramIsKnown();
    void anUndoThatBreaksGoesOn();

private:
    static void addThree(WebhookBench &bench)
    {
        for (const char name : {'a', 'b', 'c'})
            bench.addSms(QString(QLatin1Char(name)), u"Acme_"_s + QLatin1Char(name) + u"1"_s,
                         kHook + QLatin1Char(name));
    }
    /// How often this address went out in a request that writes.
    static qsizetype sent(const WebhookBench &bench, char name)
    {
        const auto writes = bench.proxy.writes();
        const QByteArray url = kHook.toUtf8() + name + '"';
        return std::count_if(writes.begin(), writes.end(), [&](const QByteArray &one) {
            return one.startsWith("POST ") && one.contains(url);
        });
    }
    static void breakAt(WebhookBench &bench, const Proxy::Fault &fault, int at)
    {
        bench.proxy.setChoose([fault, at](const QByteArray &request) mutable -> Proxy::Fault {
            if (request.startsWith("GET ") || at-- != 0)
                return {};
            return fault;
        });
    }
    static Proxy::Fault faultCalled(const QString &name)
    {
        if (name == u"answer lost"_s)
            return {Do::LoseAnswer};
        if (name == u"cut in the answer"_s)
            return {Do::CutInAnswer};
        if (name == u"cut"_s)
            return {Do::CutRequest};
        if (name == u"500"_s)
            return {Do::Answer, Proxy::answer("500 Internal Server Error")};
        return {Do::Answer, Proxy::answer("429 Too Many Requests", "{}", "Retry-After: 1\r\n")};
    }
};

void WebhookFaultsCliTest::aFaultStopsItWhereItIs_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isThere"); ///< the server did it all the same
    QTest::addColumn<int>("code");
    for (const int at : {0, 2}) {
        QTest::addRow("answer lost at %d", at) << u"answer lost"_s << at << u"sent"_s << true << 3;
        QTest::addRow("cut in the answer at %d", at)
            << u"cut in the answer"_s << at << u"sent"_s << true << -1;
        QTest::addRow("cut at %d", at) << u"cut"_s << at << u"sent"_s << false << 3;
        QTest::addRow("500 at %d", at) << u"500"_s << at << u"sent"_s << false << 1;
        QTest::addRow("429 at %d", at) << u"429"_s << at << u"failed"_s << false << 1;
    }
}

void WebhookFaultsCliTest::aFaultStopsItWhereItIs()
{
    QFETCH(QString, fault);
    QFETCH(int, at);
    QFETCH(QString, state);
    QFETCH(bool, isThere);
    QFETCH(int, code);
    WebhookBench bench;
    addThree(bench);
    breakAt(bench, faultCalled(fault), at);
    const Run broken = bench.ask(u"apply"_s);
    QVERIFY2(code < 0 ? broken.exitCode != 0 : broken.exitCode == code, broken.out + broken.err);
    QStringList expected(at, u"done"_s);
    expected.append(state);
    while (expected.size() < 3)
        expected.append(u"waiting"_s);
    QCOMPARE(bench.states(), expected.join(u' '));
    const QString first = bench.lastRun();
    QCOMPARE(bench.proxy.writes().size(), at + 1); // what follows is untouched

    // What is there is read again, so a second apply does the rest and nothing else.
    bench.proxy.breakNothing();
    QCOMPARE(bench.live(u"sms"_s).size(), at + (isThere ? 1 : 0));
    bench.good(u"apply"_s);
    QCOMPARE(bench.live(u"sms"_s).size(), 3);
    for (const char name : {'a', 'b', 'c'})
        QVERIFY(sent(bench, name) <= (isThere || name != "abc"[at] ? 1 : 2));

    // Both are taken back, also the step that nobody knows of.
    const QString second = bench.lastRun();
    QCOMPARE(second == first, isThere && at == 2); // there was a rest
    if (second != first) {
        const Run undone = bench.ask(u"undo "_s + second);
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    }
    if (at > 0 || state == u"sent") {
        const Run back = bench.ask(u"undo "_s + first);
        QVERIFY2(back.exitCode == 0, back.out + back.err);
    }
    QCOMPARE(bench.live(u"sms"_s), QStringList());
}

void WebhookFaultsCliTest::aGapOfVoiceIsClosedByUndo_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"answer lost", "cut in the answer", "cut", "500", "429"})
        QTest::addRow("%s", fault) << QString::fromLatin1(fault);
}

/// Its deletion was done, and what follows broke: nothing receives, until it is taken back.
void WebhookFaultsCliTest::aGapOfVoiceIsClosedByUndo()
{
    QFETCH(QString, fault);
    WebhookBench bench;
    bench.must({u"webhook"_s, u"add"_s, u"acme"_s, u"product=voice"_s, u"id=vcs"_s,
                u"scope=Acme_Voice"_s, u"type=VCS"_s, u"url="_s + kHook + u"old"_s});
    bench.good(u"apply"_s);
    bench.good(u"set vcs url="_s + kHook + u"new"_s);
    breakAt(bench, faultCalled(fault), 1);
    const Run broken = bench.ask(u"apply"_s);
    QVERIFY2(broken.exitCode != 0, broken.out);
    QCOMPARE(bench.states(), fault == u"429" ? u"done failed"_s : u"done sent"_s);
    QVERIFY2(bench.say(u"runs"_s).text().contains(u"webhook undo "_s), broken.out);
    bench.proxy.breakNothing();
    const Run undone = bench.ask(u"undo "_s + bench.lastRun());
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    QCOMPARE(bench.live(u"voice"_s), QStringList{u"Acme_Voice VCS "_s + kHook + u"old"_s});
}

void WebhookFaultsCliTest::ctrlCInTheMiddleIsKnown()
{
    WebhookBench bench;
    addThree(bench);
    breakAt(bench, {Do::HoldAnswer}, 1);
    const Run stopped = bench.cli.in({u"--secrets"_s, u"env"_s, u"webhook"_s, u"apply"_s}, {},
                                     [&bench] { return bench.proxy.writes().size() == 2; });
    QVERIFY2(stopped.exitCode != 0, stopped.out);
    QCOMPARE(bench.states(), u"done sent waiting"_s);
    QVERIFY2(stopped.out.contains("webhook undo"), stopped.out + stopped.err);
    bench.proxy.breakNothing();
    const Run undone = bench.ask(u"undo "_s + bench.lastRun());
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    QCOMPARE(bench.live(u"sms"_s), QStringList());
}

void WebhookFaultsCliTest::aKilledProgramIsKnown()
{
    WebhookBench bench;
    addThree(bench);
    breakAt(bench, {Do::HoldAnswer}, 1);
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    bench.cli.start(process, {u"--secrets"_s, u"env"_s, u"webhook"_s, u"apply"_s});
    QTRY_VERIFY_WITH_TIMEOUT(bench.proxy.writes().size() == 2, 60'000);
    process.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000);
    // It said before the request that it would go out.
    QCOMPARE(bench.states(), u"done sent waiting"_s);
    bench.proxy.breakNothing();
    QTRY_COMPARE_WITH_TIMEOUT(bench.live(u"sms"_s).size(), 2, 60'000);
    bench.good(u"apply"_s);
    for (const char name : {'a', 'b', 'c'})
        QCOMPARE(sent(bench, name), 1);
    QCOMPARE(bench.live(u"sms"_s).size(), 3);
}

void WebhookFaultsCliTest::anUndoThatBreaksGoesOn()
{
    WebhookBench bench;
    addThree(bench);
    bench.good(u"apply"_s);
    const QString run = bench.lastRun();
    breakAt(bench, faultCalled(u"429"_s), 1);
    const Run broken = bench.ask(u"undo "_s + run);
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(bench.live(u"sms"_s).size(), 2);
    bench.proxy.breakNothing();
    bench.proxy.forget();
    const Run rest = bench.ask(u"undo "_s + run);
    QVERIFY2(rest.exitCode == 0, rest.out + rest.err);
    QCOMPARE(bench.proxy.writes().size(), 2); // what is back already is not sent again
    QCOMPARE(bench.live(u"sms"_s), QStringList());
}

QTEST_GUILESS_MAIN(WebhookFaultsCliTest)
#include "tst_webhookfaults.moc"

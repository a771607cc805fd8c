// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"
#include "unit/sandbox/asking.h"
#include "unit/sandbox/fakesystem.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace sendbench::sandbox;
using namespace Qt::StringLiterals;

/// Which system answers, what the sandbox answers itself, and what faults do on the wire.
class SandboxTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray body(const http::Exchange &exchange)
    {
        return exchange.response ? exchange.response->body : QByteArray("(none)");
    }
    static int status(const http::Exchange &exchange)
    {
        return exchange.response ? exchange.response->status : 0;
    }
    static QByteArrayList ids(quint64 seed)
    {
        Sandbox sandbox(fakeSystems(), {.seed = seed});
        const quint16 port = sandbox.start().value_or(0);
        QByteArrayList all;
        for (int i = 0; i < 3; ++i)
            all.append(body(ask(port, "POST", u"/two/id"_s)));
        return all;
    }

private Q_SLOTS:
    void requestsReachTheirSystem()
    {
        Sandbox sandbox(fakeSystems(), {});
        QSignalSpy served(&sandbox, &Sandbox::requestServed);
        const quint16 port = sandbox.start().value_or(0);
        QVERIFY(port != 0);
        QCOMPARE(sandbox.port(), port);
        QCOMPARE(sandbox.url(), QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
        QCOMPARE(body(ask(port, "POST", u"/two/x"_s, "hello")), "hello");
        QCOMPARE(status(ask(port, "POST", u"/three"_s)), 404);
        QTRY_COMPARE(served.size(), 2);
        QCOMPARE(served[0], (QVariantList{QByteArray("POST"), u"/two/x"_s, 200}));
        QCOMPARE(served[1], (QVariantList{QByteArray("POST"), u"/three"_s, 404}));
    }

    void rootSaysWhatItIs()
    {
        Sandbox sandbox(fakeSystems(), {});
        const http::Exchange root = ask(sandbox.start().value_or(0), "GET", u"/"_s);
        QCOMPARE(status(root), 200);
        QVERIFY(body(root).contains("sandbox"));
        QVERIFY(body(root).contains("POST /one/id\n"));
        QVERIFY(body(root).contains("POST /two/id\n"));
    }

    void seedsRepeat()
    {
        const QByteArrayList first = ids(7);
        QCOMPARE(ids(7), first);
        QVERIFY(ids(8) != first);
        QVERIFY(ids(0) != ids(0));
        QVERIFY(first[0] != first[1]);
        static const QRegularExpression uuid(
            u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        for (const QByteArray &id : first)
            QVERIFY2(uuid.match(QString::fromLatin1(id)).hasMatch(), id.constData());
    }

    void secondSandboxTakesAnotherPort()
    {
        Sandbox first(fakeSystems(), {});
        Sandbox second(fakeSystems(), {});
        const auto a = first.start();
        const auto b = second.start();
        QVERIFY(a && b);
        QVERIFY(*a != *b);
        Sandbox third(fakeSystems(), {.port = *b});
        const auto taken = third.start();
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, u"server.port-in-use"_s);
        QCOMPARE(third.port(), 0);
    }

    void stopsAndStartsAgain()
    {
        Sandbox sandbox(fakeSystems(), {});
        const quint16 port = sandbox.start().value_or(0);
        sandbox.stop();
        QCOMPARE(sandbox.port(), 0);
        QVERIFY(!sandbox.url().isValid());
        QCOMPARE(ask(port, "GET", u"/"_s).error->code, u"connect.refused"_s);
        QVERIFY(sandbox.start());
        QCOMPARE(status(ask(sandbox.port(), "GET", u"/"_s)), 200);
    }

    void badRuleIsSaidAtStart()
    {
        Sandbox sandbox(fakeSystems(), {.faults = {u"drop"_s, u"status=oops"_s}});
        const auto port = sandbox.start();
        QVERIFY(!port);
        QCOMPARE(port.error().code, u"fault.syntax"_s);
        QCOMPARE(sandbox.port(), 0);
    }

    void faultsShowOnTheWire()
    {
        Sandbox sandbox(
            fakeSystems(),
            {.faults = {u"path=/one/status status=503 body={\"oh\": \"no\"}"_s,
                        u"path=/one/cut cut=3"_s, u"path=/one/claim claim=99"_s,
                        u"path=/one/drop drop times=1"_s, u"path=/one/delay delay=150ms"_s}});
        QSignalSpy served(&sandbox, &Sandbox::requestServed);
        const quint16 port = sandbox.start().value_or(0);

        const http::Exchange failed = ask(port, "POST", u"/one/status"_s, "x");
        QCOMPARE(status(failed), 503);
        QCOMPARE(body(failed), "{\"oh\": \"no\"}");
        QCOMPARE(http::headerValue(failed.response->headers, "content-type"), "application/json");

        const http::Exchange cut = ask(port, "POST", u"/one/cut"_s, "123456");
        QCOMPARE(cut.error->code, u"connection.closed"_s);
        QCOMPARE(body(cut), "123");

        const http::Exchange claim = ask(port, "POST", u"/one/claim"_s, "123456");
        QCOMPARE(claim.error->code, u"connection.closed"_s);
        QCOMPARE(body(claim), "123456");

        const http::Exchange dropped = ask(port, "POST", u"/one/drop"_s, "x");
        QCOMPARE(dropped.error->code, u"connection.closed"_s);
        QVERIFY(!dropped.response);
        QCOMPARE(body(ask(port, "POST", u"/one/drop"_s, "back")), "back"); // once only

        QElapsedTimer timer;
        timer.start();
        QCOMPARE(body(ask(port, "POST", u"/one/delay"_s, "late")), "late");
        QVERIFY(timer.elapsed() >= 140);

        QTRY_COMPARE(served.size(), 6);
        QCOMPARE(served[0][2].toInt(), 503);
        QCOMPARE(served[3][2].toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(SandboxTest)
#include "tst_sandbox.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faultplan.h"

#include <QTest>

using namespace sendbench::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The grammar of --fault, and when a rule's turn comes.
class FaultRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordIsRead()
    {
        const auto rule = parseFault(
            u"  method=post path=/a/*  every=3 times=2 status=503 delay=1500ms cut=20 claim=999 "
            "drop body={\"a\": \"b c\"} "_s);
        QVERIFY(rule);
        const FaultRule expected{.method = "POST",
                                 .path = u"/a/*"_s,
                                 .every = 3,
                                 .times = 2,
                                 .status = 503,
                                 .body = "{\"a\": \"b c\"}",
                                 .delay = 1500ms,
                                 .cut = 20,
                                 .claim = 999,
                                 .drop = true};
        QCOMPARE(*rule, expected);
        QCOMPARE(parseFault(u"delay=2s"_s)->delay, 2'000ms);
        QCOMPARE(parseFault(u"body="_s)->body, QByteArray());
    }

    void wrongRules_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("found");
        const auto row = [](const QString &rule, const QString &word, const QString &found) {
            QTest::newRow(qPrintable(rule.isEmpty() ? u"(empty)"_s : rule))
                << rule << word << found;
        };
        row(u""_s, u""_s, u"nothing"_s);
        row(u"path=/x"_s, u""_s, u"path=/x"_s);
        row(u"status=abc"_s, u"status"_s, u"status=abc"_s);
        row(u"status=99"_s, u"status"_s, u"status=99"_s);
        row(u"status=600"_s, u"status"_s, u"status=600"_s);
        row(u"status"_s, u"status"_s, u"status"_s);
        row(u"status=500 status=501"_s, u"status"_s, u"status twice"_s);
        row(u"colour=red drop"_s, u"colour"_s, u"colour=red"_s);
        row(u"delay=5"_s, u"delay"_s, u"delay=5"_s);
        row(u"delay=-5ms"_s, u"delay"_s, u"delay=-5ms"_s);
        row(u"delay=ms"_s, u"delay"_s, u"delay=ms"_s);
        row(u"delay=3601s"_s, u"delay"_s, u"delay=3601s"_s);
        row(u"cut=-1"_s, u"cut"_s, u"cut=-1"_s);
        row(u"claim=99999999999999999999"_s, u"claim"_s, u"claim=99999999999999999999"_s);
        row(u"every=0 drop"_s, u"every"_s, u"every=0"_s);
        row(u"times=0 drop"_s, u"times"_s, u"times=0"_s);
        row(u"times=2147483648 drop"_s, u"times"_s, u"times=2147483648"_s);
        row(u"path=x drop"_s, u"path"_s, u"path=x"_s);
        row(u"method=P0ST drop"_s, u"method"_s, u"method=P0ST"_s);
        row(u"drop=yes"_s, u"drop"_s, u"drop=yes"_s);
        row(u"body"_s, u"body"_s, u"body"_s);
        row(u"status=٥٠٠"_s, u"status"_s, u"status=٥٠٠"_s);
    }
    void wrongRules()
    {
        QFETCH(QString, rule);
        QFETCH(QString, word);
        QFETCH(QString, found);
        const auto plan = FaultPlan::parse({u"drop"_s, rule});
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, sendbench::ErrorKind::Input);
        QCOMPARE(plan.error().code, u"fault.syntax"_s);
        QCOMPARE(plan.error().where, rule);
        QCOMPARE(plan.error().path, word);
        QCOMPARE(plan.error().found, found);
        QVERIFY(!plan.error().expected.isEmpty());
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << u"/a"_s << u"/a"_s << true;
        QTest::newRow("longer") << u"/a"_s << u"/ab"_s << false;
        QTest::newRow("inside") << u"/v1/*/messages"_s << u"/v1/x/y/messages"_s << true;
        QTest::newRow("star is nothing") << u"/a*"_s << u"/a"_s << true;
        QTest::newRow("goes back") << u"*ab*c"_s << u"/aab/abc"_s << true;
        QTest::newRow("end missing") << u"/v1/*/messages"_s << u"/v1/x/messages/1"_s << false;
        QTest::newRow("no expression") << u"/a.c"_s << u"/abc"_s << false;
        QTest::newRow("many stars")
            << u"/%1b"_s.arg(u"*a"_s.repeated(30)) << u"/%1"_s.arg(QString(20'000, u'a')) << false;
    }
    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        FaultRule rule;
        rule.path = pattern;
        QCOMPARE(rule.matches("GET", path), matches);
    }

    void turnsComeInOrder()
    {
        auto plan = FaultPlan::parse({u"method=POST every=3 times=2 status=500"_s,
                                      u"path=/b every=2 status=501"_s, u"path=/c drop"_s});
        QVERIFY(plan);
        QString seen;
        for (int i = 0; i < 12; ++i) {
            const auto rule = plan->next("POST", u"/b"_s);
            seen += rule ? QString::number(*rule->status % 10) : u"-"_s;
        }
        QCOMPARE(seen, u"-101-0-1-1-1"_s); // the sixth is both rules' turn: the first one acts
        QVERIFY(!plan->next("GET", u"/a"_s));
        QVERIFY(plan->next("GET", u"/c"_s)->drop);
    }
};

QTEST_GUILESS_MAIN(FaultRulesTest)
#include "tst_faultrules.moc"

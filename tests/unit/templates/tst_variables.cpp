// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/variables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::templates;

/// Variables and what only looks like one.
class TestVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    /// Expected: the variables as name@position+length, what is broken as !position+length.
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const QString &text, const char *found) {
            QTest::addRow("%s", qPrintable(text.left(40))) << text << QString::fromLatin1(found);
        };
        row(u"Hi {{1}}, bye."_s, "1@3+5");
        row(u"{{1}}{{2}}"_s, "1@0+5 2@5+5");
        row(u"{{ 1 }}"_s, "1@0+7");
        row(u"{{first_name}} {{first_name}}"_s, "first_name@0+14 first_name@15+14");
        row(u"no variable"_s, "");
        row(u"a smile :} and {smile}"_s, "");
        row(u"{1}"_s, "!0+3");
        row(u"{ 2 }"_s, "!0+5");
        row(u"{{1}"_s, "!0+4");
        row(u"{1}}"_s, "!0+4");
        row(u"{{}}"_s, "!0+4");
        row(u"{{  }}"_s, "!0+6");
        row(u"{{{1}}}"_s, "!0+7");
        row(u"{{1}}}"_s, "!0+6");
        row(u"{{{1}}"_s, "!0+6");
        row(u"{{1"_s, "!0+2");
        row(u"1}}"_s, "!1+2");
        row(u"{{1} {{2}}"_s, "!0+4 2@5+5");
        row(u"{{a {{2}}"_s, "!0+2 2@4+5");
        row(u"{{#1}} {{$x}}"_s, "#1@0+6 $x@7+6");
        row(u"\U0001F600{{1}}"_s, "1@2+5");
        row(u"مرحبا {{1}}،"_s, "1@6+5");
        row(u"{"_s, "");
        row(u"}"_s, "");
        row(u"{{"_s, "!0+2");
        row(QString(), "");
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const Placeholders all = findPlaceholders(text);
        QList<QPair<qsizetype, QString>> said;
        for (const Variable &one : all.variables)
            said.append(
                {one.position, u"%1@%2+%3"_s.arg(one.name).arg(one.position).arg(one.length)});
        for (const BrokenBraces &one : all.broken)
            said.append({one.position, u"!%1+%2"_s.arg(one.position).arg(one.length)});
        std::sort(said.begin(), said.end());
        QStringList texts;
        for (const auto &one : std::as_const(said))
            texts.append(one.second);
        QCOMPARE(texts.join(u' '), found);
    }

    void kinds()
    {
        const auto only = [](const QString &text) {
            return findPlaceholders(text).variables.constFirst();
        };
        QVERIFY(only(u"{{12}}"_s).isPositional());
        QCOMPARE(only(u"{{12}}"_s).number(), 12);
        QCOMPARE(only(u"{{01}}"_s).number(), 1);
        QVERIFY(!only(u"{{a1}}"_s).isPositional());
        QCOMPARE(only(u"{{a1}}"_s).number(), 0);
        QVERIFY(only(u"{{99999999999}}"_s).isPositional());
        QCOMPARE(only(u"{{99999999999}}"_s).number(), 0);
        QVERIFY(!only(u"{{١}}"_s).isPositional()); // an Arabic digit is no number of Meta's
    }

    void namesInOrder()
    {
        QCOMPARE(variableNames(u"{{2}} {{10}} {{1}} {{2}}"_s),
                 QStringList({u"1"_s, u"2"_s, u"10"_s}));
        QCOMPARE(variableNames(u"{{b}} {{a}} {{b}}"_s), QStringList({u"b"_s, u"a"_s}));
        // Mixed is a mistake, but its order must not depend on luck.
        QCOMPARE(variableNames(u"{{2}} {{a}} {{1}}"_s), QStringList({u"1"_s, u"2"_s, u"a"_s}));
        QCOMPARE(variableNames(u"{{b}} {{3}} {{a}} {{1}}"_s),
                 QStringList({u"1"_s, u"3"_s, u"b"_s, u"a"_s}));
        QVERIFY(variableNames({}).isEmpty());
    }

    void fills()
    {
        const auto value = [](const QString &name) { return u"<"_s + name + u">"_s; };
        QCOMPARE(filled(u"a {{1}} b {{x}}{{1}} {2}"_s, value), u"a <1> b <x><1> {2}"_s);
        // A value that looks like a variable is not one.
        QCOMPARE(filled(u"{{1}} {{2}}"_s, [](const QString &) { return u"{{1}}"_s; }),
                 u"{{1}} {{1}}"_s);
        QCOMPARE(filled({}, value), QString());
    }

    void renumbers()
    {
        QStringList samples{u"one"_s, u"two"_s, u"three"_s, u"four"_s};
        QCOMPARE(renumbered(u"{{4}} {{2}} {{4}} {{ 2 }}"_s, samples), u"{{1}} {{2}} {{1}} {{2}}"_s);
        QCOMPARE(samples, QStringList({u"four"_s, u"two"_s}));

        samples = {u"one"_s};
        QCOMPARE(renumbered(u"{{3}} {{1}}"_s, samples), u"{{1}} {{2}}"_s);
        QCOMPARE(samples, QStringList({QString(), u"one"_s}));

        samples.clear();
        QCOMPARE(renumbered(u"{{name}} {{7}} {{0}}"_s, samples), u"{{name}} {{1}} {{2}}"_s);
        QCOMPARE(samples, QStringList({QString(), QString()}));

        // What is right stays as it is, sample without variable included.
        samples = {u"one"_s, u"two"_s};
        QCOMPARE(renumbered(u"{{1}}, {{2}}"_s, samples), u"{{1}}, {{2}}"_s);
        QCOMPARE(samples, QStringList({u"one"_s, u"two"_s}));

        // One number in two spellings is one variable.
        samples = {u"one"_s};
        QCOMPARE(renumbered(u"{{01}} {{1}}"_s, samples), u"{{1}} {{1}}"_s);
        QCOMPARE(samples, QStringList({u"one"_s}));
    }

    void longTextsAreQuick()
    {
        const QString text = u"{{1} {"_s.repeated(100'000);
        QCOMPARE(findPlaceholders(text).broken.size(), 100'000);
        QVERIFY(variableNames(u"{{1}} "_s.repeated(100'000)) == QStringList{u"1"_s});
    }
};

QTEST_GUILESS_MAIN(TestVariables)
#include "tst_variables.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/plantext.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::changes;
using namespace Qt::StringLiterals;

/// What a person reads before an apply.
class PlanTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewHasNothingBeforeIt();
    void aValueOfSeveralLinesKeepsThem();
    void nestedJsonIsLaidOut();
    void nothingToDoSaysSo();

private:
    static Plan plan(Action action, const FieldDifference &field)
    {
        Plan made{.title = u"Zendesk acme"_s};
        made.changes = {Change{.action = action,
                               .title = u"Trigger “Solved”"_s,
                               .fields = {field},
                               .steps = {Step{.title = u"s"_s, .method = "PUT", .url = u"u"_s}}}};
        return made;
    }
};

void PlanTextTest::whatIsNewHasNothingBeforeIt()
{
    const FieldDifference field{
        .name = u"title"_s, .state = FieldState::Different, .after = u"Solved"_s};
    QVERIFY(planText(plan(Action::Create, field)).contains(u" title: Solved\n"_s));
    QVERIFY(planText(plan(Action::Replace, field)).contains(u" title: nothing → Solved\n"_s));
}

void PlanTextTest::aValueOfSeveralLinesKeepsThem()
{
    const FieldDifference field{.name = u"body"_s,
                                .state = FieldState::Different,
                                .after = u"{\n  \"text\": \"Hi\"\n}\u202e"_s};
    const QString text = planText(plan(Action::Create, field));
    QVERIFY2(text.contains(u"body: \n          {\n            \"text\": \"Hi\"\n"_s),
             qPrintable(text));
    QVERIFY(!text.contains(u"U+000A"_s));
    QVERIFY(text.contains(u"U+202E"_s) && !text.contains(QChar(0x202E)));
}

void PlanTextTest::nestedJsonIsLaidOut()
{
    const FieldDifference field{.name = u"data"_s,
                                .state = FieldState::Different,
                                .after = u"{\"type\":\"a\",\"in\":[1]}"_s};
    const auto lines = planLines(plan(Action::Create, field), {.field = 2, .value = 4});
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[2], (PlanLine{PlanLine::Kind::Field,
                                 u"  data: \n    {\n      \"type\": \"a\",\n      \"in\": [\n"
                                 "        1\n      ]\n    }"_s}));
    QCOMPARE(lines[3].kind, PlanLine::Kind::Request);
    const FieldDifference empty{
        .name = u"data"_s, .state = FieldState::Different, .after = u"{}"_s};
    QVERIFY(planText(plan(Action::Create, empty)).contains(u"data: {}\n"_s));
}

void PlanTextTest::nothingToDoSaysSo()
{
    const FieldDifference same{.name = u"title"_s, .state = FieldState::Equal};
    Plan made{.title = u"Zendesk acme"_s};
    made.changes = {Change{.title = u"Trigger"_s, .fields = {same}}};
    const QString text = planText(made);
    QVERIFY2(text.contains(u"both sides are the same"_s), qPrintable(text));
    QVERIFY(!text.contains(u"title"_s));
    // What the other side does not tell is not called the same.
    made.changes.first().fields.append(
        {.name = u"secret"_s, .state = FieldState::Unverifiable, .after = u"…"_s});
    QVERIFY2(planText(made).contains(u"as far as"_s), qPrintable(planText(made)));
}

QTEST_GUILESS_MAIN(PlanTextTest)
#include "tst_plantext.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/finding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// Findings: errors first, each kind in its order.
class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsComeFirstElseTheOrderStays()
    {
        Findings findings;
        for (const auto &[severity, rule] :
             {std::pair(Severity::Note, u"n1"_s), std::pair(Severity::Error, u"e1"_s),
              std::pair(Severity::Warning, u"w1"_s), std::pair(Severity::Note, u"n2"_s),
              std::pair(Severity::Error, u"e2"_s), std::pair(Severity::Warning, u"w2"_s)})
            findings.append({.severity = severity, .rule = rule});
        sortFindings(findings);
        QStringList order;
        for (const Finding &finding : findings)
            order.append(finding.rule);
        QCOMPARE(order.join(u' '), u"e1 e2 w1 w2 n1 n2"_s);
    }

    void hasErrorsOnlyWithAnError()
    {
        QVERIFY(!hasErrors({}));
        QVERIFY(!hasErrors({{.severity = Severity::Warning}, {.severity = Severity::Note}}));
        QVERIFY(hasErrors({{.severity = Severity::Note}, {.severity = Severity::Error}}));
    }

    void names()
    {
        QCOMPARE(severityName(Severity::Error), u"error"_s);
        QCOMPARE(severityName(Severity::Warning), u"warning"_s);
        QCOMPARE(severityName(Severity::Note), u"note"_s);
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"

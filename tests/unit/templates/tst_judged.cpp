// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cases.h"
#include "resources/resources.h"
#include "templates/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

/// What a person is told of a pasted template: by its reading and by the rules, each thing once.
class TestJudged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void findings_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const auto value : test::cases(u"judged.json"_s))
            QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
    }
    void findings()
    {
        QFETCH(QJsonObject, one);
        const auto read = readTemplates(test::textOf(one[u"in"]), u"pasted"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().found));
        QCOMPARE(read->templates.size(), 1);
        const Template &t = read->templates.constFirst().value;
        const auto target = targetFromName(one[u"target"].toString()).value_or(Target::Meta);
        QStringList said;
        const Findings all = read->templates.constFirst().findings + lint(t, {.target = target});
        for (const Finding &finding : all)
            if (finding.severity != Severity::Note)
                said.append(u"%1 %2 %3 %4"_s.arg(severityName(finding.severity), finding.rule,
                                                 finding.path, finding.code));
        said.sort();
        QStringList expected = test::texts(one[u"findings"]);
        expected.sort();
        QCOMPARE(said, expected);
    }
};

QTEST_GUILESS_MAIN(TestJudged)
#include "tst_judged.moc"

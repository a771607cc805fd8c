// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "support/plantedforms.h"

#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// One secret in each form that a program may give it.
class RedactorFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsFound_data()
    {
        QTest::addColumn<QByteArray>("form");
        const auto forms = test::plantedForms(test::kPlanted);
        for (auto it = forms.cbegin(); it != forms.cend(); ++it)
            QTest::newRow(it.key().constData()) << it.value();
    }
    void eachIsFound()
    {
        QFETCH(QByteArray, form);
        Redactor redactor;
        redactor.add(u"P/key"_s, test::kPlanted);
        QCOMPARE(redactor.find("before " + form + " after"), u"P/key"_s);
        QCOMPARE(redactor.redact("before " + form + " after"),
                 QByteArray("before ‹secret:P/key› after"));
    }

    void aFoldedMailIsStillToldFromOthers()
    {
        Redactor redactor;
        redactor.add(u"P/key"_s, "planted-key-77");
        QVERIFY(redactor.find("a=3Dplanted=\r\n-key-77"));
        QVERIFY(!redactor.find("a=3Dplanted=\r\n-key-78"));
        // What only looks like an escape stays to the byte.
        const QByteArray innocent = "x=AB&y=\n=ZZ&pad==";
        QCOMPARE(redactor.redact(innocent), innocent);
    }
};

QTEST_GUILESS_MAIN(RedactorFormsTest)
#include "tst_redactorforms.moc"

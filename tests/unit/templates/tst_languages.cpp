// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/languages.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::templates;

/// Meta's languages: all of them, and the spellings that people use for them.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void theList()
    {
        QCOMPARE(languages().size(), 111);
        QSet<QString> codes;
        QSet<QString> names;
        for (const Language &one : languages()) {
            codes.insert(one.code);
            names.insert(one.name);
            QVERIFY(!one.name.isEmpty());
            QCOMPARE(language(one.code), &one);
            QCOMPARE(normalisedLanguage(one.code), one.code);
            QCOMPARE(isRightToLeft(one.code), one.rightToLeft);
        }
        QCOMPARE(codes.size(), 111);
        QCOMPARE(names.size(), 111);
        QCOMPARE(language(u"pt_BR"_s)->name, u"Portuguese (Brazil)"_s);
        QVERIFY(!language(u"pt"_s));
        QVERIFY(!language(u"PT_br"_s));
        QVERIFY(!language({}));
    }

    void spellings_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("usual");
        QTest::newRow("hyphen") << u"en-US"_s << u"en_US"_s;
        QTest::newRow("case") << u"EN_us"_s << u"en_US"_s;
        QTest::newRow("CleverTap's") << u"en(UK)"_s << u"en_GB"_s;
        QTest::newRow("CleverTap's lower case") << u"en(uk)"_s << u"en_GB"_s;
        QTest::newRow("UK") << u"en_UK"_s << u"en_GB"_s;
        QTest::newRow("Ukrainian stays") << u"UK"_s << u"uk"_s;
        QTest::newRow("spaces") << u" pt-br "_s << u"pt_BR"_s;
        QTest::newRow("three letters") << u"FIL"_s << u"fil"_s;
        QTest::newRow("six characters") << u"prs-af"_s << u"prs_AF"_s;
        QTest::newRow("not in the list") << u"xx-YY"_s << u"xx-YY"_s;
        QTest::newRow("pywa's") << u"ar_SA"_s << u"ar_SA"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void spellings()
    {
        QFETCH(QString, given);
        QTEST(normalisedLanguage(given), "usual");
    }

    void direction()
    {
        for (const auto &code : {u"ar"_s, u"ar_EG"_s, u"ar_SA"_s, u"fa"_s, u"he"_s, u"ur"_s,
                                 u"ps_AF"_s, u"prs_AF"_s, u"AR-ae"_s})
            QVERIFY2(isRightToLeft(code), qPrintable(code));
        for (const auto &code : {u"en"_s, u"ta"_s, u"az"_s, u"pa"_s, u"xx"_s, QString()})
            QVERIFY2(!isRightToLeft(code), qPrintable(code));
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "phone/phonenumber.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench::phone;
using Problem = PhoneCheck::Problem;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAValidNumber();
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste();
    void namesTheProblem_data();
    void namesTheProblem();
    void readsNationalFormsWithARegion();
    void formatsWhileTyping();
    void formattingKeepsTheDigits();
    void knowsCountries();
    void takesE164ByForm_data();
    void takesE164ByForm();
    void takesCallingCodesOff();
};

void TestPhoneNumber::knowsAValidNumber()
{
    const PhoneCheck result = check(u"+918889500122"_s);
    QCOMPARE(result.e164, u"+918889500122"_s);
    QCOMPARE(result.region, u"IN"_s);
    QCOMPARE(result.formatted, u"+91 88895 00122"_s);
    QVERIFY(result.possible);
    QVERIFY(result.valid);
    QCOMPARE(result.problem, Problem::None);
}

void TestPhoneNumber::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bidi embedding") << u"\u202A+91 88895 00122\u202C"_s;
    QTest::newRow("no-break spaces") << u"+91\u00A088895\u202F00122"_s;
    QTest::newRow("fullwidth") << u"\uFF0B\uFF19\uFF11 88895 00122"_s;
    QTest::newRow("Arabic-Indic digits") << u"+\u0669\u0661 88895 00122"_s;
    QTest::newRow("Devanagari digits") << u"+\u096F\u0967 88895 00122"_s;
    QTest::newRow("en dashes") << u"+91\u201388895\u201300122"_s;
    QTest::newRow("brackets") << u"+91 (88895) 00122"_s;
    QTest::newRow("tel address") << u"tel:+91-88895-00122"_s;
}

void TestPhoneNumber::readsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QCOMPARE(check(text).e164, u"+918889500122"_s);
}

void TestPhoneNumber::namesTheProblem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("empty") << QString() << Problem::NotANumber;
    QTest::newRow("words") << u"hello"_s << Problem::NotANumber;
    QTest::newRow("vanity") << u"+1 800 FLOWERS"_s << Problem::NotANumber;
    QTest::newRow("extension") << u"+91 88895 00122 ext 5"_s << Problem::NotANumber;
    QTest::newRow("no country") << u"8889500122"_s << Problem::NoCountryCode;
    QTest::newRow("unknown country") << u"+999 88895 00122"_s << Problem::UnknownCountry;
    QTest::newRow("too short") << u"+91 888"_s << Problem::TooShort;
    QTest::newRow("too long") << u"+91 88895 00122 12345"_s << Problem::TooLong;
    QTest::newRow("unknown pattern") << u"+91 00000 00000"_s << Problem::Invalid;
    QTest::newRow("a megabyte") << QString(1024 * 1024, u'9') << Problem::NotANumber;
}

void TestPhoneNumber::namesTheProblem()
{
    QFETCH(QString, text);
    QFETCH(Problem, problem);
    const PhoneCheck result = check(text);
    QCOMPARE(result.problem, problem);
    QVERIFY(!result.valid);
}

void TestPhoneNumber::readsNationalFormsWithARegion()
{
    QCOMPARE(check(u"088895 00122"_s, u"IN"_s).e164, u"+918889500122"_s);
    QCOMPARE(check(u"8123 4567"_s, u"sg"_s).e164, u"+6581234567"_s);
    QCOMPARE(check(u"+6581234567"_s, u"IN"_s).region, u"SG"_s);
}

void TestPhoneNumber::formatsWhileTyping()
{
    QCOMPARE(formatWhileTyping(u"+"_s), u"+"_s);
    QCOMPARE(formatWhileTyping(u"+9188895"_s), u"+91 88895"_s);
    QCOMPARE(formatWhileTyping(u"+918889500122"_s), u"+91 88895 00122"_s);
    QCOMPARE(formatWhileTyping(u"2125550123"_s, u"US"_s), u"(212) 555-0123"_s);
    QCOMPARE(formatWhileTyping(u"\u202A+91 88895 00122\u202C"_s), u"+91 88895 00122"_s);
}

void TestPhoneNumber::formattingKeepsTheDigits()
{
    const QString digits = u"+123456789012345678901234567890123"_s;
    QString shown = formatWhileTyping(digits);
    shown.remove(u' ');
    QCOMPARE(shown, digits);
}

void TestPhoneNumber::knowsCountries()
{
    const QList<Country> &all = countries();
    QVERIFY(all.size() > 200);
    const auto india = std::find_if(all.begin(), all.end(),
                                    [](const Country &one) { return one.region == u"IN"; });
    QVERIFY(india != all.end());
    QCOMPARE(india->callingCode, 91);
    QVERIFY(std::is_sorted(all.begin(), all.end(),
                           [](const Country &a, const Country &b) { return a.region < b.region; }));
}

void TestPhoneNumber::takesE164ByForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"+918889500122"_s << u"+918889500122"_s;
    QTest::newRow("separators") << u" +91 (88895)-00.122 "_s << u"+918889500122"_s;
    QTest::newRow("no plus") << u"918889500122"_s << QString();
    QTest::newRow("zero first") << u"+0918889500122"_s << QString();
    QTest::newRow("seven digits") << u"+1234567"_s << u"+1234567"_s;
    QTest::newRow("six digits") << u"+123456"_s << QString();
    QTest::newRow("sixteen digits") << u"+1234567890123456"_s << QString();
    QTest::newRow("two plus") << u"++918889500122"_s << QString();
    QTest::newRow("letters") << u"+91888950012a"_s << QString();
    QTest::newRow("line break inside") << u"+91888\n9500122"_s << u"+918889500122"_s;
}

void TestPhoneNumber::takesE164ByForm()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(toE164(text).value_or(QString()), expected);
}

/// The rule knows every code that libphonenumber's metadata has.
void TestPhoneNumber::takesCallingCodesOff()
{
    for (const auto &country : countries())
        QCOMPARE(withoutCallingCode(QString::number(country.callingCode) + u"91234567"_s),
                 u"91234567"_s);
    QCOMPARE(withoutCallingCode(u"0591234567"_s), QString());
    QCOMPARE(withoutCallingCode({}), QString());
}

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/preview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

namespace
{

const QDateTime kNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

/// "B<bold> I<italic>": letters of the styles before the text in angle brackets; V for a value.
QString said(const QList<Run> &runs)
{
    QString all;
    for (const Run &run : runs) {
        QString marks;
        marks += run.bold ? u"B"_s : QString();
        marks += run.italic ? u"I"_s : QString();
        marks += run.strike ? u"S"_s : QString();
        marks += run.mono ? u"M"_s : QString();
        marks += run.variable ? u"V"_s : QString();
        all += marks.isEmpty() ? run.text : marks + u'<' + run.text + u'>';
    }
    return all;
}

QStringList said(const QList<Paragraph> &paragraphs)
{
    static const QStringList kinds{u""_s, u"• "_s, u"# "_s, u"> "_s, u"` "_s};
    QStringList all;
    for (const Paragraph &paragraph : paragraphs)
        all.append(kinds.value(static_cast<int>(paragraph.kind)) + said(paragraph.runs));
    return all;
}

Template offerTemplate()
{
    Template t{.name = u"deal"_s, .language = u"en"_s};
    t.header = Header{.format = HeaderFormat::Image, .media = {u"4::handle"_s}};
    t.offer = LimitedTimeOffer{.text = u"Two for one"_s, .hasExpiration = true};
    t.body = Body{.text = u"{{1}}, *only* today."_s, .samples = {{{}, u"Marc"_s}}};
    t.buttons = {Button{.type = ButtonType::CopyCode, .samples = {u"WKND26"_s}},
                 Button{.type = ButtonType::Url,
                        .text = u"Shop"_s,
                        .url = u"https://shop.example.org/{{1}}"_s,
                        .samples = {u"https://shop.example.org/x"_s}}};
    return t;
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void formats_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("marks") << u"a *b* _c_ ~d~ `e`"_s << QStringList{u"a B<b> I<c> S<d> M<e>"_s};
        QTest::newRow("nested") << u"*b _bi_ b*"_s << QStringList{u"B<b >BI<bi>B< b>"_s};
        QTest::newRow("a sum is no bold")
            << u"2*3*4 and 5 * 6 * 7"_s << QStringList{u"2*3*4 and 5 * 6 * 7"_s};
        QTest::newRow("snake_case_name")
            << u"snake_case_name"_s << QStringList{u"snake_case_name"_s};
        QTest::newRow("not over lines") << u"*a\nb*"_s << QStringList{u"*a"_s, u"b*"_s};
        QTest::newRow("lists") << u"* one\n- two\n3. three\n> four\n-five"_s
                               << QStringList{u"• one"_s, u"• two"_s, u"# three"_s, u"> four"_s,
                                              u"-five"_s};
        QTest::newRow("code") << u"x ```a *b*\nc``` y"_s
                              << QStringList{u"x M<a *b*>"_s, u"` M<c> y"_s};
        QTest::newRow("open code") << u"x ```a"_s << QStringList{u"x ```a"_s};
        QTest::newRow("Arabic") << u"مرحبا *بك* هنا"_s << QStringList{u"مرحبا B<بك> هنا"_s};
        QTest::newRow("lone mark") << u"*"_s << QStringList{u"*"_s};
        QTest::newRow("empty") << QString() << QStringList{QString()};
    }
    void formats()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, shown);
        QCOMPARE(said(formatted(text)), shown);
    }

    /// Pictures are no letters, marks belong to theirs, and right-to-left text has the same rules.
    void scripts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << QStringList{shown};
        };
        row("picture before", u"\u2705*Now* open"_s, u"\u2705B<Now> open"_s);
        row("picture beyond 16 bits before", u"\U0001F449*Now* open"_s, u"\U0001F449B<Now> open"_s);
        row("picture with its selector", u"\u2764\uFE0F_Now_\u2764\uFE0F"_s,
            u"\u2764\uFE0FI<Now>\u2764\uFE0F"_s);
        row("keycap", u"1\uFE0F\u20E3*One*"_s, u"1\uFE0F\u20E3B<One>"_s);
        row("family inside", u"*\U0001F468\u200D\U0001F469\u200D\U0001F467*"_s,
            u"B<\U0001F468\u200D\U0001F469\u200D\U0001F467>"_s);
        row("skin tone behind", u"*Hi*\U0001F44D\U0001F3FD"_s, u"B<Hi>\U0001F44D\U0001F3FD"_s);
        row("letter beyond 16 bits before", u"\U00020BB7*a*"_s, u"\U00020BB7*a*"_s);
        row("hindi, a mark at the end", u"*\u0928\u092E\u0938\u094D\u0924\u0947* \u091C\u0940"_s,
            u"B<\u0928\u092E\u0938\u094D\u0924\u0947> \u091C\u0940"_s);
        row("tamil, a mark before", u"\u0BB5\u0BBE*a*"_s, u"\u0BB5\u0BBE*a*"_s);
        row("thai", u"\u0E17\u0E35\u0E48 *\u0E17\u0E35\u0E48*"_s,
            u"\u0E17\u0E35\u0E48 B<\u0E17\u0E35\u0E48>"_s);
        row("arabic",
            u"\u0645\u0631\u062D\u0628\u0627 *\u0623\u062F\u0627*\u060C \u0646\u0639\u0645"_s,
            u"\u0645\u0631\u062D\u0628\u0627 B<\u0623\u062F\u0627>\u060C \u0646\u0639\u0645"_s);
        row("hebrew", u"~\u05E9\u05DC\u05D5\u05DD~ *\u05D0*"_s,
            u"S<\u05E9\u05DC\u05D5\u05DD> B<\u05D0>"_s);
        row("zero-width space is no space", u"*\u200Bnow\u200B*"_s, u"B<\u200Bnow\u200B>"_s);
        row("half a character", u"*"_s + QChar(0xD83D) + u"*"_s, u"B<"_s + QChar(0xD83D) + u'>');
    }
    void scripts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, shown);
        QCOMPARE(said(formatted(text)), shown);
    }

    void rightToLeftWithVariables()
    {
        Template t{.language = u"ar"_s};
        t.body =
            Body{.text = u"\u0645\u0631\u062D\u0628\u0627 {{1}}\u060C \u0631\u0642\u0645 *{{2}}*"_s,
                 .samples = {{{}, u"Ada"_s}, {{}, u"12-7"_s}}};
        const Preview shown = preview(t, {}, kNow);
        QVERIFY(shown.rightToLeft);
        QCOMPARE(said(shown.body),
                 QStringList{
                     u"\u0645\u0631\u062D\u0628\u0627 V<Ada>\u060C \u0631\u0642\u0645 BV<12-7>"_s});
    }

    /// Somebody pasted a book: the phone shows its beginning, and no half of an emoji.
    void aBookIsShownFromItsBeginning()
    {
        Template t{.language = u"en"_s};
        t.body = Body{.text = u'a' + QString(u"\U0001F642"_s).repeated(2'000'000)};
        t.footer = Footer{.text = QString(5'000'000, u'z')};
        const Preview shown = preview(t, {}, kNow);
        const QString text = said(shown.body).join(QString());
        QVERIFY(text.size() < 20'000);
        QVERIFY(text.startsWith(u"a\U0001F642"_s) && text.endsWith(u"\U0001F642…"_s));
        QVERIFY(shown.footer.size() < 20'000);
    }

    /// A value is shown as it is: its stars format nothing, and the mark around it does.
    void valuesKeepTheirStars()
    {
        Template t{.language = u"en"_s};
        t.body = Body{.text = u"Dear *{{1}}*, {{2}}."_s};
        Values values;
        values.insert(u"body.1"_s, u"A*B*"_s);
        const Preview shown = preview(t, values, kNow);
        QCOMPARE(said(shown.body), QStringList{u"Dear BV<A*B*>, V<{{2}}>."_s});
    }

    void offer()
    {
        Template t = offerTemplate();
        Values values;
        values.insert(u"offer.expires"_s, kNow.addSecs(26 * 3600).toString(Qt::ISODate));
        const Preview shown = preview(t, values, kNow);
        QVERIFY(shown.offer.has_value());
        QCOMPARE(shown.offer->title, u"Two for one"_s);
        QCOMPARE(shown.offer->countdown, u"Ends in 1 d 2 h"_s);
        QVERIFY(!shown.offer->urgent);
        QCOMPARE(shown.offer->code, u"WKND26"_s);
        QCOMPARE(said(shown.body), QStringList{u"V<Marc>, B<only> today."_s});
        QCOMPARE(shown.buttons.at(0).label, u"Copy offer code"_s);
        QCOMPARE(shown.buttons.at(1).detail, u"https://shop.example.org/x"_s);
        QVERIFY2(shown.notices.join(u' ').contains(u"limited-time offer"_s),
                 qPrintable(shown.notices.join(u' ')));
        // An upload handle is no address that could be fetched.
        QCOMPARE(shown.header->url, QString());

        values.insert(u"offer.expires"_s, kNow.addSecs(10 * 60).toString(Qt::ISODate));
        const Preview last = preview(t, values, kNow);
        QVERIFY(last.offer->urgent);
        QCOMPARE(last.offer->countdown, u"Ends in 10 min"_s);

        t.offer->hasExpiration = false;
        QCOMPARE(preview(t, values, kNow).offer->countdown, QString());
    }

    void fourButtonsFold()
    {
        Template t{.language = u"he"_s};
        t.body = Body{.text = u"שלום"_s};
        for (int i = 0; i < 3; ++i)
            t.buttons.append(Button{.text = u"Reply %1"_s.arg(i)});
        QCOMPARE(preview(t, {}, kNow).shownButtons, 3);
        t.buttons.append(Button{.text = u"Fourth"_s});
        const Preview shown = preview(t, {}, kNow);
        QCOMPARE(shown.shownButtons, 2);
        QCOMPARE(shown.buttons.size(), 4);
        QVERIFY(shown.rightToLeft);
        QVERIFY(!shown.notices.isEmpty());
    }

    void oneTimeCode()
    {
        Template t{.language = u"es_MX"_s, .category = Category::Authentication};
        t.body = Body{.addSecurityRecommendation = true};
        t.footer = Footer{.codeExpirationMinutes = 10};
        t.buttons = {Button{.type = ButtonType::Otp, .otpType = OtpType::CopyCode}};
        Values values;
        values.insert(u"code"_s, u"998877"_s);
        const Preview shown = preview(t, values, kNow);
        QCOMPARE(said(shown.body).first(),
                 u"BV<998877> es tu código de verificación. Por tu seguridad, no lo compartas."_s);
        QVERIFY(shown.footer.contains(u"10"_s));
        QCOMPARE(shown.buttons.first().label, u"Copy code"_s);
    }
};

QTEST_APPLESS_MAIN(TestPreview)
#include "tst_preview.moc"

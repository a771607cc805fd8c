// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/pastedtexts.h"
#include "templatebench.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

templates::Template read(const QByteArray &text)
{
    return templates::readTemplates(text, u"pasted"_s)->templates.constFirst().value;
}

templates::Template arabic()
{
    auto t = boatDelay();
    t.name = u"order_ready"_s;
    t.language = u"ar"_s;
    t.header = templates::Header{};
    t.header->text = u"طلبك جاهز"_s;
    t.body->text = u"مرحبا {{1}}، يمكنك استلام طلبك من المتجر ابتداء من الساعة {{2}} اليوم."_s;
    t.body->samples = {{.name = {}, .value = u"ليلى"_s}, {.name = {}, .value = u"10:20"_s}};
    t.footer->text = u"متجر الميناء"_s;
    t.buttons[0].text = u"حسنا"_s;
    t.buttons[1].text = u"إلغاء"_s;
    return t;
}

/// Two directions in one line: a name in Latin letters, an address, numbers, bold beside variables.
templates::Template hebrew()
{
    auto t = boatDelay();
    t.name = u"boat_delay_he"_s;
    t.language = u"he"_s;
    t.header = templates::Header{};
    t.header->text = u"הזמנה {{1}} (Harbour Tours)"_s;
    t.header->samples = {{.name = {}, .value = u"A-12/7"_s}};
    t.body->text =
        u"שלום *{{1}}*, הסירה “Blue Elf” יוצאת ב-{{2}}.\n* מזח 4 (Pier 4)\n"
        "* פרטים: https://example.org/t/{{3}}\n\nHarbour Tours wishes you a good day, {{1}}!\n"
        "תודה 🙏🏽 ולהתראות."_s;
    t.body->samples = {{.name = {}, .value = u"Ines Müller"_s},
                       {.name = {}, .value = u"10:20"_s},
                       {.name = {}, .value = u"loop?x=1"_s}};
    t.footer->text = u"סיורי הנמל — Harbour Tours"_s;
    t.buttons[0].text = u"אני מגיע (2)"_s;
    t.buttons[1].text = u"ביטול"_s;
    return t;
}

/// Marks above and below, letters that join, pictures that are joined from several, wide ones.
templates::Template manyScripts()
{
    auto t = boatDelay();
    t.name = u"many_scripts"_s;
    t.language = u"hi"_s;
    t.header = templates::Header{};
    t.header->text = u"नमस्ते {{1}} क्षत्रिय"_s;
    t.header->samples = {{.name = {}, .value = u"स्त्री"_s}};
    t.body->text =
        u"हिन्दी: *{{1}}* जी, आपकी नाव {{2}} बजे।\n"
        "Việt: *Xin chào* ế ộ ữ (e\u0302\u0301 o\u0323\u0302)\n"
        "ไทย: เรือออกเวลา {{2}} น. ที่ท่าเรือ น้ำใจ\n"
        "日本語: 船は{{2}}に出発します。_港_で~待つ~。\n"
        "👩🏽‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 👍🏿 1️⃣ 🇸🇬 "
        "*👩🏽‍🚀{{1}}👍🏿*\n"
        "z\u0351\u0352\u0353a\u0301\u0323\u0330l\u0334g\u0353o\u0351"_s;
    t.body->samples = {{.name = {}, .value = u"िया 👨‍👩‍👧"_s},
                       {.name = {}, .value = u"१०:२०"_s}};
    t.footer->text = u"港のツアー 🚢 घाट"_s;
    t.buttons[0].text = u"मैं आऊँगी 👍🏽"_s;
    t.buttons[1].text = u"キャンセルする"_s;
    return t;
}

templates::Template website()
{
    auto t = boatDelay();
    t.name = u"order_ready_with_a_name_that_somebody_found_good_but_nobody_can_read_in_a_list"_s;
    t.header = templates::Header{};
    t.header->format = templates::HeaderFormat::Image;
    t.header->media = {u"https://media.example.org/boats/the-long-name-of-a-picture.jpg"_s};
    templates::Button url;
    url.type = templates::ButtonType::Url;
    url.text = u"Follow your order on our website"_s;
    url.url = u"https://www.example.com/orders/{{1}}"_s;
    t.buttons.append(url);
    t.remote = {.id = u"77"_s, .status = u"APPROVED"_s, .reason = {}, .quality = u"GREEN"_s};
    return t;
}

templates::Template code()
{
    auto t = ui::newTemplate(ui::TemplateType::Authentication);
    t.name = u"login_code"_s;
    t.buttons[0].otpType = templates::OtpType::OneTap;
    t.buttons[0].supportedApps = {
        {.packageName = u"com.example.app"_s, .signatureHash = u"K8a/AINcGX7"_s, .extras = {}}};
    return t;
}

QList<templates::Template> all()
{
    auto offer = ui::newTemplate(ui::TemplateType::LimitedTimeOffer);
    offer.name = u"weekend_offer"_s;
    offer.body->text = u"Hello {{1}}, *two* cross for the price of one this weekend."_s;
    offer.body->samples = {{.name = {}, .value = u"Ines"_s}};
    offer.offer->text = u"Ends on Sunday"_s;
    return {boatDelay(), read(pasted::kBad), website(), offer,        read(pasted::kCarousel),
            code(),      arabic(),           hebrew(),  manyScripts()};
}

/// What CleverTap holds of the first one, wrong in three ways.
QString held()
{
    auto t = boatDelay();
    t.body->text.replace(u"{{2}}"_s, u"noon"_s);
    t.buttons.removeLast();
    t.footer->text = u"Harbour boats"_s;
    return QString::fromUtf8(templates::writeTemplate(t, templates::Form::MetaList));
}

} // namespace

/// The page in every light, as PNG under <build>/pictures/templates.
class TestTemplateLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("tab");
        const QSize usual(1440, 900);
        const QSize small(1024, 700);
        QTest::newRow("preview") << false << usual << 0 << u"tabPreview"_s;
        QTest::newRow("errors") << false << usual << 1 << u"tabFindings"_s;
        QTest::newRow("errors-dark") << true << usual << 1 << u"tabFindings"_s;
        QTest::newRow("long") << false << usual << 2 << u"tabPreview"_s;
        QTest::newRow("offer-dark") << true << usual << 3 << u"tabPreview"_s;
        QTest::newRow("carousel") << false << usual << 4 << u"tabPreview"_s;
        QTest::newRow("code") << false << usual << 5 << u"tabPreview"_s;
        QTest::newRow("arabic") << false << usual << 6 << u"tabPreview"_s;
        QTest::newRow("hebrew") << false << usual << 7 << u"tabPreview"_s;
        QTest::newRow("hebrew-dark-small") << true << small << 7 << QString();
        QTest::newRow("hebrew-side-small") << true << small << 7 << u"turnSide"_s;
        QTest::newRow("hebrew-values") << false << usual << 7 << u"tabValues"_s;
        QTest::newRow("scripts") << false << usual << 8 << u"tabPreview"_s;
        QTest::newRow("scripts-dark-small") << true << small << 8 << QString();
        QTest::newRow("scripts-side-small") << false << small << 8 << u"turnSide"_s;
        QTest::newRow("values") << false << usual << 0 << u"tabValues"_s;
        QTest::newRow("values-dark") << true << usual << 4 << u"tabValues"_s;
        QTest::newRow("sheet") << false << usual << 2 << u"tabCopySheet"_s;
        QTest::newRow("twin") << false << usual << 0 << u"cleverTapCheck"_s;
        QTest::newRow("twin-empty-dark") << true << usual << 2 << u"cleverTapCheck"_s;
        QTest::newRow("compare") << false << usual << 6 << u"tabCompare"_s;
        QTest::newRow("small") << false << small << 1 << QString();
        QTest::newRow("small-side") << false << small << 1 << u"turnSide"_s;
        QTest::newRow("large") << false << QSize(2560, 1440) << 1 << u"tabFindings"_s;
        QTest::newRow("empty") << false << small << -1 << QString();
        QTest::newRow("empty-dark") << true << small << -1 << QString();
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(int, which);
        QFETCH(QString, tab);
        TemplateBench bench(which < 0 ? QList<templates::Template>() : all());
        bench.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        bench.window.resize(size);
        QTRY_COMPARE(bench.window.size(), size);
        if (which >= 0) {
            bench.page->openObject(bench.document().templates.at(which).id);
            QVERIFY(bench.judged());
            QTRY_VERIFY(bench.page->templates().isSettled());
        }
        if (tab == u"cleverTapCheck"_s)
            bench.click(u"tabCopySheet"_s);
        if (!tab.isEmpty())
            bench.click(tab);
        if (tab == u"cleverTapCheck"_s && which == 0) {
            QGuiApplication::clipboard()->setText(held());
            bench.click(u"twinPaste"_s);
            QTRY_VERIFY(bench.isThere(u"twinRow.0"_s));
        }
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(); // what came late gets its place
        const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR) + u"/pictures/templates"_s;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(bench.window.grab().save(folder + u'/' +
                                         QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
        const auto *scroll = bench.page->findChild<QScrollArea *>(u"templateScroll"_s);
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(bench.clipped(), QStringList());
        QCOMPARE(bench.nameless(), QStringList());
        QCOMPARE(bench.cutOff(), QStringList());
    }
};

QTEST_MAIN(TestTemplateLook)
#include "tst_templatelook.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the message looks. With SENDBENCH_SCREENSHOTS=folder the pictures are kept.
#include "bubblefixture.h"
#include "ui/templates/bodypart.h"
#include "ui/templates/bubblebox.h"
#include "ui/templates/buttonrow.h"
#include "ui/templates/cardstrip.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QTest>

using namespace sendbench;
using namespace sendbench::templates;
using namespace Qt::StringLiterals;
using sendbench::ui::BubbleView;

namespace
{

void keep(BubbleView &view, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("SENDBENCH_SCREENSHOTS"); !folder.isEmpty())
        view.picture(2).save(folder + u"/bubble-"_s + name + u".png"_s);
}

/// Where something is drawn that is not the colour of the top left corner.
QRect ink(const QImage &image)
{
    QRect all;
    const QRgb ground = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != ground)
                all |= QRect(x, y, 1, 1);
    return all;
}

QRect inkOf(const QString &text, bool rightToLeft)
{
    ui::BubbleStyle style;
    style.rightToLeft = rightToLeft;
    ui::RichText rich;
    rich.arrange(formatted(text), style,
                 {.font = ui::BubbleStyle::font(ui::BubbleStyle::Font::Body), .color = Qt::black},
                 300);
    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    rich.paint(painter, {0, 0});
    painter.end();
    return ink(image);
}

} // namespace

class BubbleLookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void fitsItsPhone_data();
    void fitsItsPhone();
    void isMirroredFromRightToLeft();
    void eachParagraphHasItsOwnDirection();
    void isSavedAsAPhoneShowsIt();
    void theLastHourIsNotOnlyRed();
    void anEmptyMessageSaysSo();

private:
    ui::Theme m_theme;
};

void BubbleLookTest::fitsItsPhone_data()
{
    QTest::addColumn<bool>("narrow");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    for (const bool narrow : {true, false})
        for (const bool dark : {true, false})
            for (const bool rightToLeft : {true, false})
                QTest::addRow("%s %s %s", narrow ? "narrow" : "wide", dark ? "dark" : "light",
                              rightToLeft ? "rtl" : "ltr")
                    << narrow << dark << rightToLeft;
}

void BubbleLookTest::fitsItsPhone()
{
    QFETCH(bool, narrow);
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    BubbleView view;
    view.setNarrow(narrow);
    view.setDark(dark);
    view.setFolded(false);
    view.setPreview(fullMessage(rightToLeft));
    QCOMPARE(view.width(), narrow ? 320 : 412);
    const QImage image = drawn(view);
    const ui::BubbleStyle style{.dark = dark};
    QCOMPARE(image.pixelColor(160, 3), style.color(ui::BubbleStyle::Color::Wallpaper));
    for (const auto *part : view.findChildren<ui::BubblePart *>()) {
        if (part->isHidden())
            continue;
        const bool isCard = qobject_cast<const ui::CardStrip *>(part->parentWidget()) != nullptr;
        QVERIFY2(isCard || part->parentWidget()->rect().contains(part->geometry()),
                 part->metaObject()->className());
    }
    // Text that ran over its room would touch the edges of its part.
    for (auto *part : view.findChildren<ui::BubblePart *>()) {
        const bool row = qobject_cast<ui::ButtonRow *>(part) != nullptr;
        if (part->isHidden() || (!row && qobject_cast<ui::BodyPart *>(part) == nullptr))
            continue;
        const QImage alone = drawn(*part);
        const QRgb ground = alone.pixel(1, part->height() / 2);
        for (int y = row ? 2 : 0; y < part->height(); ++y) { // below the line of a row
            QCOMPARE(alone.pixel(1, y), ground);
            QCOMPARE(alone.pixel(part->width() - 2, y), ground);
        }
        QVERIFY(part->width() > 100 && part->height() > 10);
    }
    int height = 0;
    for (const auto *one : view.findChildren<ui::BubbleBox *>(u"card"_s)) {
        QVERIFY(height == 0 || one->height() == height);
        height = one->height();
    }
    keep(view, QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-'));
}

void BubbleLookTest::isMirroredFromRightToLeft()
{
    BubbleView from;
    from.setPreview(fullMessage(false));
    BubbleView to;
    Preview mirrored = fullMessage(false);
    mirrored.rightToLeft = true;
    to.setPreview(mirrored);
    QCOMPARE(to.size(), from.size());
    const auto left = from.findChildren<ui::BubblePart *>();
    const auto right = to.findChildren<ui::BubblePart *>();
    QCOMPARE(left.size(), right.size());
    for (qsizetype i = 0; i < left.size(); ++i) {
        QCOMPARE(right.at(i)->isHidden(), left.at(i)->isHidden());
        if (left.at(i)->isHidden())
            continue;
        const QRect place = inView(from, *left.at(i));
        const QRect other = inView(to, *right.at(i));
        QCOMPARE(other, QRect(from.width() - place.x() - place.width(), place.y(), place.width(),
                              place.height()));
    }
    // The next card is on the left.
    to.show();
    QVERIFY(QTest::qWaitForWindowActive(&to));
    const auto cards = to.findChildren<ui::BubbleBox *>(u"card"_s);
    cards.at(0)->setFocus();
    QTest::keyClick(cards.at(0), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), cards.at(1));
    QVERIFY(to.rect().contains(inView(to, *cards.at(1))));
}

void BubbleLookTest::eachParagraphHasItsOwnDirection()
{
    QVERIFY(inkOf(u"Hello"_s, true).right() < 150);
    QVERIFY(inkOf(u"مرحبا"_s, false).left() > 150);
    QVERIFY(inkOf(u"123"_s, true).left() > 150); // has none of its own
    QVERIFY(inkOf(u"123"_s, false).right() < 150);
    const QRect bullet = inkOf(u"* مرحبا"_s, false);
    QVERIFY(bullet.right() > 290 && bullet.left() > 150);
    // A mark takes no room of its own, and what has no width none.
    QCOMPARE(inkOf(u"e\u0301e\u0301e\u0301|"_s, false).right(), inkOf(u"ééé|"_s, false).right());
    QCOMPARE(inkOf(u"a\u200B\u200Bb"_s, false), inkOf(u"ab"_s, false));
}

void BubbleLookTest::isSavedAsAPhoneShowsIt()
{
    Preview preview = textMessage(u"Hi Ines"_s);
    preview.header = PreviewHeader{.format = HeaderFormat::Image, .url = kPictureUrl};
    preview.notices = {u"Not on a phone"_s};
    BubbleView plain;
    plain.setPreview(preview);
    preview.body.first().runs.first().variable = true;
    preview.notices.clear();
    BubbleView marked;
    marked.setPreview(preview);
    QVERIFY(drawn(marked) != drawn(plain).copy(drawn(marked).rect()));
    QCOMPARE(marked.picture(2), plain.picture(2)); // neither marks nor notices
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(marked.picture(2).save(&buffer, "PNG"));
    const QImage read = QImage::fromData(bytes, "PNG");
    QCOMPARE(read.width(), 640);
    QVERIFY(read.height() > 400);
    QCOMPARE(read.pixelColor(3, 3),
             ui::BubbleStyle().color(ui::BubbleStyle::Color::Wallpaper)); // corners too
    marked.setDark(true);
    QVERIFY(marked.picture(1).pixelColor(3, 3).lightness() < 40);
}

void BubbleLookTest::theLastHourIsNotOnlyRed()
{
    const auto shot = [](bool urgent) {
        Preview preview = textMessage({});
        preview.offer =
            PreviewOffer{.title = u"Offer"_s, .countdown = u"Ends in 59 min"_s, .urgent = urgent};
        BubbleView view;
        view.setPreview(preview);
        return std::pair(view.picture(1).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither),
                         view.spoken());
    };
    QVERIFY(shot(true).first != shot(false).first);
    QVERIFY(shot(true).second != shot(false).second);
}

void BubbleLookTest::anEmptyMessageSaysSo()
{
    BubbleView view;
    QVERIFY(view.spoken().startsWith(u"Nothing is written yet."_s));
    view.setPreview(textMessage(u"Hi"_s));
    QVERIFY(view.spoken().startsWith(u"Hi"_s));
}

QTEST_MAIN(BubbleLookTest)
#include "tst_bubblelook.moc"

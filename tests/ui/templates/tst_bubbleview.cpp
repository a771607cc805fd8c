// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// What can be done with the message, by hand, by keys and by a screen reader.
#include "bubblefixture.h"
#include "ui/templates/bodypart.h"
#include "ui/templates/bubblebox.h"
#include "ui/templates/buttonrow.h"
#include "ui/templates/cardstrip.h"
#include "ui/templates/footpart.h"
#include "ui/templates/richtext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace sendbench;
using namespace sendbench::templates;
using namespace Qt::StringLiterals;
using sendbench::ui::BubbleView;

class BubbleViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void foldsAfterFiveLaidOutLines();
    void showsAllOptionsInPlace();
    void saysEverythingInReadingOrder();
    void loadsAPictureOnlyWhenAsked();
    void isWalkedThroughByTab();
    void movesItsCards();
    void tellsWhatWasClicked();
    void keepsItsPlaceWhileTheTextChanges();
    void theTimeStandsBesideAListInEitherDirection();

private:
    ui::Theme m_theme;
};

/// What a list is indented by is no room for the time, on whichever side it is.
void BubbleViewTest::theTimeStandsBesideAListInEitherDirection()
{
    for (const bool rightToLeft : {false, true}) {
        ui::BubbleStyle style;
        style.rightToLeft = rightToLeft;
        const QString words = rightToLeft ? u"מזח ארבע"_s : u"Pier four"_s;
        const auto room = [&](const QString &text) {
            ui::RichText rich;
            rich.arrange(formatted(text), style,
                         {.font = ui::BubbleStyle::font(ui::BubbleStyle::Font::Body)}, 300);
            return rich.roomAtEnd();
        };
        const qreal plain = room(words);
        QVERIFY(plain > 0);
        QVERIFY2(room(u"* "_s + words) < plain - 8,
                 qPrintable(u"%1 %2"_s.arg(plain).arg(room(u"* "_s + words))));
        QVERIFY(room(u"> "_s + words) < plain - 8);
    }
}

void BubbleViewTest::foldsAfterFiveLaidOutLines()
{
    BubbleView view;
    QSignalSpy folded(&view, &BubbleView::foldedChanged);
    Preview preview = textMessage(u"1\n2\n3\n4\n5"_s);
    preview.folds = true;
    view.setPreview(preview);
    QVERIFY(button(view, "readMore") == nullptr);
    // The fifth fits one line of the wide phone, and takes two of the narrow one.
    const QFontMetricsF metrics(ui::BubbleStyle::font(ui::BubbleStyle::Font::Body));
    QString fifth;
    while (metrics.horizontalAdvance(fifth) < 290)
        fifth += u"so "_s;
    preview.body = formatted(u"1\n2\n3\n4\n"_s + fifth);
    view.setNarrow(false);
    view.setPreview(preview);
    QVERIFY(button(view, "readMore") == nullptr);
    view.setNarrow(true);
    QAbstractButton *more = button(view, "readMore");
    QVERIFY(more != nullptr);
    preview.body = formatted(u"1\n2\n3\n4\n5\n6\n7\n8"_s);
    view.setPreview(preview);
    const int before = view.height();
    more->click();
    QCOMPARE(folded.size(), 1);
    QVERIFY(!view.isFolded());
    QVERIFY(view.height() > before);
    QVERIFY(more->isHidden());
    view.setFolded(true);
    QCOMPARE(view.height(), before);
    preview.folds = false;
    view.setPreview(preview);
    QVERIFY(more->isHidden());
}

void BubbleViewTest::showsAllOptionsInPlace()
{
    BubbleView view;
    Preview preview = textMessage(u"Choose"_s);
    for (int i = 0; i < 5; ++i)
        preview.buttons.append(
            {.type = ButtonType::QuickReply, .label = u"Option %1"_s.arg(i + 1)});
    preview.shownButtons = 2;
    view.setPreview(preview);
    QCOMPARE(shownRows(view), 2);
    QVERIFY(!view.spoken().contains(u"Option 3"_s));
    QAbstractButton *all = button(view, "seeAllOptions");
    QVERIFY(all != nullptr);
    QCOMPARE(all->accessibleName(), all->text());
    const int before = view.height();
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Return);
    QCOMPARE(shownRows(view), 5);
    QVERIFY(view.spoken().contains(u"Option 5"_s));
    QVERIFY(view.height() > before);
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(view.height(), before);
    preview.buttons.resize(3);
    preview.shownButtons = 3;
    view.setPreview(preview);
    QCOMPARE(shownRows(view), 3);
    QVERIFY(button(view, "seeAllOptions") == nullptr);
}

void BubbleViewTest::saysEverythingInReadingOrder()
{
    BubbleView view;
    view.setFolded(false);
    view.setPreview(fullMessage(false));
    const QString said = view.spoken();
    QCOMPARE(view.accessibleDescription(), said);
    qsizetype at = -1;
    for (const QString &next :
         {u"Picture: offer.png"_s, u"25 % off tents"_s, u"Ends in 30 min"_s, u"CARIBE25"_s,
          u"Donau"_s, u"• one two"_s, u"1. three"_s, u"four"_s, u"Footer: A footer"_s,
          u"Benachrichtigungen"_s, u"Quick reply"_s, u"See all options"_s, u"Card 1 of 3"_s,
          u"More like this"_s, u"Card 2 of 3"_s, u"Much more text"_s, u"Card 3 of 3"_s,
          u"WhatsApp Web"_s}) {
        const qsizetype found = said.indexOf(next, at + 1);
        QVERIFY2(found > at, qPrintable(next));
        at = found;
    }
    // What a screen reader walks through has roles and names.
    QCOMPARE(QAccessible::queryAccessibleInterface(&view)->role(), QAccessible::Grouping);
    QAccessibleInterface *card =
        QAccessible::queryAccessibleInterface(view.findChildren<ui::BubbleBox *>(u"card"_s).at(1));
    QCOMPARE(card->role(), QAccessible::ListItem);
    QVERIFY(card->text(QAccessible::Name).startsWith(u"Card 2 of 3"_s));
    QCOMPARE(card->parent()->role(), QAccessible::List);
    QCOMPARE(QAccessible::queryAccessibleInterface(button(view, "loadPicture"))->role(),
             QAccessible::PushButton);
}

void BubbleViewTest::loadsAPictureOnlyWhenAsked()
{
    BubbleView view;
    QSignalSpy wanted(&view, &BubbleView::mediaWanted);
    Preview preview = textMessage(u"Look"_s);
    preview.header = PreviewHeader{.format = HeaderFormat::Image, .url = kPictureUrl};
    view.setPreview(preview);
    QVERIFY(!drawn(view).isNull());
    QCOMPARE(wanted.size(), 0);
    QAbstractButton *load = button(view, "loadPicture");
    QVERIFY(load != nullptr);
    load->click();
    QSignalSpy unwanted(&view, &BubbleView::mediaUnwanted);
    load->click(); // it is on its way, and not waited for any longer
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(unwanted.size(), 1);
    load->click();
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.first().first().toUrl(), QUrl(kPictureUrl));
    view.setMedia(QUrl(kPictureUrl), {});
    QVERIFY(view.spoken().contains(u"could not be loaded"_s));
    load->click();
    QCOMPARE(wanted.size(), 3);
    QImage green(60, 60, QImage::Format_RGB32);
    green.fill(QColor(10, 200, 30));
    view.setMedia(QUrl(kPictureUrl), green);
    QVERIFY(button(view, "loadPicture") == nullptr);
    QCOMPARE(drawn(view).pixelColor(140, 80), QColor(10, 200, 30));
    // Nothing to fetch: a film, a handle of an upload, an address with a variable in its host.
    for (const auto &[format, url] :
         {std::pair(HeaderFormat::Video, u"https://cdn.example/a.mp4"_s),
          std::pair(HeaderFormat::Image, u"4::aW1hZ2U="_s),
          std::pair(HeaderFormat::Image, u"file:///etc/hostname"_s),
          std::pair(HeaderFormat::Image, u"https://{{1}}/a.png"_s)}) {
        preview.header = PreviewHeader{.format = format, .url = url};
        view.setPreview(preview);
        QVERIFY2(button(view, "loadPicture") == nullptr, qPrintable(url));
    }
}

void BubbleViewTest::isWalkedThroughByTab()
{
    BubbleView view;
    Preview preview = fullMessage(false);
    preview.body = formatted(u"1\n2\n3\n4\n5\n6"_s);
    preview.cards.resize(2);
    view.setPreview(preview);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const auto boxes = view.findChildren<ui::BubbleBox *>();
    boxes.first()->setFocus(Qt::TabFocusReason);
    QStringList walked;
    for (int i = 0; i < 7; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        walked.append(focus->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(walked, QStringList({{},
                                  u"loadPicture"_s,
                                  u"readMore"_s,
                                  u"seeAllOptions"_s,
                                  u"card"_s,
                                  u"loadPicture"_s,
                                  u"card"_s}));
    // "Read more" goes away when it is pressed; the focus stays with its message.
    button(view, "readMore")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), boxes.first());
}

void BubbleViewTest::movesItsCards()
{
    BubbleView view;
    view.setPreview(fullMessage(false));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *strip = view.findChild<ui::CardStrip *>();
    const QPoint middle = strip->rect().center();
    const auto wheel = [&](QPoint delta) {
        QWheelEvent event(middle, strip->mapToGlobal(middle), {}, delta, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(strip, &event);
        return event.isAccepted();
    };
    QVERIFY(!wheel({0, 120})); // at its beginning: the page scrolls
    QVERIFY(wheel({0, -120}));
    const int once = strip->scrolled();
    QVERIFY(once > 0);
    QVERIFY(wheel({-120, 0}));
    QVERIFY(strip->scrolled() > once);
    strip->scrollTo(0);

    QSignalSpy picked(&view, &BubbleView::partPicked);
    QTest::mousePress(strip, Qt::LeftButton, {}, middle);
    QTest::mouseMove(strip, middle - QPoint(60, 0));
    QMouseEvent move(QEvent::MouseMove, middle - QPoint(60, 0),
                     strip->mapToGlobal(middle - QPoint(60, 0)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(strip, &move);
    QTest::mouseRelease(strip, Qt::LeftButton, {}, middle - QPoint(60, 0));
    QCOMPARE(strip->scrolled(), 60);
    QCOMPARE(picked.size(), 0);

    const auto cards = view.findChildren<ui::BubbleBox *>(u"card"_s);
    cards.first()->setFocus();
    QCOMPARE(strip->scrolled(), 0);
    QTest::keyClick(cards.first(), Qt::Key_End);
    QCOMPARE(QApplication::focusWidget(), cards.last());
    QVERIFY(strip->rect().contains(cards.last()->geometry()));
    QTest::keyClick(cards.last(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    const Place card{.part = Place::Part::Card, .card = 2, .member = {}};
    QCOMPARE(picked.first().first().value<Place>(), card);
}

void BubbleViewTest::tellsWhatWasClicked()
{
    BubbleView view;
    view.setPreview(fullMessage(false));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy picked(&view, &BubbleView::partPicked);
    const auto click = [&](const QWidget &part) {
        QTest::mouseClick(view.childAt(inView(view, part).center()), Qt::LeftButton, {},
                          QPoint(1, 1));
        return picked.isEmpty() ? Place() : picked.takeFirst().first().value<Place>();
    };
    const auto rows = view.findChildren<ui::ButtonRow *>();
    QCOMPARE(click(*rows.at(1)),
             (Place{.part = Place::Part::Button, .button = 1, .member = u"text"_s}));
    const auto *strip = view.findChild<ui::CardStrip *>();
    QCOMPARE(click(*strip->findChild<ui::BodyPart *>()),
             (Place{.part = Place::Part::Body, .card = 0, .member = u"text"_s}));
    QCOMPARE(click(*view.findChild<ui::FootPart *>()),
             (Place{.part = Place::Part::Footer, .member = u"text"_s}));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() - 3, 3)); // the wallpaper
    QCOMPARE(picked.size(), 0);
}

void BubbleViewTest::keepsItsPlaceWhileTheTextChanges()
{
    BubbleView view;
    Preview preview = fullMessage(false);
    view.setPreview(preview);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *strip = view.findChild<ui::CardStrip *>();
    const auto cards = view.findChildren<ui::BubbleBox *>(u"card"_s);
    cards.at(1)->setFocus();
    const int scrolled = strip->scrolled();
    QVERIFY(scrolled > 0);
    preview.offer->countdown = u"Ends in 29 min"_s;
    preview.cards.removeLast();
    view.setPreview(preview);
    QCOMPARE(QApplication::focusWidget(), cards.at(1));
    QCOMPARE(strip->scrolled(), scrolled);
    QVERIFY(view.spoken().contains(u"29 min"_s));
    QVERIFY(view.spoken().contains(u"Card 2 of 2"_s));

    button(view, "seeAllOptions")->click();
    view.setFolded(false);
    view.startAnew(); // for another message
    QCOMPARE(strip->scrolled(), 0);
    QCOMPARE(button(view, "seeAllOptions")->text(), u"See all options"_s);
    QVERIFY(view.isFolded());
}

QTEST_MAIN(BubbleViewTest)
#include "tst_bubbleview.moc"

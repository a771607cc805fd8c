// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "picturehost.h"
#include "templatebench.h"

#include "ui/pages/templates/editor/draghandle.h"
#include "ui/templates/bubbleview.h"

#include <QCheckBox>
#include <QScrollArea>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

templates::Template withPicture(const QString &url, const QString &name = u"boat_delay"_s)
{
    auto t = boatDelay();
    t.name = name;
    t.header = templates::Header{.format = templates::HeaderFormat::Image, .media = {url}};
    return t;
}

QStringList labels(const templates::Template &t)
{
    QStringList all;
    for (const auto &button : t.buttons)
        all.append(button.text);
    return all;
}

bool isRed(const QImage &image)
{
    for (int y = 0; y < image.height(); y += 4)
        for (int x = 0; x < image.width(); x += 4)
            if (const QColor at = image.pixelColor(x, y);
                at.red() > 230 && at.green() < 40 && at.blue() < 40)
                return true;
    return false;
}

/// A pointer of a person: pressed, moved in steps and let go, by the window.
class Pointer
{
public:
    explicit Pointer(QWidget &window)
        : m_window(window)
    {
    }
    void drag(QWidget *from, const QPoint &to)
    {
        const QPoint start = from->mapTo(&m_window, from->rect().center());
        QTest::mousePress(m_window.windowHandle(), Qt::LeftButton, {}, start);
        for (int step = 1; step <= 5; ++step)
            QTest::mouseMove(m_window.windowHandle(), start + (to - start) * step / 5);
    }
    void drop(const QPoint &at)
    {
        QTest::mouseRelease(m_window.windowHandle(), Qt::LeftButton, {}, at);
    }

private:
    QWidget &m_window;
};

} // namespace

/// The preview's own: its light, its pictures and the file that is made of it; and buttons by
/// mouse.
class TestTemplatePreview : public QObject
{
    Q_OBJECT

private:
    static ui::BubbleView &bubble(TemplateBench &bench)
    {
        return *bench.page->findChild<ui::BubbleView *>(u"bubble"_s);
    }
    static QAbstractButton *loader(TemplateBench &bench)
    {
        return bubble(bench).findChild<QAbstractButton *>(u"loadPicture"_s);
    }
    static QWidget *handle(TemplateBench &bench, int number)
    {
        auto *card = bench.find<QWidget>(u"button.%1"_s.arg(number));
        auto *area = bench.page->findChild<QScrollArea *>(u"templateScroll"_s);
        if (area)
            area->ensureWidgetVisible(card);
        return card->findChild<ui::DragHandle *>();
    }

private Q_SLOTS:
    void buttonsAreMovedByMouse()
    {
        auto t = boatDelay();
        templates::Button third;
        third.text = u"Later"_s;
        t.buttons.append(third);
        TemplateBench bench({t});
        bench.focus<QLineEdit>(u"button.3.text"_s); // all three in sight
        bench.focus<QLineEdit>(u"button.1.text"_s);
        QTRY_VERIFY(bench.find<QWidget>(u"button.3"_s)->height() > 0);
        Pointer pointer(bench.window);
        const auto edge = [&](int number, bool below) {
            auto *card = bench.find<QWidget>(u"button.%1"_s.arg(number));
            return card->mapTo(&bench.window, QPoint(20, below ? card->height() - 2 : 2));
        };
        // The first behind the last, then that one between the two others.
        QWidget *first = handle(bench, 1);
        pointer.drag(first, edge(3, true));
        QCOMPARE(labels(bench.value()).first(), u"I will come"_s); // not before it is let go
        pointer.drop(edge(3, true));
        QCOMPARE(labels(bench.value()), (QStringList{u"Cancel"_s, u"Later"_s, u"I will come"_s}));
        QCOMPARE(bench.engine.workspace().undoLabel(), u"Move a button"_s);
        QWidget *last = handle(bench, 3);
        pointer.drag(last, edge(2, false));
        pointer.drop(edge(2, false));
        QCOMPARE(labels(bench.value()), (QStringList{u"Cancel"_s, u"I will come"_s, u"Later"_s}));
        // Where it was: nothing happens, and nothing is to be undone.
        QWidget *middle = handle(bench, 2);
        pointer.drag(middle, edge(2, true));
        pointer.drop(edge(2, true));
        QCOMPARE(labels(bench.value()), (QStringList{u"Cancel"_s, u"I will come"_s, u"Later"_s}));
        // A click is no drag.
        QTest::mouseClick(handle(bench, 1), Qt::LeftButton);
        QCOMPARE(labels(bench.value()).first(), u"Cancel"_s);
        bench.engine.workspace().undo();
        QCOMPARE(labels(bench.value()).last(), u"I will come"_s);
    }

    /// The window's light until somebody wants another one.
    void isAsDarkAsTheWindow()
    {
        TemplateBench bench({boatDelay()});
        bench.theme.setMode(ui::Theme::Mode::Light);
        auto *dark = bench.find<QCheckBox>(u"previewDark"_s);
        QVERIFY(!dark->isChecked());
        const QImage light = bubble(bench).picture(1);
        bench.theme.setMode(ui::Theme::Mode::Dark);
        QVERIFY(dark->isChecked());
        QVERIFY(bubble(bench).picture(1) != light);
        bench.theme.setMode(ui::Theme::Mode::Light);
        QCOMPARE(bubble(bench).picture(1), light);
        QTest::keyClick(dark, Qt::Key_Space);
        QVERIFY(dark->isChecked());
        bench.theme.setMode(ui::Theme::Mode::Dark);
        bench.theme.setMode(ui::Theme::Mode::Light);
        QVERIFY(dark->isChecked()); // chosen
        QVERIFY(bubble(bench).picture(1) != light);
    }

    /// Nothing is fetched by looking at a template, whoever brought it.
    void aPictureComesOnlyWhenAsked()
    {
        PictureHost host;
        TemplateBench bench({withPicture(host.url(u"/red.png"_s)),
                             withPicture(host.url(u"/second.png"_s), u"other"_s)});
        for (const auto &one : bench.document().templates) {
            bench.page->openObject(one.id);
            QVERIFY(bench.judged());
            for (const QString &tab : {u"tabFindings"_s, u"tabValues"_s, u"tabPreview"_s})
                bench.click(tab);
        }
        bench.page->openObject(bench.document().templates.constFirst().id);
        QTRY_VERIFY(bubble(bench).spoken().contains(u"red.png"_s)); // no longer the second
        QTRY_VERIFY(loader(bench)->isVisible());
        QVERIFY(!isRed(bubble(bench).picture(1)));
        QCOMPARE(host.asked, QStringList());
        QTest::mouseClick(loader(bench), Qt::LeftButton);
        QTRY_VERIFY(isRed(bubble(bench).picture(1)));
        QCOMPARE(host.asked, QStringList{u"/red.png"_s});
        QTRY_VERIFY(!loader(bench)->isVisible());
        QCOMPARE(bench.toasts, QStringList());
        // What is here is not asked for again.
        bench.enter(u"footerText"_s, u"Tours"_s);
        QTRY_VERIFY(isRed(bubble(bench).picture(1)));
        QCOMPARE(host.asked.size(), 1);
    }

    void whatCannotBeHadIsSaid_data()
    {
        QTest::addColumn<QString>("address"); // a path of the host, or a whole one
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("asked");
        QTest::newRow("not there") << u"/nothing.png"_s << u"404"_s << 1;
        QTest::newRow("no picture") << u"/text"_s << u"no picture"_s << 1;
        QTest::newRow("a drawing") << u"/drawn.svg"_s << u"no picture"_s << 1;
        QTest::newRow("too large") << u"/huge.png"_s << u"16 MB"_s << 1;
        QTest::newRow("another host, plain")
            << u"http://media.example.org/a.png"_s << u"https addresses only"_s << 0;
        QTest::newRow("another host")
            << u"https://media.example.org/a.png"_s << u"media.example.org"_s << 0;
        QTest::newRow("nobody listens") << u"http://127.0.0.1:1/a.png"_s << u"127.0.0.1"_s << 0;
    }
    void whatCannotBeHadIsSaid()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, said);
        QFETCH(const int, asked);
        PictureHost host;
        TemplateBench bench({withPicture(address.startsWith(u'/') ? host.url(address) : address)});
        QTRY_VERIFY(loader(bench) && loader(bench)->isVisible());
        QTest::mouseClick(loader(bench), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(bench.toasts.size(), 1, 20'000);
        QTRY_VERIFY2(bench.toasts.first().contains(said), qPrintable(bench.toasts.first()));
        QCOMPARE(host.asked.size(), asked);
        QVERIFY(!isRed(bubble(bench).picture(1)));
        QVERIFY(bubble(bench).spoken().contains(u"could not be loaded"_s));
        QTRY_VERIFY(loader(bench)->isVisible()); // to try again
    }

    void aRedirectIsFollowed()
    {
        PictureHost host;
        TemplateBench bench({withPicture(host.url(u"/moved"_s))});
        QTRY_VERIFY(loader(bench) && loader(bench)->isVisible());
        QTest::mouseClick(loader(bench), Qt::LeftButton);
        QTRY_VERIFY(isRed(bubble(bench).picture(1)));
        QCOMPARE(host.asked, (QStringList{u"/moved"_s, u"/red.png"_s}));
    }

    /// Who does not want to wait stops it, and may ask again.
    void loadingIsStopped()
    {
        PictureHost host;
        TemplateBench bench({withPicture(host.url(u"/slow"_s))});
        QTRY_VERIFY(loader(bench) && loader(bench)->isVisible());
        const QString before = loader(bench)->accessibleName();
        QTest::mouseClick(loader(bench), Qt::LeftButton);
        QTRY_COMPARE(host.asked.size(), 1);
        QTRY_VERIFY(loader(bench)->accessibleName().contains(u"Stop"_s));
        QTest::mouseClick(loader(bench), Qt::LeftButton);
        QTRY_COMPARE(host.gone, 1);
        QTRY_COMPARE(loader(bench)->accessibleName(), before);
        QCOMPARE(bench.toasts, QStringList());
        QTest::mouseClick(loader(bench), Qt::LeftButton);
        QTRY_COMPARE(host.asked.size(), 2);
    }

    /// A window that closes while a picture is on its way.
    void nobodyWaitsAnyMore()
    {
        PictureHost host;
        {
            TemplateBench bench({withPicture(host.url(u"/slow"_s))});
            QTRY_VERIFY(loader(bench) && loader(bench)->isVisible());
            QTest::mouseClick(loader(bench), Qt::LeftButton);
            QTRY_COMPARE(host.asked.size(), 1);
        }
        QTRY_COMPARE(host.gone, 1);
    }

    /// Only Meta's API has a place for it, and only who asks for it sees its fields.
    void moreThatMetaTakesIsAsked()
    {
        TemplateBench bench({boatDelay()});
        bench.click(u"tabValues"_s);
        bench.click(u"routeEight"_s);
        QTRY_VERIFY(bench.isThere(u"value.body.1"_s));
        QVERIFY(!bench.isThere(u"moreValues"_s));
        bench.click(u"routeMeta"_s);
        QTRY_VERIFY(bench.isThere(u"moreValues"_s));
        QVERIFY(!bench.isThere(u"value.tap.url"_s));
        bench.focus<QCheckBox>(u"moreValues"_s);
        bench.press(Qt::Key_Space);
        QTRY_VERIFY(bench.isThere(u"value.tap.url"_s));
        QCOMPARE(bench.nameless(), QStringList());
        const std::pair<QString, QString> typed[] = {
            {u"value.body.1"_s, u"12.34 EUR"_s},
            {u"value.body.1.type"_s, u"currency"_s},
            {u"value.body.1.currency"_s, u"EUR"_s},
            {u"value.body.1.amount"_s, u"twelve"_s},
            {u"value.tap.url"_s, u"https://www.example.com/boats"_s},
            {u"value.tap.title"_s, u"Our boats"_s}};
        for (const auto &[field, text] : typed)
            bench.enter(field, text);
        QTRY_VERIFY(bench.isThere(u"templatePayloadMessage"_s));
        QTRY_VERIFY(!bench.find<QWidget>(u"copyTemplatePayload"_s)->isEnabled());
        bench.enter(u"value.body.1.amount"_s, u"12.34"_s);
        const auto copied = [&bench] {
            QGuiApplication::clipboard()->clear();
            if (!QTest::qWaitFor(
                    [&] { return bench.find<QWidget>(u"copyTemplatePayload"_s)->isEnabled(); }))
                return QByteArray("cannot be copied");
            bench.click(u"copyTemplatePayload"_s);
            (void)QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); });
            return QGuiApplication::clipboard()->text().toUtf8();
        };
        QByteArray body = copied();
        for (const char *part : {"\"amount_1000\"", "12340", "tap_target_configuration",
                                 "https://www.example.com/boats", "Our boats"})
            QVERIFY2(body.contains(part), body.constData());
        // What is not asked for any more is not sent.
        bench.focus<QCheckBox>(u"moreValues"_s);
        bench.press(Qt::Key_Space);
        QTRY_VERIFY(!bench.isThere(u"value.tap.url"_s));
        body = copied();
        QVERIFY2(body.contains("12.34 EUR") && !body.contains("tap_target_configuration"),
                 body.constData());
        // 8x8's way has none of it, also where it was asked for.
        bench.focus<QCheckBox>(u"moreValues"_s);
        bench.press(Qt::Key_Space);
        QTRY_VERIFY(bench.isThere(u"value.tap.url"_s));
        bench.click(u"routeEight"_s);
        QTRY_VERIFY(!bench.isThere(u"moreValues"_s));
        body = copied();
        QVERIFY2(!body.contains("tap_target_configuration"), body.constData());
    }

    void thePictureIsSaved()
    {
        TemplateBench bench({boatDelay()});
        QTemporaryDir folder;
        const QString path = folder.filePath(u"boat.png"_s);
        bench.prompts.answer(u"saveFile"_s, path);
        QTest::mouseClick(bench.find<QAbstractButton>(u"savePicture"_s), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_COMPARE(bench.toasts.size(), 1);
        const QImage saved(path, "PNG");
        const QImage shown = bubble(bench).picture(2);
        QCOMPARE(saved.size(), shown.size());
        QCOMPARE(saved.convertToFormat(QImage::Format_ARGB32).pixelColor(40, 40),
                 shown.convertToFormat(QImage::Format_ARGB32).pixelColor(40, 40));
        // Cancelled: nothing is written and nothing is said.
        bench.prompts.answer(u"saveFile"_s, QString());
        QTest::mouseClick(bench.find<QAbstractButton>(u"savePicture"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.prompts.asked().size(), 2);
        QCoreApplication::processEvents();
        QTRY_COMPARE(bench.toasts.size(), 1);
        // Where no file can be.
        bench.prompts.answer(u"saveFile"_s, folder.filePath(u"nowhere/boat.png"_s));
        QTest::mouseClick(bench.find<QAbstractButton>(u"savePicture"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.prompts.told().size(), 1);
        QTRY_COMPARE(bench.prompts.told().first().title, u"Not saved"_s);
    }
};

QTEST_MAIN(TestTemplatePreview)
#include "tst_templatepreview.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "ui/exchange/payloadpane.h"
#include "ui/pages/events/eventdetail.h"
#include "ui/pages/events/eventrows.h"
#include "ui/pages/history/celldelegate.h"

#include <QAccessible>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

/// Controls that a screen reader would pass in silence.
QStringList namelessControls(QWidget *root)
{
    QStringList nameless;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(root))
            continue;
        if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView") ||
            widget->inherits("QLabel"))
            continue;
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).trimmed().isEmpty())
            nameless += u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                       widget->objectName());
    }
    return nameless;
}

} // namespace

/// What hostile senders do to the page, and how it looks and sounds. Pictures:
/// SENDBENCH_BINARY_DIR/pictures/events-*.png.
class TestEventsLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName()
    {
        EventsBench bench;
        QTRY_VERIFY(bench.part<QWidget>("eventsNothing")->isVisible());
        QCOMPARE(namelessControls(bench.page.get()).join(u'\n'), QString());
        bench.listen();
        bench.receive(receiptBody("delivered", "umid-1"));
        QCOMPARE(namelessControls(bench.page.get()).join(u'\n'), QString());
    }

    void aMegabyteIsShown()
    {
        EventsBench bench;
        bench.listen();
        const QByteArray body = largeBody(1'000'000);
        QElapsedTimer clock;
        clock.start();
        bench.receive(body);
        QVERIFY(bench.payload().startsWith(u"{\"namespace\""_s));
        qInfo("1 MB arrived and stood after %lld ms", clock.elapsed());
        QCOMPARE(bench.part<ui::EventDetail>("eventDetail")->payload().view().document().bytes,
                 body);
    }

    void hostileTextStaysText()
    {
        EventsBench bench;
        bench.listen();
        const QByteArray umid = "<b>x</b>\xE2\x80\xAE" + QByteArray(4000, 'y');
        const QByteArray body = "\x1b[2J\xff<img src=x>\xE2\x80\xAE" + umid;
        bench.receive(body); // not recognised, and shown as it is
        QVERIFY(bench.payload().startsWith(u"\\x1B[2J\\xFF<img src=x>[U+202E]"_s));
        QVERIFY(!bench.payload().contains(u'\u202E'));

        bench.receive(receiptBody("<img src=x>\\u0007\\u202e", umid));
        bench.clickRow(0);
        const QString title = bench.line("eventTitle");
        QVERIFY(title.startsWith(u"<img src=x>"_s));
        QVERIFY(!title.contains(u'\u202E') && !title.contains(u'\u0007'));
        QVERIFY(!bench.line("fact.umid").contains(u'\u202E'));
        for (int column = 0; column < ui::EventRows::ColumnCount; ++column) {
            const QString drawn =
                bench.table().cells().displayText(bench.cell(0, column), QLocale());
            QVERIFY(!drawn.contains(u'\u202E') && !drawn.contains(u'\u0007'));
        }
        QCOMPARE(bench.page->size(), QSize(1060, 700));
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("show");
        const QSize usual(1060, 690);
        QTest::newRow("light") << false << usual << u"list"_s;
        QTest::newRow("dark") << true << usual << u"list"_s;
        QTest::newRow("small") << false << QSize(820, 590) << u"list"_s;
        QTest::newRow("wide") << false << QSize(2200, 1200) << u"list"_s;
        QTest::newRow("none") << false << usual << u"none"_s;
        QTest::newRow("stopped") << true << usual << u"stopped"_s;
        QTest::newRow("rtl") << false << usual << u"rtl"_s;
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, show);
        qApp->setLayoutDirection(show == u"rtl"_s ? Qt::RightToLeft : Qt::LeftToRight);
        EventsBench bench;
        bench.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        QPalette surface = bench.page->palette();
        surface.setColor(QPalette::Window, bench.theme.color(ui::Theme::Color::Surface));
        bench.page->setPalette(surface); // as in the window
        bench.page->resize(size);
        if (show != u"stopped"_s)
            bench.listen();
        if (show == u"list"_s || show == u"rtl"_s) {
            for (const char *state : {"queued", "sent", "delivered", "read"})
                bench.receive(receiptBody(state, "0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab"));
            bench.receive("{\"hello\":\"world\"}");
            auto bad = testing::plainEvent(9, {});
            bad.at = QDateTime::currentDateTimeUtc();
            bad.body = receiptBody("undelivered", "0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab");
            bad.status = u"undelivered"_s;
            bad.detail = u"rejected_by_operator"_s;
            bad.errorCode = u"31"_s;
            bad.errorMessage = u"Handset is unreachable"_s;
            bad.ids.insert(u"umid"_s, u"0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab"_s);
            bad.ids.insert(u"clientMessageId"_s, u"01JD0000000000000000000001"_s);
            QCOMPARE(testing::ended(bench.store().addEvent(bad, nullptr)), std::nullopt);
            QTRY_COMPARE(bench.rows(), 6);
            bench.clickRow(0);
            bench.press("Pretty");
            QVERIFY(bench.payload().contains(u"ChatApps"_s));
        } else {
            QTRY_VERIFY(bench.part<QWidget>("eventsNothing")->isVisible());
        }
        QCoreApplication::processEvents();
        QCOMPARE(bench.page->size(), size); // nothing in it asks for more room
        for (const QLabel *label : bench.part<QWidget>("eventsNothing")->findChildren<QLabel *>())
            if (label->isVisible() && label->wordWrap())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        const QPixmap picture = bench.page->grab();
        const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            u"%1/events-%2-%3.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag()))
                .arg(picture.devicePixelRatio())));
        qApp->setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestEventsLook)
#include "tst_eventslook.moc"

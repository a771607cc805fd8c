// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "models/historymodel.h"
#include "ui/pages/history/celldelegate.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
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

sending::SendRecord refused(int n)
{
    auto record = testing::plainRecord(n);
    record.exchange.response->status = 400;
    record.exchange.response->reason = "Bad Request";
    record.exchange.response->body =
        R"({"code":1002,"message":"Invalid MSISDN","errorId":"0f1e2d3c"})";
    record.outcome = {sending::OutcomeKind::Refused, u"1002"_s, u"Invalid MSISDN"_s,
                      u"The number is not in international form."_s, record.outcome.ids};
    record.system = u"8x8.chatapps"_s;
    record.routeTitle = u"acme_whatsapp_production_account · Chat Apps"_s;
    return record;
}

void fill(HistoryBench &bench)
{
    bench.add(1, 20);
    bench.add(refused(21));
    auto failed = testing::plainRecord(22);
    failed.exchange.response.reset();
    failed.exchange.error = Error{.kind = ErrorKind::Network, .code = u"connect.refused"_s};
    failed.outcome = {sending::OutcomeKind::Failed, {}, {}, u"No answer came."_s, {}};
    bench.add(failed);
    auto unclear = testing::plainRecord(23);
    unclear.outcome.kind = sending::OutcomeKind::Unclear;
    bench.add(unclear);
    QCOMPARE(testing::ended(
                 bench.store().addEvent(testing::plainEvent(1, refused(21).outcome.ids), nullptr)),
             std::nullopt);
    bench.clickRow(2);
    QTRY_VERIFY(bench.shownTitle().contains(u"+491701234521"_s));
}

} // namespace

/// How the page looks and sounds. Pictures: SENDBENCH_BINARY_DIR/pictures/history-*.png.
class TestHistoryLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName()
    {
        HistoryBench bench;
        QTRY_VERIFY(bench.part<QWidget>("historyNothing")->isVisible());
        QCOMPARE(namelessControls(bench.page.get()).join(u'\n'), QString());
        fill(bench);
        QCOMPARE(namelessControls(bench.page.get()).join(u'\n'), QString());
        QTest::keyClick(&bench.table(), Qt::Key_Return);
        QCOMPARE(namelessControls(bench.page.get()).join(u'\n'), QString());
    }

    void hostileTextStaysText()
    {
        HistoryBench bench;
        auto record = testing::plainRecord(1);
        record.outcome.message = u"<img src=x>\u202Eevil\u0007"_s + QString(5000, u'x');
        bench.add(record);
        const auto index = bench.table().model()->index(0, models::HistoryModel::What);
        const QString drawn = bench.table().cells().displayText(index.data(), QLocale());
        QVERIFY(drawn.startsWith(u"<img src=x>"_s));
        QVERIFY(!drawn.contains(u'\u202E'));
        QVERIFY(!drawn.contains(u'\u0007'));
        QVERIFY(drawn.size() < 400);
        QVERIFY(!bench.page->grab().isNull());
    }

    void aBrokenDatabaseIsSaid()
    {
        HistoryBench bench;
        bench.add(1, 1);
        testing::runSql(bench.databasePath(), {u"PRAGMA user_version = 9999"_s});
        bench.openWorkspace(u"a"_s);
        QTRY_VERIFY(bench.part<QWidget>("historyBroken")->isVisible());
        QTRY_VERIFY(bench.part<QWidget>("historyBroken")->accessibleName().size() > 20);
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
        QTest::newRow("wide") << false << QSize(1800, 1000) << u"list"_s;
        QTest::newRow("full") << true << usual << u"full"_s;
        QTest::newRow("none") << false << usual << u"none"_s;
        QTest::newRow("nohit") << true << usual << u"nohit"_s;
        QTest::newRow("rtl") << false << usual << u"rtl"_s;
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, show);
        qApp->setLayoutDirection(show == u"rtl"_s ? Qt::RightToLeft : Qt::LeftToRight);
        HistoryBench bench;
        bench.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        QPalette surface = bench.page->palette();
        surface.setColor(QPalette::Window, bench.theme.color(ui::Theme::Color::Surface));
        bench.page->setPalette(surface); // as in the window
        bench.page->resize(size);
        if (show != u"none"_s)
            fill(bench);
        else
            QTRY_VERIFY(bench.part<QWidget>("historyNothing")->isVisible());
        if (show == u"full"_s)
            QTest::keyClick(&bench.table(), Qt::Key_Return);
        if (show == u"nohit"_s) {
            QTest::keyClicks(bench.part<QLineEdit>("historySearch"), u"nowhere\r"_s);
            QTRY_VERIFY(bench.part<QWidget>("historyNoHit")->isVisible());
        }
        QCoreApplication::processEvents();
        QCOMPARE(bench.page->size(), size); // nothing in it asks for more room
        for (const QLabel *label : bench.part<QWidget>("historyNothing")->findChildren<QLabel *>())
            if (label->isVisible() && label->wordWrap())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        const QPixmap picture = bench.page->grab();
        const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            u"%1/history-%2-%3.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag()))
                .arg(picture.devicePixelRatio())));
        qApp->setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestHistoryLook)
#include "tst_historylook.moc"

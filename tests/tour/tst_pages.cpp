// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tourguide.h"

#include "base/ids.h"
#include "ui/shell/sidebar.h"

#include <QAbstractItemView>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

/// The sandbox's workspace at its overview.
gui::Options overview()
{
    return {.page = u"overview"_s, .sandbox = true};
}

QStringList made(test::TourGuide &tour)
{
    QStringList ids;
    for (const ui::Page *page : tour.window().pages())
        ids.append(page->id());
    return ids;
}

/// How many pages there are, made or not: the sidebar has a row for each.
qsizetype all(test::TourGuide &tour)
{
    return tour.window().findChild<ui::Sidebar *>()->count();
}

/// What the row of the sidebar says, badge and all.
QString spoken(test::TourGuide &tour, const QString &title)
{
    const auto *sidebar = tour.window().findChild<ui::Sidebar *>();
    for (int row = 0; row < sidebar->count(); ++row) {
        if (sidebar->item(row)->text() == title)
            return sidebar->item(row)->data(Qt::AccessibleTextRole).toString();
    }
    return {};
}

/// Something is sent past the window's pages; the sandbox answers with three receipts.
bool send(engine::Engine &engine, QObject *owner)
{
    const auto route = engine.route(engine.workspace().document().providers.first().id);
    return route &&
           engine.send(*route, {.id = newUlid(), .to = u"+6591234567"_s, .text = u"Hello"_s},
                       owner) != nullptr;
}

} // namespace

/// A page is made when it is needed, and nothing of it is missing before.
class PagesTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startMakesTheShownPageOnly();
    void badgesAreRightBeforeTheirPage();
    void paletteFindsObjectsOfPagesNeverShown();
    void paletteKeepsWhatWasChosenWhileItFills();
    void eventsBeforeTheirPageAreThere();
    void paletteMakesTheEventsPageWithoutReadingIt();
    void tabGoesRoundAPageMadeLater();
    void tabReadsHeaderFormAndSideInThisOrder();
};

void PagesTour::startMakesTheShownPageOnly()
{
    test::TourGuide tour(u"pages-start"_s, overview());
    QVERIFY(tour.start());
    QCOMPARE(made(tour), QStringList{u"overview"_s});
    tour.application().open(u"send"_s, {});
    QCOMPARE(made(tour), (QStringList{u"overview"_s, u"send"_s}));
}

void PagesTour::badgesAreRightBeforeTheirPage()
{
    test::TourGuide tour(u"pages-badges"_s, overview());
    QVERIFY(tour.start());
    auto &workspace = tour.application().engine().workspace();
    const qsizetype accounts = workspace.document().accounts.size();
    const qsizetype providers = workspace.document().providers.size();
    QVERIFY(accounts > 0 && providers > 0);
    QCOMPARE(spoken(tour, u"Accounts"_s), u"Accounts, %1"_s.arg(accounts));
    QCOMPARE(spoken(tour, u"Providers"_s), u"Providers, %1"_s.arg(providers));
    QVERIFY(workspace.edit(u"Remove"_s,
                           [](workspace::Document &document) { document.providers.removeLast(); }));
    QCOMPARE(spoken(tour, u"Providers"_s), u"Providers, %1"_s.arg(providers - 1));
    QCOMPARE(made(tour), QStringList{u"overview"_s});
    tour.application().open(u"providers"_s, {});
    QCOMPARE(spoken(tour, u"Providers"_s), u"Providers, %1"_s.arg(providers - 1));
    workspace.undo();
    QCOMPARE(spoken(tour, u"Providers"_s), u"Providers, %1"_s.arg(providers));
}

void PagesTour::paletteFindsObjectsOfPagesNeverShown()
{
    test::TourGuide tour(u"pages-palette"_s, overview());
    QVERIFY(tour.start());
    tour.window().openPalette();
    QCOMPARE(made(tour), QStringList{u"overview"_s}); // not within the turn that opens it
    auto *edit = tour.find<QLineEdit>(u"commandPaletteEdit"_s);
    auto *list = tour.find<QAbstractItemView>(u"commandPaletteList"_s);
    QVERIFY(edit && list);
    const auto last = tour.application().engine().workspace().document().providers.last();
    QTest::keyClicks(edit, last.nickname());
    QTRY_COMPARE(list->currentIndex().data(Qt::UserRole).toString(), u"Provider"_s);
    QTRY_COMPARE(edit->text(), last.nickname());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(tour.window().currentPage()->id(), u"providers"_s);
    QTRY_COMPARE(tour.window().currentPage()->heading(), last.nickname());
    // Closed now, so the rest is left until it is needed.
    QVERIFY(!tour.find<QLineEdit>(u"commandPaletteEdit"_s));
}

void PagesTour::paletteKeepsWhatWasChosenWhileItFills()
{
    test::TourGuide tour(u"pages-chosen"_s, overview());
    QVERIFY(tour.start());
    tour.window().openPalette();
    auto *edit = tour.find<QLineEdit>(u"commandPaletteEdit"_s);
    auto *list = tour.find<QAbstractItemView>(u"commandPaletteList"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down);
    const QString chosen = list->currentIndex().data().toString();
    const int rows = list->model()->rowCount();
    QTRY_COMPARE(made(tour).size(), all(tour));
    QTRY_VERIFY(list->model()->rowCount() > rows);
    QCOMPARE(list->currentIndex().data().toString(), chosen);
}

void PagesTour::eventsBeforeTheirPageAreThere()
{
    test::TourGuide tour(u"pages-events"_s, overview());
    QVERIFY(tour.start());
    auto &engine = tour.application().engine();
    QList<events::Event> received;
    connect(&engine, &engine::Engine::eventReceived, this,
            [&](const events::Event &event) { received.append(event); });
    QVERIFY(send(engine, this));
    QTRY_COMPARE(received.size(), 3);
    QCOMPARE(spoken(tour, u"Events"_s), u"Events, 3 new"_s);
    QCOMPARE(made(tour), QStringList{u"overview"_s});

    tour.application().open(u"events"_s, received.first().id);
    QCOMPARE(spoken(tour, u"Events"_s), u"Events"_s);
    auto *table = tour.window().currentPage()->findChild<QAbstractItemView *>(u"eventsTable"_s);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_COMPARE(table->currentIndex().row(), 2); // the newest is first
}

void PagesTour::paletteMakesTheEventsPageWithoutReadingIt()
{
    test::TourGuide tour(u"pages-news"_s, overview());
    QVERIFY(tour.start());
    auto &engine = tour.application().engine();
    QVERIFY(send(engine, this));
    QTRY_COMPARE(spoken(tour, u"Events"_s), u"Events, 3 new"_s);
    tour.window().openPalette();
    QTRY_COMPARE(made(tour).size(), all(tour));
    QCOMPARE(spoken(tour, u"Events"_s), u"Events, 3 new"_s);
    // What the page reads from the history comes later than the page.
    auto *edit = tour.find<QLineEdit>(u"commandPaletteEdit"_s);
    auto *list = tour.find<QAbstractItemView>(u"commandPaletteList"_s);
    QTest::keyClicks(edit, u"delivered"_s);
    QTRY_VERIFY(list->currentIndex().data(Qt::UserRole).toString().startsWith(u"Event"_s));
}

void PagesTour::tabGoesRoundAPageMadeLater()
{
    test::TourGuide tour(u"pages-tab"_s, overview());
    QVERIFY(tour.start());
    tour.application().open(u"providers"_s, {});
    QStringList reached;
    for (int i = 0; i < 200; ++i) {
        QWidget *at = tour.window().focusWidget();
        QVERIFY(at);
        reached.append(at->objectName());
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (const auto &name : {u"nickname"_s, u"mobileNumber"_s, u"tabGuide"_s, u"sidebar"_s})
        QVERIFY2(reached.contains(name), qPrintable(name + u": "_s + reached.join(u' ')));
}

void PagesTour::tabReadsHeaderFormAndSideInThisOrder()
{
    test::TourGuide tour(u"pages-order"_s, overview());
    QVERIFY(tour.start());
    // Another page first: its header's buttons and its guide are older than those meant here.
    tour.application().open(u"accounts"_s, {});
    tour.application().open(u"providers"_s, {});
    QTRY_VERIFY(tour.find<QWidget>(u"done:name"_s));
    const auto order = [&tour] {
        auto *sidebar = tour.window().findChild<ui::Sidebar *>();
        sidebar->setFocus();
        QStringList names;
        for (int i = 0; i < 250; ++i) {
            QTest::keyClick(tour.window().focusWidget(), Qt::Key_Tab);
            if (tour.window().focusWidget() == sidebar)
                break;
            names.append(tour.window().focusWidget()->objectName());
        }
        return names;
    };
    const auto isInOrder = [](const QStringList &all, const QStringList &some) {
        qsizetype last = -1;
        for (const QString &one : some) {
            const qsizetype at = all.indexOf(one);
            if (at <= last)
                return false;
            last = at;
        }
        return true;
    };
    QStringList names;
    QTRY_VERIFY2((names = order(),
                  isInOrder(names, {u"checkProvider"_s, u"account"_s, u"nickname"_s, u"formSave"_s,
                                    u"tabGuide"_s, u"done:name"_s, u"copy:nickname"_s})),
                 qPrintable(names.join(u' ')));
    // What the checks find is made later than the button below them.
    auto *edit = tour.find<QLineEdit>(u"nickname"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QVERIFY(tour.click(u"Check"_s));
    QTRY_VERIFY(tour.find<QWidget>(u"place:nickname"_s));
    QTRY_VERIFY2((names = order(), isInOrder(names, {u"formSave"_s, u"tabChecks"_s,
                                                     u"place:nickname"_s, u"runPreflight"_s})),
                 qPrintable(names.mid(names.indexOf(u"formSave"_s)).join(u' ')));
}

QTEST_MAIN(PagesTour)
#include "tst_pages.moc"

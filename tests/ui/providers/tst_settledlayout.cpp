// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/exchange/tabbutton.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/fieldcontrol.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/providers/providerspage.h"

#include <QCheckBox>
#include <QLayout>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QToolButton>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

namespace
{

QString nameOf(const QWidget *one)
{
    const auto *label = qobject_cast<const QLabel *>(one);
    return QLatin1StringView(one->metaObject()->className()) + u'(' + one->objectName() +
           (label ? label->text() : QString()) + u')';
}

/// Too small for what it shows.
bool isCut(const QWidget *one)
{
    if (const auto *label = qobject_cast<const QLabel *>(one))
        return !label->text().isEmpty() &&
               label->height() < (label->wordWrap() ? label->heightForWidth(label->width())
                                                    : label->minimumSizeHint().height());
    if (qobject_cast<const QPlainTextEdit *>(one))
        return one->height() < one->minimumHeight();
    if (const auto *button = qobject_cast<const QAbstractButton *>(one))
        return !button->text().isEmpty() && (one->width() < one->minimumSizeHint().width() ||
                                             one->height() < one->minimumSizeHint().height());
    return false;
}

/// Neighbours in one layout that lie over each other, and what is cut.
QStringList faults(const QWidget *root)
{
    QStringList bad;
    for (const QWidget *one : root->findChildren<QWidget *>()) {
        if (!one->isVisible())
            continue;
        if (isCut(one))
            bad.append(u"cut: %1 %2×%3"_s.arg(nameOf(one)).arg(one->width()).arg(one->height()));
        if (!one->layout() || one->inherits("QStackedWidget"))
            continue;
        const auto inside = one->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (qsizetype i = 0; i < inside.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                if (inside[i]->isVisible() && inside[j]->isVisible() && !inside[i]->isWindow() &&
                    !inside[j]->isWindow() &&
                    inside[i]->geometry().intersects(inside[j]->geometry()))
                    bad.append(nameOf(inside[i]) + u" over "_s + nameOf(inside[j]));
    }
    return bad;
}

/// The group's card is as high as what is shown in it.
QStringList hollow(const QWidget *root)
{
    QStringList bad;
    for (const auto *box : root->findChildren<QCheckBox *>()) {
        const QWidget *card = box->parentWidget()->parentWidget();
        if (box->isVisible() && !box->isChecked() && card->property("card").toBool() &&
            card->height() > 80)
            bad.append(u"hollow: "_s + box->objectName());
    }
    return bad;
}

/// Fields that are higher than what they show.
QStringList slack(const QWidget *root)
{
    QStringList bad;
    for (const auto *one : root->findChildren<ui::FieldControl *>()) {
        if (!one->isVisible())
            continue;
        const int needs = one->layout()->hasHeightForWidth()
                              ? one->layout()->totalHeightForWidth(one->width())
                              : one->layout()->totalSizeHint().height();
        if (one->height() > needs + 1)
            bad.append(u"slack: %1 %2 for %3"_s.arg(nameOf(one)).arg(one->height()).arg(needs));
    }
    return bad;
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

workspace::Document withKind(const QString &kind)
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append({.id = u"one"_s, .kind = kind, .account = u"acme"_s});
    return document;
}

} // namespace

/// Once the events have been done, nothing of the Providers page is cut, hollow or covered.
class TestSettledLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data();
    void everyKind();
    void anOpenedAndClosedGroup();
    void tabsWithoutRoomAreInAMenu_data();
    void tabsWithoutRoomAreInAMenu();
    void listAndChecksCountTheSame();
};

void TestSettledLayout::everyKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("mirrored");
    sendbenchLoadResources();
    const integrations::Registry registry;
    for (const auto *one : registry.providerKinds())
        QTest::newRow(qPrintable(one->id()))
            << one->id() << one->id().endsWith(u"zendesk.notifications"_s);
}

void TestSettledLayout::everyKind()
{
    QFETCH(QString, id);
    QFETCH(bool, mirrored);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Fixture f(withKind(id));
    f.window.resize(1280, 800);
    f.page->headerActions().first()->trigger(); // every mistake is shown
    auto *row = f.page->findChild<QWidget *>(u"sidePane"_s)->findChild<ui::TabRow *>();
    for (const QString &tab : {u"tabGuide"_s, u"tabChecks"_s, u"tabPayload"_s, u"tabSheet"_s,
                               u"tabRemote"_s, u"tabTrial"_s}) {
        row->choose(tab);
        settle();
        QTRY_COMPARE(faults(f.page).join(u'\n'), QString());
    }
    for (auto *bar : f.page->findChildren<QTabBar *>())
        for (int i = 0; i < bar->count(); ++i) {
            bar->setCurrentIndex(i);
            QTRY_COMPARE(faults(f.page).join(u'\n'), QString());
        }
    // Twice: open to closed, and back.
    for (int i = 0; i < 2; ++i) {
        for (auto *box : f.page->findChildren<QCheckBox *>())
            if (box->isVisible() && box->isEnabled())
                box->click();
        settle();
        QTRY_COMPARE((faults(f.page) + hollow(f.page)).join(u'\n'), QString());
    }
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void TestSettledLayout::anOpenedAndClosedGroup()
{
    Fixture f(withKind(u"clevertap.sms.8x8"_s));
    f.window.resize(1280, 800);
    f.find<QTabBar>(u"request"_s)->setCurrentIndex(2);
    f.click(u"parametersType.json"_s);
    QVERIFY(f.isThere(u"json"_s));
    f.find<QPlainTextEdit>(u"json"_s)->setPlainText(u"{\"source\": \"ACME\"}"_s);
    auto *batch = f.find<QCheckBox>(u"batch"_s);
    batch->click();
    f.enter(u"batch.count"_s, u"1001"_s);
    f.page->headerActions().first()->trigger();
    settle();
    QTRY_COMPARE((faults(f.page) + slack(f.page)).join(u'\n'), QString());
    batch->click();
    settle();
    QTRY_COMPARE((faults(f.page) + hollow(f.page) + slack(f.page)).join(u'\n'), QString());
    QVERIFY(f.isThere(u"place:json"_s) || f.isThere(u"place:nickname"_s));
}

void TestSettledLayout::tabsWithoutRoomAreInAMenu_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("as English") << false;
    QTest::newRow("mirrored") << true;
}

void TestSettledLayout::tabsWithoutRoomAreInAMenu()
{
    QFETCH(bool, mirrored);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    ui::Theme theme;
    QWidget around;
    auto *row = new ui::TabRow(theme, ui::TabButton::Look::Tab, &around);
    const QStringList texts{u"Anleitung"_s, u"Prüfungen (12)"_s, u"Kopiervorlage"_s,
                            u"Gegenseite"_s, u"Ausprobieren"_s};
    for (const QString &text : texts)
        row->add(text, text);
    auto *more = row->findChild<QToolButton *>(u"moreTabs"_s);
    around.resize(900, 60);
    around.show();
    for (int width = row->sizeHint().width() + 20; width >= row->minimumSizeHint().width();
         width -= 7) {
        row->setGeometry(0, 0, width, 40);
        settle();
        QCOMPARE(faults(row).join(u'\n'), QString());
        QStringList seen;
        for (const auto *one : row->findChildren<ui::TabButton *>()) {
            if (one->isVisible())
                seen.append(one->text());
            QVERIFY(!one->isVisible() || row->rect().contains(one->geometry()));
        }
        QVERIFY(seen.contains(row->chosen()));
        QCOMPARE(more->isVisible(), seen.size() < texts.size());
        QVERIFY(!more->isVisible() || row->rect().contains(more->geometry()));
    }
    QVERIFY(more->isVisible() && (more->focusPolicy() & Qt::TabFocus));
    QVERIFY(!more->accessibleName().isEmpty());
    Q_EMIT more->menu()->aboutToShow();
    QCOMPARE(more->menu()->actions().last()->text(), texts.last());
    more->menu()->actions().last()->trigger();
    settle();
    QCOMPARE(row->chosen(), texts.last());
    QVERIFY(row->findChild<ui::TabButton *>(texts.last())->isVisible());
    QCOMPARE(faults(row).join(u'\n'), QString());
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void TestSettledLayout::listAndChecksCountTheSame()
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append(provider(u"one"_s, u"+918889500123"_s));
    Fixture f(document);
    f.enter(u"endpoint"_s, u"not an address"_s);
    f.page->headerActions().first()->trigger();
    settle();
    const auto *list = f.page->findChild<QListView *>(u"objects"_s);
    int errors = 0;
    for (const auto *one : f.page->findChild<ui::FindingsList *>()->findChildren<QLabel *>())
        errors += one->isVisible() && one->accessibleName().startsWith(u"Error: "_s) ? 1 : 0;
    QVERIFY(errors > 0);
    const QString words = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(errors == 1 ? u"1 error"_s : u"%1 errors"_s.arg(errors)),
             qPrintable(words));
}

QTEST_MAIN(TestSettledLayout)
#include "tst_settledlayout.moc"

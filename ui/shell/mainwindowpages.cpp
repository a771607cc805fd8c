// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Pages of MainWindow: made when they are needed, one at a time.
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/panes.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"

#include <QAction>
#include <QStackedWidget>

#include <algorithm>

namespace sendbench::ui
{

void MainWindow::addPage(Page *page)
{
    addPage({{page->id(), page->title(), page->iconName()}, [page](QWidget *) { return page; }});
    madePage(static_cast<int>(m_rows.size()) - 1);
}

void MainWindow::addPage(const PageEntry &entry)
{
    const auto row = static_cast<int>(m_rows.size());
    m_rows.append({.entry = entry});
    m_sidebar->addPage(entry.place.title, entry.place.iconName);
    if (row < 9) {
        auto *go = new QAction(this);
        go->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)));
        connect(go, &QAction::triggered, this, [this, id = entry.place.id] { showPage(id); });
        addAction(go);
    }
    if (row == 0 || entry.place.id == m_wantedPage)
        m_sidebar->setCurrentRow(row);
}

int MainWindow::rowOf(const QString &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).entry.place.id == id)
            return static_cast<int>(row);
    }
    return -1;
}

QList<Page *> MainWindow::pages() const
{
    QList<Page *> made;
    for (const Row &row : m_rows) {
        if (row.page)
            made.append(row.page);
    }
    return made;
}

Page *MainWindow::page(const QString &id)
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : madePage(row);
}

Page *MainWindow::madePage(int row)
{
    if (Page *made = m_rows.at(row).page)
        return made;
    Page *page = m_rows.at(row).entry.make(m_stack);
    m_rows[row].page = page;
    m_stack->addWidget(page);
    // What came before the page did is news to it, too.
    if (m_rows.at(row).badgeIsNews)
        page->setBadge(m_rows.at(row).badge, true);
    const auto badge = [this, page, row] {
        m_sidebar->setBadge(row, page->badge(), page->badgeIsNews());
    };
    connect(page, &Page::badgeChanged, this, badge);
    connect(page, &Page::environmentChanged, this, &MainWindow::showEnvironment);
    connect(page, &Page::paletteEntriesChanged, this, &MainWindow::completePaletteSoon);
    badge();
    if (!m_shown && m_sidebar->currentRow() == row)
        setCurrentPage(row);
    return page;
}

void MainWindow::setBadge(const QString &id, int count, bool news)
{
    const int row = rowOf(id);
    if (row < 0 || m_rows.at(row).page)
        return;
    m_rows[row].badge = count;
    m_rows[row].badgeIsNews = news;
    m_sidebar->setBadge(row, count, news);
}

bool MainWindow::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (!wanted)
        return false;
    closeOverlays();
    m_sidebar->setCurrentRow(rowOf(id));
    wanted->focusFirst();
    return true;
}

void MainWindow::setCurrentPage(int row)
{
    // A window that nobody sees yet needs no page: which one it begins with may still change.
    if (row < 0)
        return;
    if (!isVisible() && !m_rows.at(row).page) {
        m_shown = nullptr;
        return;
    }
    Page *shown = madePage(row);
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_stack->setCurrentWidget(shown);
    m_pageHeader->showPage(shown);
    showEnvironment();
    Q_EMIT pageChanged(shown);
}

/// Pages and the buttons of their header are made when they are needed, after all that is around
/// them: sidebar, header's buttons, page, status strip is how they are read.
void MainWindow::orderTabs()
{
    tabThrough({m_sidebar, m_pageHeader});
    QWidget *last = m_header->previousInFocusChain();
    while (last != m_header && (m_status->isAncestorOf(last) || last->focusProxy() ||
                                last->focusPolicy() == Qt::NoFocus))
        last = last->previousInFocusChain();
    if (last != m_header)
        tabThrough({last, m_status});
}

void MainWindow::setVisible(bool visible)
{
    if (visible && m_sidebar->currentRow() >= 0)
        madePage(m_sidebar->currentRow());
    QMainWindow::setVisible(visible);
}

void MainWindow::makeNextPage()
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).page) {
            madePage(static_cast<int>(row));
            return;
        }
    }
}

bool MainWindow::isMissingPages() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.page; });
}

} // namespace sendbench::ui

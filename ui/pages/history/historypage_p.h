// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/historymodel.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/history/historydetail.h"
#include "ui/pages/history/historyfilterbar.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/history/historyremoval.h"
#include "ui/pages/history/recordtable.h"

class QAction;
class QSplitter;
class QStackedWidget;

namespace sendbench::ui
{

class EmptyState;

/// The parts of the page and how they go together.
class HistoryPage::Private
{
public:
    Private(HistoryPage *page, PageContext given);

    // historypage.cpp: the parts.
    void makeTable();
    void layOut();
    void workspaceOpened();
    void offerSystems();
    void updateState();
    void updateActions();
    void setFull(bool on);

    // historyplace.cpp: which row is current, whatever happens to the list.
    void rememberPlace();
    void restorePlace();
    void currentChanged();
    void open(const QString &id);
    void showWanted();

    // historyactions.cpp: what can be done with the rows.
    void makeActions();
    [[nodiscard]] QAction *add(const QString &name, const QString &icon, const QString &text,
                               std::function<void()> run);
    void showMenu(const QPoint &at);
    void withRecord(const std::function<void(const sending::SendRecord &)> &then);
    void sendAgain();
    void copyIds();
    void copyCurl();
    void deleteSelected();
    void withIds(const std::function<void(const QStringList &)> &then);

    HistoryPage *q;
    PageContext context;
    models::HistoryModel model;
    HistoryFilterBar *filterBar;
    RecordTable *table;
    HistoryDetail *detail;
    QSplitter *splitter;
    QStackedWidget *stack;
    QWidget *blank;
    EmptyState *nothing;
    EmptyState *noHit;
    EmptyState *broken;
    HistoryRemoval *removal;

    QAction *openIt = nullptr;
    QAction *again = nullptr;
    QAction *remove = nullptr;
    QAction *removeAll = nullptr;
    QAction *copyId = nullptr;
    QAction *curl = nullptr;
    LatestTask<QString> writingCurl;

    QString currentId; ///< of the current row; empty until it is read
    int currentRow = -1;
    int countBefore = 0;
    int scrollBefore = 0;
    bool toTop = true; ///< another filter: the list begins anew
    bool full = false;
    QString wantedId; ///< to be shown once the list is there
    bool announceCount = false;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Which row of the history is current, whatever happens to the list.
#include "ui/pages/history/historypage_p.h"

#include <QScrollBar>

namespace sendbench::ui
{

using models::HistoryModel;

void HistoryPage::Private::rememberPlace()
{
    currentRow = table->currentIndex().row();
    countBefore = model.rowCount();
    scrollBefore = table->verticalScrollBar()->value();
}

/// The same exchange stays current; one that is gone leaves its place to the next below.
void HistoryPage::Private::restorePlace()
{
    const int count = model.rowCount();
    const bool anew = std::exchange(toTop, false);
    if (count == 0) {
        currentId.clear();
        if (!full)
            detail->clear();
        updateState();
        return;
    }
    int at = currentId.isEmpty() ? -1 : model.indexOf(currentId);
    if (at < 0)
        at = anew || currentRow < 0
                 ? 0
                 : std::min(currentRow + std::max(0, count - countBefore), count - 1);
    offerSystems();
    updateState();
    // Its rows are laid out only now.
    table->chooseRow(at, false);
    table->verticalScrollBar()->setValue(anew ? 0 : scrollBefore);
    if (anew)
        table->scrollTo(table->currentIndex());
    currentChanged();
    updateActions();
}

void HistoryPage::Private::currentChanged()
{
    const QModelIndex current = table->currentIndex();
    if (full || !current.isValid())
        return;
    updateActions();
    const auto row = model.row(current.row());
    if (!row) {
        currentId.clear(); // known when its page is there
        return;
    }
    if (row->id == currentId && row->id == detail->shownId())
        return;
    currentId = row->id;
    detail->show(row->id, false);
    updateActions();
}

void HistoryPage::Private::open(const QString &id)
{
    wantedId = id;
    showWanted();
}

void HistoryPage::Private::showWanted()
{
    if (wantedId.isEmpty() || model.isLoading())
        return;
    const QString id = std::exchange(wantedId, {});
    const int at = model.indexOf(id);
    setFull(false);
    if (at >= 0) {
        table->chooseRow(at, true);
        detail->show(id, true);
        return;
    }
    // Further down the list than was read, or hidden by the filter.
    detail->show(id, true);
    setFull(true);
}

} // namespace sendbench::ui

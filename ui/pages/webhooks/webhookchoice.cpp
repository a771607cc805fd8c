// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Which rows are chosen, whatever happens to the table, and what can be done with them.

#include "ui/pages/history/recordtable.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/pages/webhooks/webhookbar.h"
#include "ui/pages/webhooks/webhookdetails.h"
#include "ui/pages/webhooks/webhookspage.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using models::WebhookTableModel;

namespace
{

/// A duplicate is adopted only when it was chosen.
bool isAdoptable(const webhooks::Row &row, bool chosen)
{
    const bool wanted = row.state == webhooks::State::NotManaged ||
                        (chosen && row.state == webhooks::State::Duplicate);
    return wanted && row.live >= 0 && row.desired < 0;
}

/// Old webhooks are 8x8 Connect's.
bool leavesWavecell(const workspace::Account &account)
{
    return account.kind == u"8x8.connect"_s;
}
} // namespace

/// The row that was current; where that is gone or hidden, the one that stands in its place now.
/// What else was chosen stays so, as far as it is there.
void WebhooksPage::restoreCurrent()
{
    int row = m_model.rowOf(m_current);
    const bool isThere = row >= 0;
    if (row < 0 && m_model.shownCount() > 0) {
        row = qBound(0, m_line, m_model.rowCount() - 1);
        if (m_model.joinedRow(row) < 0)
            ++row; // below each heading is a row
    }
    m_restoring = true;
    if (row >= 0)
        m_table->chooseRow(row, false);
    if (isThere && m_chosen.size() > 1 && m_chosen.contains(m_current))
        m_table->selectionModel()->select(rowsOf(m_chosen),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_restoring = false;
    if (isThere && m_toBeSeen == m_current) {
        m_toBeSeen.clear(); // once: a person scrolls on
        m_table->scrollTo(m_model.index(row, 0));
    }
    m_line = qMax(0, row);
    m_details->showRow(m_model.joinedRow(row));
    updateActions();
}

/// As few ranges as there can be: of all rows it is one.
QItemSelection WebhooksPage::rowsOf(const QSet<QString> &keys) const
{
    QItemSelection all;
    int first = -1;
    for (int row = 0; row <= m_model.rowCount(); ++row) {
        const bool isOne = row < m_model.rowCount() && keys.contains(m_model.keyAt(row));
        if (isOne && first < 0)
            first = row;
        if (!isOne && first >= 0) {
            all.append(
                QItemSelectionRange(m_model.index(first, 0),
                                    m_model.index(row - 1, WebhookTableModel::ColumnCount - 1)));
            first = -1;
        }
    }
    return all;
}

void WebhooksPage::chosenChanged()
{
    if (m_restoring)
        return;
    m_chosen.clear();
    for (const int row : m_table->selectedRows())
        if (const QString key = m_model.keyAt(row); !key.isEmpty())
            m_chosen.insert(key);
    updateActions();
}

void WebhooksPage::currentChanged()
{
    if (m_restoring)
        return;
    const auto index = m_table->currentIndex();
    const QString key = index.data(WebhookTableModel::KeyRole).toString();
    if (key.isEmpty())
        return;
    m_current = key;
    m_line = index.row();
    m_details->showRow(m_model.joinedRow(index.row()));
    updateActions();
}

void WebhooksPage::choose(const QString &key)
{
    m_current = key;
    m_chosen = {key};
    if (m_model.rowOf(key) < 0 && !m_fleet.isJoining())
        m_bar->clear(); // a filter hides it
    m_toBeSeen = key;
    restoreCurrent();
}

QList<const webhooks::Row *> WebhooksPage::chosenRows() const
{
    QList<const webhooks::Row *> all;
    for (const int row : m_table->selectedRows())
        if (const auto at = m_model.joinedRow(row); at >= 0 && at < m_fleet.rows().size())
            all.append(&m_fleet.rows().at(at));
    return all;
}

QList<qsizetype> WebhooksPage::chosenDesired() const
{
    QList<qsizetype> all;
    for (const auto *row : chosenRows())
        if (row->desired >= 0)
            all.append(row->desired);
    return all;
}

bool WebhooksPage::isDeletable(const webhooks::Row &row) const
{
    if (row.live < 0)
        return false;
    const auto *api = m_fleet.apis().value(m_fleet.input().live.at(row.live).product);
    return api && api->product().writable;
}

QList<qsizetype> WebhooksPage::chosenLive() const
{
    QList<qsizetype> all;
    for (const auto *row : chosenRows())
        if (isDeletable(*row))
            all.append(row->live);
    return all;
}

QList<qsizetype> WebhooksPage::adoptable(bool chosenOnly) const
{
    QList<qsizetype> all;
    const auto take = [&](const webhooks::Row &row) {
        if (isAdoptable(row, chosenOnly))
            all.append(row.live);
    };
    if (chosenOnly)
        for (const auto *row : chosenRows())
            take(*row);
    else
        for (const auto &row : m_fleet.rows())
            take(row);
    return all;
}

QString WebhooksPage::currentAccount() const
{
    const auto at = m_model.joinedRow(m_table->currentIndex().row());
    if (at >= 0 && at < m_fleet.rows().size()) {
        const auto &row = m_fleet.rows().at(at);
        return row.desired >= 0 ? m_fleet.input().desired.at(row.desired).account
                                : m_fleet.input().live.at(row.live).account;
    }
    const auto all = m_fleet.accounts();
    return all.size() == 1 ? all.constFirst().id : QString();
}

void WebhooksPage::updateActions()
{
    const QString reason = readOnlyReason(m_context.engine.workspace());
    const bool usable = reason.isEmpty();
    // Once: all of some thousands may be chosen.
    const auto chosen = chosenRows();
    const auto any = [&chosen](const auto &is) {
        return std::any_of(chosen.cbegin(), chosen.cend(),
                           [&is](const auto *row) { return is(*row); });
    };
    const auto wanted = std::count_if(chosen.cbegin(), chosen.cend(),
                                      [](const auto *row) { return row->desired >= 0; });
    const int changes = m_fleet.changeCount();
    m_add->setEnabled(usable && !m_fleet.accounts().isEmpty());
    m_refresh->setEnabled(!m_fleet.isReading() && !m_fleet.accounts().isEmpty());
    m_plan->setText(changes > 0 ? tr("Plan %n change(s)…", nullptr, changes) : tr("Plan changes…"));
    m_plan->setIconText(m_plan->text());
    m_plan->setEnabled(!m_fleet.writtenByPlans().isEmpty());
    m_adopt->setEnabled(usable && any([](const auto &row) { return isAdoptable(row, true); }));
    m_adoptAll->setEnabled(usable && m_fleet.hasUnmanaged());
    m_copy->setEnabled(usable && wanted > 0);
    m_removeHere->setEnabled(usable && wanted > 0);
    m_deleteThere->setEnabled(any([this](const auto &row) { return isDeletable(row); }));
    const QString account = currentAccount();
    const auto *known = document().account(account);
    m_undoLast->setEnabled(known);
    m_test->setEnabled(wanted < 2);
    m_exchange->setEnabled(chosen.size() == 1 && !exchangeOf(*chosen.constFirst()).isEmpty());
    m_who->setEnabled(m_fleet.readAt().isValid());
    m_leave->setEnabled(known && leavesWavecell(*known));
    setEnvironment(known ? std::optional(known->environment) : std::nullopt);
}

} // namespace sendbench::ui

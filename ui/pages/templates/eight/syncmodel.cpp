// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/syncmodel.h"

#include "base/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kLongestCell = 120;
} // namespace

SyncModel::Kind SyncModel::kindOf(const SyncRow &row)
{
    switch (row.state) {
    case SyncState::OnlyThere:
        return Kind::OnlyThere;
    case SyncState::OutOfDate:
        return Kind::Different;
    case SyncState::Same:
        return Kind::Same;
    case SyncState::Draft:
    case SyncState::Submitted:
        break;
    }
    return Kind::OnlyHere;
}

void SyncModel::setTable(const SyncTable &table)
{
    beginResetModel();
    m_table = table;
    m_checked.clear();
    filter();
    endResetModel();
    Q_EMIT choiceChanged();
}

void SyncModel::setShown(Kind kind, const QString &text)
{
    if (kind == m_kind && text == m_text)
        return;
    beginResetModel();
    m_kind = kind;
    m_text = text;
    filter();
    endResetModel();
}

void SyncModel::filter()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
        const SyncRow &row = m_table.rows.at(i);
        if ((m_kind == Kind::All || m_kind == kindOf(row)) &&
            (m_text.isEmpty() || row.name.contains(m_text, Qt::CaseInsensitive) ||
             row.language.contains(m_text, Qt::CaseInsensitive)))
            m_shown.append(i);
    }
}

int SyncModel::count(Kind kind) const
{
    return static_cast<int>(
        std::count_if(m_table.rows.cbegin(), m_table.rows.cend(), [&](const SyncRow &row) {
            return kind == Kind::All || kindOf(row) == kind;
        }));
}

const SyncRow &SyncModel::row(int shown) const
{
    return m_table.rows.at(m_shown.at(shown));
}

QString SyncModel::idAt(int shown) const
{
    return m_table.ids.value(row(shown).here);
}

const LiveTemplate *SyncModel::liveAt(int shown) const
{
    const qsizetype at = row(shown).live;
    return at < 0 ? nullptr : &m_table.live.at(at);
}

bool SyncModel::isTakeable(qsizetype at) const
{
    return m_table.rows.at(at).live >= 0;
}

void SyncModel::toggle(int shown)
{
    const bool on = m_checked.contains(m_shown.at(shown));
    setData(index(shown, Name), on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void SyncModel::setAllChecked(bool checked)
{
    for (const qsizetype at : std::as_const(m_shown)) {
        if (checked && isTakeable(at))
            m_checked.insert(at);
        else
            m_checked.remove(at);
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

QList<PullItem> SyncModel::chosen() const
{
    QList<PullItem> items;
    for (qsizetype at = 0; at < m_table.rows.size(); ++at) {
        const SyncRow &row = m_table.rows.at(at);
        if (m_checked.contains(at) && row.live >= 0)
            items.append({.id = m_table.ids.value(row.here),
                          .value = m_table.live.at(row.live).value,
                          .statusOnly = row.state == SyncState::Same});
    }
    return items;
}

QStringList SyncModel::replaced() const
{
    QStringList titles;
    for (qsizetype at = 0; at < m_table.rows.size(); ++at) {
        const SyncRow &row = m_table.rows.at(at);
        if (m_checked.contains(at) && row.state == SyncState::OutOfDate)
            titles.append(visibleText(row.name + u" · "_s + row.language, kLongestCell));
    }
    return titles;
}

int SyncModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SyncModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SyncModel::text(const SyncRow &row, int column) const
{
    switch (column) {
    case Name:
        return visibleText(row.name, kLongestCell);
    case Language:
        return visibleText(row.language, kLongestCell);
    case State:
        return row.state == SyncState::Draft ? tr("Only here") : syncTitle(row);
    default:
        break;
    }
    QStringList parts;
    for (const auto &one : row.differences)
        if (!parts.contains(one.title))
            parts.append(one.title);
    return visibleText(parts.join(u", "_s), kLongestCell);
}

QVariant SyncModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype at = m_shown.at(index.row());
    const SyncRow &row = m_table.rows.at(at);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(row, index.column());
    if (role == Qt::CheckStateRole && index.column() == Name && isTakeable(at))
        return m_checked.contains(at) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return u"%1, %2, %3"_s.arg(text(row, Name), text(row, Language), text(row, State));
    return {};
}

bool SyncModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !isTakeable(m_shown.at(index.row())))
        return false;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(m_shown.at(index.row()));
    else
        m_checked.remove(m_shown.at(index.row()));
    Q_EMIT dataChanged(index, index);
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags SyncModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name && isTakeable(m_shown.at(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant SyncModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Template"), tr("Language"), tr("State"), tr("What differs")};
    return titles[section];
}

} // namespace sendbench::ui

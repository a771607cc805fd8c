// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/documentlistmodel.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace sendbench::models
{

DocumentListModel::DocumentListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void DocumentListModel::setWorkspace(workspace::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &workspace::Workspace::changed, this, &DocumentListModel::follow);
        connect(workspace, &QObject::destroyed, this, &DocumentListModel::follow);
    }
    follow();
}

void DocumentListModel::follow()
{
    const QList<Row> wanted = m_workspace ? rowsOf(m_workspace->document()) : QList<Row>{};
    removeGone(wanted);
    QSet<QString> here;
    for (const Row &row : std::as_const(m_rows))
        here.insert(row.id);
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        qsizetype end = at; // of a row of new ones
        while (end < wanted.size() && !here.contains(wanted.at(end).id))
            ++end;
        if (end > at) {
            insert(at, wanted.mid(at, end - at));
            at = end - 1;
        } else {
            place(at, wanted.at(at));
        }
    }
}

void DocumentListModel::removeGone(const QList<Row> &wanted)
{
    QSet<QString> staying;
    for (const Row &row : wanted)
        staying.insert(row.id);
    const auto isGone = [&](qsizetype at) { return !staying.contains(m_rows.at(at).id); };
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (!isGone(last))
            continue;
        qsizetype first = last;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/// Rows that stand together come together: a view is told once of ten thousand.
void DocumentListModel::insert(qsizetype at, const QList<Row> &rows)
{
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + rows.size() - 1));
    const QList<Row> behind = m_rows.mid(at);
    m_rows.resize(at);
    m_rows += rows;
    m_rows += behind;
    endInsertRows();
}

/// Rows above `at` are right already; this one, which is here, is moved up or changed.
void DocumentListModel::place(qsizetype at, const Row &row)
{
    const int here = static_cast<int>(at);
    // Nearly always it is where it was.
    const int found = m_rows.at(at).id == row.id ? here : indexOf(row.id);
    if (found > here) {
        beginMoveRows({}, found, found, {}, here);
        m_rows.move(found, at);
        endMoveRows();
    }
    if (m_rows.at(at) != row) {
        m_rows[at] = row;
        Q_EMIT dataChanged(index(here), index(here));
    }
}

int DocumentListModel::indexOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int DocumentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DocumentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case IdRole:
        return row.id;
    case KindRole:
        return row.kind;
    case EnvironmentRole:
        return static_cast<int>(row.environment);
    case AccountRole:
        return row.account;
    case DefaultRole:
        return row.isDefault;
    case SavedAtRole:
        return row.savedAt;
    default:
        return {};
    }
}

QHash<int, QByteArray> DocumentListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"},
                  {TitleRole, "title"},
                  {KindRole, "kind"},
                  {EnvironmentRole, "environment"},
                  {AccountRole, "account"},
                  {DefaultRole, "default"},
                  {SavedAtRole, "savedAt"}});
    return names;
}

} // namespace sendbench::models

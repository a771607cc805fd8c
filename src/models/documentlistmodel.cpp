// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/documentlistmodel.h"

#include <algorithm>

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
    for (qsizetype at = 0; at < wanted.size(); ++at)
        place(at, wanted.at(at));
}

void DocumentListModel::removeGone(const QList<Row> &wanted)
{
    for (qsizetype at = m_rows.size() - 1; at >= 0; --at) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(),
                                       [&](const Row &row) { return row.id == m_rows.at(at).id; });
        if (stays)
            continue;
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rows.removeAt(at);
        endRemoveRows();
    }
}

/// Rows above `at` are right already; this one is moved up, inserted or changed.
void DocumentListModel::place(qsizetype at, const Row &row)
{
    const int here = static_cast<int>(at);
    const int found = indexOf(row.id);
    if (found < here) {
        beginInsertRows({}, here, here);
        m_rows.insert(at, row);
        endInsertRows();
        return;
    }
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

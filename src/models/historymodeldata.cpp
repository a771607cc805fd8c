// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/historymodel.h"
#include "models/historytext.h"

using namespace Qt::StringLiterals;

namespace sendbench::models
{

namespace
{

QVariant shown(const history::HistoryRow &row, int column)
{
    switch (column) {
    case HistoryModel::Time:
        return HistoryText::time(row.startedAt);
    case HistoryModel::Outcome:
        return HistoryText::outcome(row.outcome);
    case HistoryModel::Route:
        return row.routeTitle.isEmpty() ? row.routeId : row.routeTitle;
    case HistoryModel::To:
        return row.to;
    case HistoryModel::Status:
        return HistoryText::status(row.status);
    case HistoryModel::Code:
        return row.code;
    case HistoryModel::Took:
        return HistoryText::duration(row.totalMs);
    case HistoryModel::What:
        return row.message;
    default:
        return {};
    }
}

QVariant typed(const history::HistoryRow &row, int role)
{
    switch (role) {
    case HistoryModel::IdRole:
        return row.id;
    case HistoryModel::StartedAtRole:
        return row.startedAt;
    case HistoryModel::OutcomeKindRole:
        return static_cast<int>(row.outcome);
    case HistoryModel::EnvironmentRole:
        return static_cast<int>(row.environment);
    case HistoryModel::RouteIdRole:
        return row.routeId;
    case HistoryModel::SystemRole:
        return row.system;
    case HistoryModel::MethodRole:
        return row.method;
    case HistoryModel::UrlRole:
        return row.url;
    case HistoryModel::ToRole:
        return row.to;
    case HistoryModel::StatusRole:
        return row.status;
    case HistoryModel::TotalMsRole:
        return row.totalMs;
    default:
        return {};
    }
}

} // namespace

std::optional<history::HistoryRow> HistoryModel::row(int at) const
{
    const auto found = m_rows.constFind(keyOf(at));
    if (at < 0 || at >= m_count || found == m_rows.constEnd())
        return std::nullopt;
    return *found;
}

int HistoryModel::indexOf(const QString &id) const
{
    for (auto item = m_rows.constBegin(); item != m_rows.constEnd(); ++item)
        if (item->id == id)
            return keyOf(item.key());
    return -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto found = m_rows.constFind(keyOf(index.row()));
    const bool isLoaded = found != m_rows.constEnd();
    if (role == LoadedRole)
        return isLoaded;
    if (!isLoaded) {
        if (role != Qt::DisplayRole)
            return {};
        want(index.row());
        return u"…"_s;
    }
    if (role == Qt::DisplayRole)
        return shown(*found, index.column());
    if (role == Qt::ToolTipRole && index.column() == What)
        return found->message;
    return typed(*found, role);
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Outcome:
        return tr("Outcome");
    case Route:
        return tr("Through");
    case To:
        return tr("To");
    case Status:
        return tr("Status");
    case Code:
        return tr("Code");
    case Took:
        return tr("Time taken");
    case What:
        return tr("What");
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{IdRole, "id"},
                  {LoadedRole, "loaded"},
                  {StartedAtRole, "startedAt"},
                  {OutcomeKindRole, "outcomeKind"},
                  {EnvironmentRole, "environment"},
                  {RouteIdRole, "routeId"},
                  {SystemRole, "system"},
                  {MethodRole, "method"},
                  {UrlRole, "url"},
                  {ToRole, "to"},
                  {StatusRole, "status"},
                  {TotalMsRole, "totalMs"}});
    return names;
}

} // namespace sendbench::models

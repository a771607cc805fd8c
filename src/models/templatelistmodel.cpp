// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/templatelistmodel.h"

#include "base/pool.h"
#include "workspace/sharing.h"

#include <utility>

namespace sendbench::models
{

namespace
{
/// Long enough that a sweep does not begin with each key.
constexpr int kJudgeAfterMs = 250;
} // namespace

TemplateListModel::TemplateListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_shelf(std::make_shared<TemplateShelf>())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TemplateListModel::judge);
}

TemplateListModel::~TemplateListModel()
{
    if (m_stop)
        m_stop->store(true);
}

void TemplateListModel::setWorkspace(workspace::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &workspace::Workspace::changed, this, &TemplateListModel::follow);
        connect(workspace, &QObject::destroyed, this, &TemplateListModel::follow);
    }
    follow();
    m_soon.start(0);
}

void TemplateListModel::setTarget(templates::Target target)
{
    if (std::exchange(m_target, target) != target)
        m_soon.start(0);
}

void TemplateListModel::follow()
{
    const QList<workspace::StoredTemplate> wanted =
        m_workspace ? m_workspace->document().templates : QList<workspace::StoredTemplate>{};
    replaceMiddle(wanted);
    updateRows(wanted);
}

/// Rows that come and go: those between what is the same above and below.
void TemplateListModel::replaceMiddle(const QList<workspace::StoredTemplate> &wanted)
{
    const qsizetype least = qMin(wanted.size(), m_rows.size());
    qsizetype above = 0;
    while (above < least && wanted.at(above).id == m_rows.at(above).stored.id)
        ++above;
    if (above == wanted.size() && above == m_rows.size())
        return;
    qsizetype below = 0;
    while (below < least - above && wanted.at(wanted.size() - 1 - below).id ==
                                        m_rows.at(m_rows.size() - 1 - below).stored.id)
        ++below;
    const qsizetype gone = m_rows.size() - above - below;
    const qsizetype come = wanted.size() - above - below;
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(above), static_cast<int>(above + gone - 1));
        m_rows.remove(above, gone);
        indexRows();
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, static_cast<int>(above), static_cast<int>(above + come - 1));
        QList<Row> rows = m_rows.mid(0, above);
        for (qsizetype i = 0; i < come; ++i)
            rows.append({.stored = wanted.at(above + i), .digest = {}, .judged = false});
        rows.append(m_rows.mid(above));
        m_rows = std::move(rows);
        indexRows();
        endInsertRows();
    }
    m_soon.start(kJudgeAfterMs);
}

void TemplateListModel::updateRows(const QList<workspace::StoredTemplate> &wanted)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (workspace::areEqual(wanted.at(i), std::as_const(m_rows).at(i).stored))
            continue;
        m_rows[i].stored = wanted.at(i);
        const QModelIndex at = index(static_cast<int>(i));
        Q_EMIT dataChanged(at, at);
        m_soon.start(kJudgeAfterMs);
    }
}

void TemplateListModel::indexRows()
{
    m_byId.clear();
    m_byId.reserve(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_byId.insert(m_rows.at(i).stored.id, static_cast<int>(i));
}

int TemplateListModel::indexOf(const QString &id) const
{
    return m_byId.value(id, -1);
}

void TemplateListModel::judge()
{
    if (m_stop)
        m_stop->store(true);
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_running = true;
    const auto all =
        m_workspace ? m_workspace->document().templates : QList<workspace::StoredTemplate>{};
    QSet<QString> untold;
    for (const Row &row : std::as_const(m_rows))
        if (!row.judged)
            untold.insert(row.stored.id);
    // What a stopped sweep told of a content is still true of that content.
    inPool([this, home = m_inbox.address(), all, untold, shelf = m_shelf, target = m_target,
            stop = m_stop] {
        const auto tell = [&](QList<TemplateShelf::Judged> slice) {
            home.post([this, slice = std::move(slice)] { take(slice); });
        };
        shelf->judge(all, untold, target, *stop, tell);
        home.post([this, stop] {
            if (*stop)
                return;
            m_running = false;
            Q_EMIT settled();
        });
    });
}

void TemplateListModel::take(const QList<TemplateShelf::Judged> &slice)
{
    int first = -1;
    int last = -1;
    for (const auto &one : slice) {
        const int row = indexOf(one.id);
        if (row < 0 || m_rows.at(row).stored.content != one.content)
            continue;
        m_rows[row].digest = one.digest;
        m_rows[row].judged = true;
        first = first < 0 ? row : qMin(first, row);
        last = qMax(last, row);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

int TemplateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TemplateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.stored.name;
    case IdRole:
        return row.stored.id;
    case LanguageRole:
        return row.stored.language;
    case ProviderRole:
        return row.stored.provider;
    case CategoryRole:
        return row.digest.category;
    case StatusRole:
        return row.digest.status;
    case TextRole:
        return row.digest.text;
    case JudgedRole:
        return row.judged;
    case ErrorsRole:
        return row.digest.errors;
    case WarningsRole:
        return row.digest.warnings;
    case NotesRole:
        return row.digest.notes;
    default:
        return {};
    }
}

} // namespace sendbench::models

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/list/templatefilter.h"

#include "forms/oddcharacters.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using Model = models::TemplateListModel;

namespace
{

constexpr qsizetype kLongestName = 120;
/// While a sweep tells slice by slice, the list is not made anew with each.
constexpr int kAgainAfterMs = 120;

QString findingsWords(const QModelIndex &at)
{
    if (!at.data(Model::JudgedRole).toBool())
        return TemplateFilter::tr("checking…");
    QStringList words;
    if (const int errors = at.data(Model::ErrorsRole).toInt())
        words.append(TemplateFilter::tr("%n error(s)", nullptr, errors));
    if (const int warnings = at.data(Model::WarningsRole).toInt())
        words.append(TemplateFilter::tr("%n warning(s)", nullptr, warnings));
    return words.isEmpty() ? TemplateFilter::tr("ready") : words.join(u", "_s);
}

} // namespace

TemplateFilter::TemplateFilter(Model *source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TemplateFilter::rebuild);
    connect(source, &QAbstractItemModel::dataChanged, this, &TemplateFilter::follow);
    // Within the change: a row of the source that is gone must not be asked for.
    connect(source, &QAbstractItemModel::rowsInserted, this, &TemplateFilter::rebuild);
    connect(source, &QAbstractItemModel::rowsRemoved, this, &TemplateFilter::rebuild);
    connect(source, &QAbstractItemModel::modelReset, this, &TemplateFilter::rebuild);
    rebuild();
}

void TemplateFilter::setWanted(const TemplateWanted &wanted)
{
    if (m_wanted == wanted)
        return;
    const bool narrower = isNarrower(wanted) && !m_again.isActive();
    m_wanted = wanted;
    m_lower = wanted.text.trimmed().toLower();
    // With one more letter of a word only those can fit that fitted before.
    if (narrower)
        take(fitting(m_rows));
    else
        rebuild();
}

/// Asks for the same and a longer text.
bool TemplateFilter::isNarrower(const TemplateWanted &wanted) const
{
    TemplateWanted before = m_wanted;
    before.text = wanted.text;
    return before == wanted && wanted.text.trimmed().toLower().contains(m_lower);
}

bool TemplateFilter::fits(int row) const
{
    const auto &stored = m_source->storedAt(row);
    const auto &digest = m_source->digestAt(row);
    const auto is = [](const QString &wanted, const QString &text) {
        return wanted.isEmpty() || text == wanted;
    };
    if (!is(m_wanted.language, stored.language) || !is(m_wanted.category, digest.category) ||
        !is(m_wanted.status, digest.status))
        return false;
    switch (m_wanted.findings) {
    case TemplateWanted::Findings::Any:
        break;
    case TemplateWanted::Findings::Errors:
        if (digest.errors == 0)
            return false;
        break;
    case TemplateWanted::Findings::Warnings:
        if (digest.warnings == 0)
            return false;
        break;
    case TemplateWanted::Findings::None:
        if (!m_source->isJudgedAt(row) || digest.errors + digest.warnings > 0)
            return false;
        break;
    }
    return m_lower.isEmpty() || stored.name.contains(m_lower, Qt::CaseInsensitive) ||
           stored.language.contains(m_lower, Qt::CaseInsensitive) || digest.text.contains(m_lower);
}

QList<int> TemplateFilter::fitting(const QList<int> &rows) const
{
    QList<int> all;
    for (const int row : rows)
        if (fits(row))
            all.append(row);
    return all;
}

void TemplateFilter::rebuild()
{
    m_again.stop();
    QList<int> rows(m_source->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    take(isFiltering() ? fitting(rows) : rows);
}

void TemplateFilter::take(const QList<int> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_shown.clear();
    m_shown.reserve(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_shown.insert(m_rows.at(i), static_cast<int>(i));
    endResetModel();
    Q_EMIT refiltered();
}

void TemplateFilter::follow(const QModelIndex &first, const QModelIndex &last)
{
    bool other = false;
    int from = -1;
    int to = -1;
    for (int row = first.row(); row <= last.row(); ++row) {
        const int shown = m_shown.value(row, -1);
        if (isFiltering() && fits(row) != (shown >= 0))
            other = true;
        if (shown < 0)
            continue;
        from = from < 0 ? shown : qMin(from, shown);
        to = qMax(to, shown);
    }
    if (from >= 0)
        Q_EMIT dataChanged(index(from), index(to));
    if (other && !m_again.isActive())
        m_again.start(kAgainAfterMs);
}

QModelIndex TemplateFilter::indexOfId(const QString &id) const
{
    const int shown = m_shown.value(m_source->indexOf(id), -1);
    return shown < 0 ? QModelIndex() : index(shown);
}

int TemplateFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TemplateFilter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QModelIndex at = m_source->index(m_rows.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const QString name = at.data(Model::NameRole).toString();
        return name.isEmpty() ? tr("(no name yet)") : forms::visibleText(name, kLongestName);
    }
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(),
                           at.data(Model::LanguageRole).toString(),
                           at.data(Model::CategoryRole).toString(), findingsWords(at),
                           at.data(Model::StatusRole).toString()}
            .join(u", "_s);
    case Qt::WhatsThisRole:
        return findingsWords(at);
    default:
        return at.data(role);
    }
}

} // namespace sendbench::ui

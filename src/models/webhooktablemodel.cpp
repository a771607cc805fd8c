// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/webhooktablemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

bool isShownBy(WebhookFilter::Show show, webhooks::State state)
{
    using Show = WebhookFilter::Show;
    using webhooks::State;
    switch (show) {
    case Show::All:
        return true;
    case Show::Differs:
        return state == State::Differs || state == State::Missing;
    case Show::NotManaged:
        return state == State::NotManaged || state == State::Duplicate;
    case Show::MustMigrate:
        return state == State::MustMigrate;
    case Show::NotRead:
        return state == State::NotRead || state == State::Unknown;
    }
    return true;
}

QString WebhookTableModel::keyOfDesired(const QString &webhookId)
{
    return u"d:"_s + webhookId;
}

void WebhookTableModel::setLines(WebhookLines lines, const Environments &environments)
{
    beginResetModel();
    m_environments = environments;
    m_longest = std::move(lines.longest);
    m_entries = std::move(lines.all);
    m_counts = {};
    for (const WebhookLine &one : std::as_const(m_entries))
        ++m_counts[one.state];
    arrange();
    endResetModel();
}

void WebhookTableModel::setFilter(const WebhookFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_folded = filter.text.toCaseFolded();
    arrange();
    endResetModel();
}

void WebhookTableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

bool WebhookTableModel::takes(const WebhookLine &entry) const
{
    return isShownBy(m_filter.show, entry.state) &&
           (m_folded.isEmpty() || entry.whole.contains(m_folded));
}

QString WebhookTableModel::groupOf(const WebhookLine &entry) const
{
    switch (m_filter.group) {
    case WebhookFilter::Group::Account:
        return entry.account;
    case WebhookFilter::Group::Product:
        return entry.texts[Product];
    case WebhookFilter::Group::None:
        break;
    }
    return {};
}

/// "acme · production · 12, 3 differ": what there is below it.
QString WebhookTableModel::headingOf(const QList<qsizetype> &entries) const
{
    const WebhookLine &first = m_entries.at(entries.constFirst());
    QString title = first.texts[Product];
    if (m_filter.group == WebhookFilter::Group::Account) {
        title = first.texts[Account];
        if (m_environments.contains(first.account))
            title += u" · "_s + environmentName(m_environments.value(first.account));
    }
    const auto differing = std::count_if(entries.cbegin(), entries.cend(), [this](qsizetype at) {
        return isShownBy(WebhookFilter::Show::Differs, m_entries.at(at).state);
    });
    title += u" · "_s + tr("%n webhook(s)", nullptr, static_cast<int>(entries.size()));
    if (differing > 0)
        title += u", "_s + tr("%n differ(s)", nullptr, static_cast<int>(differing));
    return title;
}

void WebhookTableModel::arrange()
{
    QMap<QString, QList<qsizetype>> groups;
    m_shown = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (takes(m_entries.at(i))) {
            groups[groupOf(m_entries.at(i))].append(i);
            ++m_shown;
        }
    m_lines.clear();
    m_lineOf.clear();
    for (auto &group : groups) {
        if (m_sortColumn >= 0)
            std::stable_sort(group.begin(), group.end(), [this](qsizetype a, qsizetype b) {
                const auto &one = m_entries.at(a).texts[static_cast<size_t>(m_sortColumn)];
                const auto &other = m_entries.at(b).texts[static_cast<size_t>(m_sortColumn)];
                const int order = one.compare(other, Qt::CaseInsensitive);
                return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
            });
        if (m_filter.group != WebhookFilter::Group::None)
            m_lines.append(Line{.entry = -1, .heading = headingOf(group)});
        for (const qsizetype at : std::as_const(group)) {
            m_lineOf.insert(m_entries.at(at).key, static_cast<int>(m_lines.size()));
            m_lines.append(Line{.entry = at, .heading = {}});
        }
    }
}

int WebhookTableModel::count(WebhookFilter::Show show) const
{
    int all = 0;
    for (const auto &[state, count] : m_counts.asKeyValueRange())
        all += isShownBy(show, state) ? count : 0;
    return all;
}

qsizetype WebhookTableModel::joinedRow(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).entry : -1;
}

QString WebhookTableModel::keyAt(int row) const
{
    const auto at = joinedRow(row);
    return at < 0 ? QString() : m_entries.at(at).key;
}

QList<int> WebhookTableModel::headings() const
{
    QList<int> all;
    for (int row = 0; row < m_lines.size(); ++row)
        if (m_lines.at(row).entry < 0)
            all.append(row);
    return all;
}

int WebhookTableModel::rowOf(const QString &key) const
{
    return m_lineOf.value(key, -1);
}

int WebhookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int WebhookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WebhookTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (line.entry < 0) {
        if (role == HeadingRole)
            return true;
        const bool told = isText || role == Qt::AccessibleTextRole;
        return told && index.column() == Product ? QVariant(line.heading) : QVariant();
    }
    const WebhookLine &entry = m_entries.at(line.entry);
    if (isText)
        return entry.texts[static_cast<size_t>(index.column())];
    if (role == StateRole)
        return static_cast<int>(entry.state);
    if (role == KeyRole)
        return entry.key;
    if (role == Qt::AccessibleTextRole && index.column() == Product)
        return QStringList{entry.texts[Product], entry.texts[Account], entry.texts[Scope],
                           entry.texts[Type],    entry.texts[Url],     entry.texts[State]}
            .join(u", "_s);
    return {};
}

QVariant WebhookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> titles{tr("Product"), tr("Account"), tr("Scope"),
                                                  tr("Type"),    tr("URL"),     tr("Auth"),
                                                  tr("On"),      tr("State")};
    return titles[static_cast<size_t>(section)];
}

Qt::ItemFlags WebhookTableModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_lines.at(index.row()).entry < 0)
        return Qt::ItemIsEnabled;
    return QAbstractTableModel::flags(index);
}

} // namespace sendbench::models

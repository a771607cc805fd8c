// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palettemodel.h"

#include "ui/shell/fuzzymatch.h"

#include <algorithm>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

using Group = PaletteEntry::Group;

QString groupName(Group group, qsizetype hidden)
{
    QString name;
    switch (group) {
    case Group::Pages:
        name = PaletteModel::tr("Pages");
        break;
    case Group::Actions:
        name = PaletteModel::tr("Actions");
        break;
    case Group::Objects:
        name = PaletteModel::tr("Objects");
        break;
    }
    if (hidden > 0)
        name = PaletteModel::tr("%1 (%n more, type on to find them)", nullptr,
                                static_cast<int>(hidden))
                   .arg(name);
    return name;
}

} // namespace

PaletteModel::PaletteModel(const Theme &theme, QObject *parent)
    : QAbstractListModel(parent)
    , m_theme(theme)
{
}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
    m_prepared.clear();
    m_prepared.reserve(entries.size());
    for (const PaletteEntry &entry : entries) {
        const QString rest = entry.subtitle + u' ' + entry.keywords.join(u' ');
        m_prepared.append({entry.title.left(200).toCaseFolded(), rest.left(400).toCaseFolded()});
    }
    setFilter({});
}

void PaletteModel::setFilter(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    for (const Group group : {Group::Pages, Group::Actions, Group::Objects}) {
        QList<Row> found = matches(group, words);
        if (found.isEmpty())
            continue;
        const qsizetype shown = std::min<qsizetype>(found.size(), kShownPerGroup);
        const auto better = [](const Row &a, const Row &b) {
            return a.score != b.score ? a.score > b.score : a.entry < b.entry;
        };
        std::partial_sort(found.begin(), found.begin() + shown, found.end(), better);
        m_rows.append({.header = groupName(group, found.size() - shown)});
        m_rows.append(found.first(shown));
    }
    endResetModel();
}

QList<PaletteModel::Row> PaletteModel::matches(Group group, const QStringList &words) const
{
    QList<Row> found;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).group != group)
            continue;
        int total = 0;
        const bool all = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            const auto inTitle = fuzzyScore(word, m_prepared.at(i).title);
            // Keywords by part only: scattered letters fit any long enough text.
            const bool inRest = m_prepared.at(i).rest.contains(word);
            if (!inTitle && !inRest)
                return false;
            total += std::max(inTitle.value_or(-1000), inRest ? 0 : -1000);
            return true;
        });
        if (all)
            found.append({.entry = i, .score = total});
    }
    return found;
}

int PaletteModel::firstEntryRow() const
{
    return m_rows.isEmpty() ? -1 : 1;
}

int PaletteModel::bestRow() const
{
    int best = firstEntryRow();
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).entry >= 0 && m_rows.at(row).score > m_rows.at(best).score)
            best = row;
    }
    return best;
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).entry < 0)
        return nullptr;
    return &m_entries.at(m_rows.at(row).entry);
}

int PaletteModel::rowOf(const PaletteEntry &like) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const PaletteEntry *entry = entryAt(row);
        if (entry && entry->group == like.group && entry->title == like.title &&
            entry->subtitle == like.subtitle && entry->keywords == like.keywords)
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const PaletteEntry *entry = entryAt(index.row());
    switch (role) {
    case HeaderRole:
        return entry == nullptr;
    case Qt::DisplayRole:
        return entry ? entry->title : m_rows.at(index.row()).header;
    case Qt::AccessibleTextRole:
        return entry ? u"%1, %2"_s.arg(entry->title, entry->subtitle)
                     : m_rows.at(index.row()).header;
    case SubtitleRole:
        return entry ? entry->subtitle : QString();
    case Qt::DecorationRole:
        return entry && !entry->icon.isEmpty()
                   ? QVariant(m_theme.icon(entry->icon, Theme::Color::Muted))
                   : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/events/eventrows.h"

#include "ui/pages/shared/systemname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qsizetype kSearchedBody = 16 * 1024;

QString idsText(const events::Event &event)
{
    QStringList parts;
    for (const auto &[name, value] : event.ids)
        if (!value.isEmpty())
            parts.append(name + u' ' + value);
    return parts.join(u", "_s);
}

bool isBad(const events::Event &event)
{
    return !event.errorCode.isEmpty() || event.status == u"undelivered"_s ||
           event.status == u"failed"_s || event.status == u"rejected"_s;
}

} // namespace

QString eventTime(const QDateTime &at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString eventSystem(const events::Event &event)
{
    if (event.system.isEmpty())
        return u"–"_s;
    return systemName(event.product.isEmpty() ? event.system : event.system + u'.' + event.product);
}

QString eventType(const events::Event &event)
{
    if (!event.recognised)
        return EventRows::tr("Unknown event");
    return event.eventType.isEmpty() ? event.direction : event.eventType;
}

QString eventStatus(const events::Event &event)
{
    QStringList parts{event.status, event.detail, event.errorCode, event.errorMessage};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

std::optional<CellDelegate::Mark> eventMark(const events::Event &event)
{
    if (!event.recognised)
        return CellDelegate::Mark{u"help"_s, Theme::Color::Caution};
    if (isBad(event))
        return CellDelegate::Mark{u"error"_s, Theme::Color::Bad};
    if (event.status == u"delivered"_s || event.status == u"read"_s)
        return CellDelegate::Mark{u"check"_s, Theme::Color::Good};
    if (event.status.isEmpty())
        return std::nullopt;
    return CellDelegate::Mark{u"clock"_s, Theme::Color::Muted};
}

EventRows::EventRows(models::EventListModel &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
    connect(&source, &QAbstractItemModel::modelReset, this, &EventRows::rebuild);
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { inserted(first, last); });
    connect(&source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { removed(first, last); });
    rebuild();
}

void EventRows::setFilter(const QString &words)
{
    const QStringList now = words.toLower().split(u' ', Qt::SkipEmptyParts);
    if (now == m_words)
        return;
    m_words = now;
    rebuild();
}

bool EventRows::fits(const events::Event &event) const
{
    if (m_words.isEmpty())
        return true;
    QStringList parts{eventTime(event.at), eventSystem(event), eventType(event),
                      eventStatus(event),  idsText(event),     event.direction,
                      event.remoteAddress, event.id,           QString::fromUtf8(event.target)};
    for (const http::Header &header : event.headers)
        parts.append(QString::fromUtf8(header.name + ": " + header.value));
    parts.append(QString::fromUtf8(event.body.left(kSearchedBody)));
    const QString all = parts.join(u'\n').toLower();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return all.contains(word); });
}

void EventRows::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (int row = 0; row < m_source.rowCount(); ++row)
        if (fits(*m_source.event(row)))
            m_rows.append(row);
    endResetModel();
}

void EventRows::inserted(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_rows)
        row += row >= first ? count : 0;
    for (int source = first; source <= last; ++source) {
        if (!fits(*m_source.event(source)))
            continue;
        const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), source);
        const int at = static_cast<int>(place - m_rows.cbegin());
        beginInsertRows({}, at, at);
        m_rows.insert(at, source);
        endInsertRows();
    }
}

void EventRows::removed(int first, int last)
{
    const auto begin = std::lower_bound(m_rows.cbegin(), m_rows.cend(), first);
    const auto end = std::upper_bound(begin, m_rows.cend(), last);
    const int from = static_cast<int>(begin - m_rows.cbegin());
    const int gone = static_cast<int>(end - begin);
    const int count = last - first + 1;
    const auto shift = [&] {
        for (int &row : m_rows)
            row -= row > last ? count : 0;
    };
    if (gone == 0) {
        shift();
        return;
    }
    beginRemoveRows({}, from, from + gone - 1);
    m_rows.remove(from, gone);
    shift();
    endRemoveRows();
}

const events::Event *EventRows::event(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : m_source.event(m_rows.at(row));
}

int EventRows::rowOf(const QString &eventId) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (event(row)->id == eventId)
            return row;
    return -1;
}

int EventRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventRows::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const events::Event *const shown = event(index.row());
    if (shown == nullptr)
        return {};
    switch (index.column()) {
    case Time:
        return eventTime(shown->at);
    case System:
        return eventSystem(*shown);
    case Type:
        return eventType(*shown);
    case Status:
        return eventStatus(*shown);
    default:
        return idsText(*shown);
    }
}

QVariant EventRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case System:
        return tr("System");
    case Type:
        return tr("Event");
    case Status:
        return tr("Status");
    case Ids:
        return tr("Ids");
    default:
        return {};
    }
}

} // namespace sendbench::ui

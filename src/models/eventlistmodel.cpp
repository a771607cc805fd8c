// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/eventlistmodel.h"

#include "models/historytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

namespace
{

QString whatText(const events::Event &event)
{
    if (!event.recognised)
        return EventListModel::tr("Not recognised");
    const QString direction = event.direction.isEmpty() ? QString() : u" · "_s + event.direction;
    return (event.eventType.isEmpty() ? event.product : event.eventType) + direction;
}

QString statusText(const events::Event &event)
{
    QStringList parts{event.status, event.detail, event.errorCode, event.errorMessage};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString idsText(const events::Event &event)
{
    QStringList parts;
    for (const auto &[name, value] : event.ids)
        parts.append(name + u' ' + value);
    return parts.join(u", "_s);
}

} // namespace

EventListModel::EventListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EventListModel::setStore(history::HistoryStore *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    if (store) {
        connect(store, &history::HistoryStore::eventAdded, this, &EventListModel::addedToStore);
        connect(store, &history::HistoryStore::removed, this, &EventListModel::restart);
    }
    restart();
}

void EventListModel::showAll()
{
    m_shows = Shows::All;
    m_exchangeId.clear();
    m_ids.clear();
    restart();
}

void EventListModel::showExchange(const QString &exchangeId, const OrderedMap<QString> &ids)
{
    m_shows = exchangeId.isEmpty() ? Shows::Nothing : Shows::Exchange;
    m_exchangeId = exchangeId;
    m_ids = ids;
    restart();
}

void EventListModel::showNothing()
{
    showExchange({}, {});
}

void EventListModel::restart()
{
    const int generation = ++m_generation;
    m_meanwhile.clear();
    m_reading = m_store && m_shows != Shows::Nothing;
    if (!m_reading) {
        take({});
        return;
    }
    auto *reading = m_store->eventsOf(m_exchangeId, kMostEvents, this);
    connect(reading, &Job::finished, this, [this, reading, generation] {
        if (generation != m_generation)
            return;
        m_reading = false;
        const auto events = reading->result();
        m_error = reading->error();
        take(events.value_or(QList<events::Event>{}));
        const auto meanwhile = std::exchange(m_meanwhile, {});
        for (const events::Event &event : meanwhile)
            addedToStore(event);
        Q_EMIT errorChanged();
    });
    reading->start();
}

void EventListModel::take(const QList<events::Event> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

bool EventListModel::comesBefore(const events::Event &a, const events::Event &b) const
{
    const bool isOlder = std::pair(a.at, a.id) < std::pair(b.at, b.id);
    return m_shows == Shows::All ? !isOlder : isOlder;
}

void EventListModel::addedToStore(const events::Event &event)
{
    if (m_shows == Shows::Nothing ||
        (m_shows == Shows::Exchange && !events::sharesId(m_ids, event.ids)))
        return;
    if (m_reading) {
        m_meanwhile.append(event);
        return;
    }
    const bool isKnown = std::any_of(m_events.cbegin(), m_events.cend(),
                                     [&](const auto &known) { return known.id == event.id; });
    if (isKnown)
        return;
    const auto place = std::find_if(m_events.cbegin(), m_events.cend(),
                                    [&](const auto &known) { return comesBefore(event, known); });
    const int at = static_cast<int>(place - m_events.cbegin());
    beginInsertRows({}, at, at);
    m_events.insert(at, event);
    endInsertRows();
    if (m_events.size() > kMostEvents) {
        const int last = static_cast<int>(m_events.size()) - 1;
        beginRemoveRows({}, last, last);
        m_events.removeLast();
        endRemoveRows();
    }
}

const events::Event *EventListModel::event(int at) const
{
    return at < 0 || at >= m_events.size() ? nullptr : &m_events.at(at);
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const events::Event &event = m_events.at(index.row());
    switch (role) {
    case IdRole:
        return event.id;
    case AtRole:
        return event.at;
    case RecognisedRole:
        return event.recognised;
    case SystemRole:
        return event.system;
    case StatusTextRole:
        return event.status;
    case BodyRole:
        return event.body;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Time:
        return HistoryText::time(event.at);
    case What:
        return whatText(event);
    case Status:
        return statusText(event);
    default:
        return idsText(event);
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case What:
        return tr("Event");
    case Status:
        return tr("Status");
    case Ids:
        return tr("Ids");
    default:
        return {};
    }
}

QHash<int, QByteArray> EventListModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{IdRole, "id"},
                  {AtRole, "at"},
                  {RecognisedRole, "recognised"},
                  {SystemRole, "system"},
                  {StatusTextRole, "status"},
                  {BodyRole, "body"}});
    return names;
}

} // namespace sendbench::models

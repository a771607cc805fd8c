// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/historymodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

namespace
{
constexpr int kPage = 200;
constexpr int kMaxWanted = 8;  // a view shows a few pages at most
constexpr int kMaxAsked = 2;   // requests under way
constexpr int kMaxKept = 8000; // rows in memory
} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

HistoryModel::~HistoryModel() = default;

void HistoryModel::setStore(history::HistoryStore *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    if (store) {
        connect(store, &history::HistoryStore::added, this, &HistoryModel::addedToStore);
        connect(store, &history::HistoryStore::removed, this, &HistoryModel::refresh);
    }
    restart();
}

void HistoryModel::setFilter(const history::HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void HistoryModel::refresh()
{
    restart();
}

/// The rows shown stay until the new first page is there, so that typing into a filter does not
/// flicker.
void HistoryModel::restart()
{
    const int generation = ++m_generation;
    m_stale = false;
    m_wanted.clear();
    m_asked.clear();
    if (m_job)
        m_job->cancel();
    if (!m_store) {
        firstPageCame(0, {});
        return;
    }
    setLoading(true);
    auto *counting = m_store->count(m_filter, this);
    m_job = counting;
    connect(counting, &Job::finished, this, [this, counting, generation] {
        if (generation != m_generation)
            return;
        const auto count = counting->result();
        if (!count || !m_store)
            return failed(count ? Error{.kind = ErrorKind::Cancelled} : count.error());
        auto *reading = m_store->rows(m_filter, 0, kPage, this);
        m_job = reading;
        connect(reading, &Job::finished, this, [this, reading, generation, total = *count] {
            if (generation != m_generation)
                return;
            const auto rows = reading->result();
            if (rows)
                firstPageCame(total, *rows);
            else
                failed(rows.error());
        });
        reading->start();
    });
    counting->start();
}

void HistoryModel::firstPageCame(qint64 count, const QList<history::HistoryRow> &rows)
{
    beginResetModel();
    // The page may be newer than the count: never fewer rows than there are.
    m_count = static_cast<int>(std::max<qint64>(count, rows.size()));
    m_rows.clear();
    m_wanted.clear();
    ++m_pageGeneration;
    for (int at = 0; at < rows.size(); ++at)
        m_rows.insert(keyOf(at), rows.at(at));
    endResetModel();
    if (std::exchange(m_error, std::nullopt))
        Q_EMIT errorChanged();
    if (m_stale)
        restart();
    else
        setLoading(false);
}

void HistoryModel::failed(const Error &error)
{
    ++m_generation;
    beginResetModel();
    m_count = 0;
    m_rows.clear();
    m_wanted.clear();
    m_asked.clear();
    endResetModel();
    m_error = error;
    setLoading(false);
    Q_EMIT errorChanged();
}

void HistoryModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

bool HistoryModel::fits(const history::HistoryRow &row) const
{
    return (!m_filter.outcome || *m_filter.outcome == row.outcome) &&
           (m_filter.system.isEmpty() || m_filter.system == row.system) &&
           (!m_filter.since.isValid() || m_filter.since <= row.startedAt);
}

/// Mostly 0; a send that took longer than a later one stands below it. Nothing if the rows around
/// are not there.
std::optional<int> HistoryModel::placeFor(const history::HistoryRow &row) const
{
    for (int at = 0; at < m_count; ++at) {
        const auto other = m_rows.constFind(keyOf(at));
        if (other == m_rows.constEnd())
            return std::nullopt;
        if (std::pair(row.startedAt, row.id) > std::pair(other->startedAt, other->id))
            return at;
    }
    return m_count;
}

void HistoryModel::addedToStore(const history::HistoryRow &row)
{
    if (m_loading) {
        m_stale = true;
        return;
    }
    ++m_pageGeneration;
    if (!m_filter.text.trimmed().isEmpty())
        return restart(); // only the database knows whether its words are found
    if (!fits(row))
        return;
    const auto place = placeFor(row);
    if (place)
        insertAt(*place, row);
    else
        restart();
}

void HistoryModel::insertAt(int at, const history::HistoryRow &row)
{
    beginInsertRows({}, at, at);
    // Only what lies above gets a new distance from the oldest.
    for (int above = 0; above < at; ++above)
        m_rows.insert(keyOf(above) + 1, m_rows.value(keyOf(above)));
    ++m_count;
    m_rows.insert(keyOf(at), row);
    endInsertRows();
}

void HistoryModel::want(int at) const
{
    const int page = keyOf(at) / kPage;
    if (m_asked.value(page, -1) == m_pageGeneration || m_wanted.contains(page))
        return;
    if (m_wanted.isEmpty()) {
        auto *const self = const_cast<HistoryModel *>(this);
        QMetaObject::invokeMethod(self, &HistoryModel::askForWanted, Qt::QueuedConnection);
    }
    m_wanted.append(page);
    if (m_wanted.size() > kMaxWanted)
        m_wanted.removeFirst(); // scrolled past; asked for again when it is seen again
}

/// The latest first: what is on screen now. The rest waits until a request comes back, so that a
/// drag of the scroll bar leaves no queue behind.
void HistoryModel::askForWanted()
{
    while (m_store && !m_loading && !m_wanted.isEmpty() && m_asked.size() < kMaxAsked)
        ask(m_wanted.takeLast());
}

void HistoryModel::ask(int page)
{
    const int oldest = page * kPage;
    const int newest = std::min(oldest + kPage, m_count) - 1;
    if (newest < oldest)
        return;
    m_asked.insert(page, m_pageGeneration);
    auto *reading = m_store->rows(m_filter, keyOf(newest), newest - oldest + 1, this);
    connect(reading, &Job::finished, this,
            [this, reading, page, newest, generation = m_generation,
             pageGeneration = m_pageGeneration] {
                if (generation != m_generation || m_asked.value(page, -1) != pageGeneration)
                    return;
                m_asked.remove(page);
                if (pageGeneration != m_pageGeneration)
                    want(keyOf(newest)); // a row was added meanwhile: this may be one row off
                else
                    pageAnswered(page, newest, *reading);
                askForWanted();
            });
    reading->start();
}

void HistoryModel::pageAnswered(int page, int newest, const history::HistoryStore::RowsJob &reading)
{
    const auto rows = reading.result();
    if (!rows)
        failed(rows.error());
    else if (rows->size() != newest - page * kPage + 1)
        restart(); // another program added or removed some
    else
        pageCame(newest, *rows);
}

void HistoryModel::pageCame(int newest, const QList<history::HistoryRow> &rows)
{
    forgetFarRows(newest);
    for (int i = 0; i < rows.size(); ++i)
        m_rows.insert(newest - i, rows.at(i));
    const int bottom = keyOf(newest - static_cast<int>(rows.size()) + 1);
    Q_EMIT dataChanged(index(keyOf(newest), 0), index(bottom, ColumnCount - 1));
}

void HistoryModel::forgetFarRows(int around)
{
    if (m_rows.size() < kMaxKept)
        return;
    const int top = m_count - 1;
    m_rows.removeIf([&](const auto &item) {
        return std::abs(item.key() - around) > kMaxKept / 4 && item.key() < top - kPage;
    });
}

} // namespace sendbench::models

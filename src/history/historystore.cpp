// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/historystore.h"

#include "history/database.h"
#include "history/eventtable.h"
#include "history/exchangetable.h"
#include "history/storejob.h"

namespace sendbench::history
{

namespace
{

/// Every piece of work begins with a database that is open.
template <typename Work>
auto opened(Work work)
{
    return [work = std::move(work)](Database &database) {
        return database.open().and_then([&] { return work(database); });
    };
}

} // namespace

struct HistoryStore::Private {
    template <typename T>
    using Access = typename StoreJob<T>::Access;

    template <typename T, typename Work>
    StoreJob<T> *read(Work work, QObject *parent)
    {
        return new StoreJob<T>(queue, Access<T>::Read, opened(std::move(work)), {}, parent);
    }

    template <typename T, typename Work>
    StoreJob<T> *write(Work work, typename StoreJob<T>::Done done, QObject *parent)
    {
        return new StoreJob<T>(queue, Access<T>::Write, opened(std::move(work)), std::move(done),
                               parent);
    }

    std::shared_ptr<StoreQueue> queue;
};

HistoryStore::HistoryStore(const QString &path, QObject *parent)
    : HistoryStore(path, false, parent)
{
}

HistoryStore::HistoryStore(const QString &path, bool hasty, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(
          Private{std::make_shared<StoreQueue>(path, hasty ? AtEnd::Leave : AtEnd::Close)}))
{
}

HistoryStore::~HistoryStore()
{
    d->queue->close();
}

void HistoryStore::warmUp()
{
    const auto task = std::make_shared<Task>();
    task->work = [](Database &database) { std::ignore = database.open(); };
    task->deliver = [] {};
    std::ignore = d->queue->submit(task);
}

Job *HistoryStore::add(const sending::SendRecord &record, QObject *parent)
{
    return d->write<HistoryRow>(
        [record](Database &database) -> Result<HistoryRow> {
            return insertRecord(database, record).map([&] { return rowOf(record); });
        },
        [this](const HistoryRow &row) { Q_EMIT added(row); }, parent);
}

Job *HistoryStore::addEvent(const events::Event &event, QObject *parent)
{
    return d->write<events::Event>(
        [event](Database &database) -> Result<events::Event> {
            return insertEvent(database, event).map([&] { return event; });
        },
        [this](const events::Event &stored) { Q_EMIT eventAdded(stored); }, parent);
}

HistoryStore::RowsJob *HistoryStore::rows(const HistoryFilter &filter, qint64 offset, qint64 count,
                                          QObject *parent)
{
    return d->read<QList<HistoryRow>>(
        [filter, offset, count](Database &database) {
            return selectRows(database, filter, offset, count);
        },
        parent);
}

HistoryStore::CountJob *HistoryStore::count(const HistoryFilter &filter, QObject *parent)
{
    return d->read<qint64>([filter](Database &database) { return countRows(database, filter); },
                           parent);
}

HistoryStore::RecordJob *HistoryStore::record(const QString &id, QObject *parent)
{
    return d->read<sending::SendRecord>(
        [id](Database &database) { return selectRecord(database, id); }, parent);
}

HistoryStore::EventsJob *HistoryStore::eventsOf(const QString &exchangeId, int limit,
                                                QObject *parent)
{
    return d->read<QList<events::Event>>(
        [exchangeId, limit](Database &database) {
            return selectEvents(database, exchangeId, limit);
        },
        parent);
}

HistoryStore::CountJob *HistoryStore::remove(const QStringList &ids, QObject *parent)
{
    return d->write<qint64>([ids](Database &database) { return removeRecords(database, ids); },
                            [this](qint64 gone) {
                                if (gone > 0)
                                    Q_EMIT removed();
                            },
                            parent);
}

HistoryStore::CountJob *HistoryStore::removeAll(const HistoryFilter &filter, QObject *parent)
{
    return d->write<qint64>(
        [filter](Database &database) { return removeMatching(database, filter); },
        [this](qint64) { Q_EMIT removed(); }, parent);
}

} // namespace sendbench::history

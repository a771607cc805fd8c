// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/events/exchangefinder.h"

namespace sendbench::ui
{

namespace
{
constexpr int kMostCandidates = 20;
}

ExchangeFinder::ExchangeFinder(QObject *parent)
    : QObject(parent)
{
}

void ExchangeFinder::find(history::HistoryStore *store, const OrderedMap<QString> &ids)
{
    stop();
    m_store = store;
    m_ids = ids;
    for (const auto &[name, value] : ids)
        if (!value.isEmpty())
            m_values.append(value);
    const int generation = m_generation;
    QMetaObject::invokeMethod(
        this,
        [this, generation] {
            if (generation == m_generation)
                searchNext();
        },
        Qt::QueuedConnection);
}

void ExchangeFinder::stop()
{
    ++m_generation;
    if (m_job)
        m_job->cancel();
    m_values.clear();
    m_candidates.clear();
}

void ExchangeFinder::searchNext()
{
    if (!m_store || m_values.isEmpty()) {
        Q_EMIT notFound();
        return;
    }
    history::HistoryFilter filter;
    filter.text = m_values.takeFirst();
    auto *reading = m_store->rows(filter, 0, kMostCandidates, this);
    m_job = reading;
    connect(reading, &Job::finished, this, [this, reading, generation = m_generation] {
        if (generation != m_generation)
            return;
        const auto rows = reading->result();
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        for (const history::HistoryRow &row : *rows)
            m_candidates.append(row.id);
        checkNext();
    });
    reading->start();
}

/// A text search also finds what only mentions the id.
void ExchangeFinder::checkNext()
{
    if (m_candidates.isEmpty()) {
        searchNext();
        return;
    }
    if (!m_store) {
        Q_EMIT notFound();
        return;
    }
    auto *reading = m_store->record(m_candidates.takeFirst(), this);
    m_job = reading;
    connect(reading, &Job::finished, this, [this, reading, generation = m_generation] {
        if (generation != m_generation)
            return;
        const auto record = reading->result();
        if (record && events::sharesId(record->outcome.ids, m_ids))
            Q_EMIT found(record->exchange.id);
        else
            checkNext();
    });
    reading->start();
}

} // namespace sendbench::ui

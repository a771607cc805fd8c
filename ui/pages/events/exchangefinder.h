// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QPointer>

namespace sendbench::ui
{

/// Looks for the exchange that shares an id with an event. Ends with one of its signals; a further
/// search ends the one before silently.
class ExchangeFinder final : public QObject
{
    Q_OBJECT

public:
    explicit ExchangeFinder(QObject *parent = nullptr);

    void find(history::HistoryStore *store, const OrderedMap<QString> &ids);
    void stop();

Q_SIGNALS:
    void found(const QString &exchangeId);
    void notFound();
    void failed(const sendbench::Error &error);

private:
    void searchNext();
    void checkNext();

    QPointer<history::HistoryStore> m_store;
    OrderedMap<QString> m_ids;
    QStringList m_values;     ///< still to be searched for
    QStringList m_candidates; ///< exchanges that name one of them somewhere
    QPointer<Job> m_job;
    int m_generation = 0;
};

} // namespace sendbench::ui

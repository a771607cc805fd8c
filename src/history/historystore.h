// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "events/event.h"
#include "sending/sendjob.h"

#include <QObject>

#include <memory>

namespace sendbench::history
{

/// One row of the list: what is shown without opening the exchange.
struct HistoryRow {
    QString id; ///< of the exchange
    QDateTime startedAt;
    QString routeId;
    QString routeTitle;
    QString system;
    Environment environment = Environment::Test;
    QString method;
    QString url;
    QString to;
    int status = 0; ///< 0: no response
    sending::OutcomeKind outcome = sending::OutcomeKind::Unclear;
    QString code;
    QString message;
    double totalMs = 0;

    bool operator==(const HistoryRow &) const = default;
};

struct HistoryFilter {
    QString text; ///< full text over number, URL, code, message, ids and bodies; every word must be
                  ///< found (prefix)
    std::optional<sending::OutcomeKind> outcome;
    QString system;
    QDateTime since;

    bool operator==(const HistoryFilter &) const = default;
};

/// Every exchange of this workspace (and the events tied to it), in SQLite. The database lives in
/// its own thread; every call answers through a job. Only redacted records come in.
class HistoryStore final : public QObject
{
    Q_OBJECT

public:
    using RowsJob = ResultJob<QList<HistoryRow>>;
    using CountJob = ResultJob<qint64>;
    using RecordJob = ResultJob<sending::SendRecord>;
    using EventsJob = ResultJob<QList<events::Event>>;

    /// `path` of the database, or ":memory:". Made (mode 0600) and migrated when first used; a
    /// newer or broken file is an error of every job ("history.schema-newer", "history.broken") and
    /// is not touched.
    explicit HistoryStore(const QString &path, QObject *parent = nullptr);
    /// `hasty`: for a program that ends at once behind it (std::_Exit): it does not wait for the
    /// disk. A kill takes nothing that was added; a power cut may take the last seconds, as always.
    HistoryStore(const QString &path, bool hasty, QObject *parent = nullptr);
    ~HistoryStore() override; ///< finishes what was queued to write

    /// Opens the database now rather than at the first job: something will be added soon. What
    /// fails, the job says.
    void warmUp();
    /// "history.exists" if this id is stored already; so does addEvent.
    [[nodiscard]] Job *add(const sending::SendRecord &record, QObject *parent);
    [[nodiscard]] Job *addEvent(const events::Event &event, QObject *parent);
    /// Newest first.
    [[nodiscard]] RowsJob *rows(const HistoryFilter &filter, qint64 offset, qint64 count,
                                QObject *parent);
    [[nodiscard]] CountJob *count(const HistoryFilter &filter, QObject *parent);
    /// "history.not-found" if there is none. A unique prefix of the id is enough; one of several is
    /// "history.ambiguous".
    [[nodiscard]] RecordJob *record(const QString &id, QObject *parent);
    /// Events that share an id with the exchange, oldest first; an empty id: all, newest first, at
    /// most `limit`.
    [[nodiscard]] EventsJob *eventsOf(const QString &exchangeId, int limit, QObject *parent);
    /// Events that were tied to the removed exchanges alone go with them.
    [[nodiscard]] CountJob *remove(const QStringList &ids, QObject *parent);
    /// An empty filter empties the whole history, all events included. Text that nothing can be
    /// found by ("***") is "history.filter-empty".
    [[nodiscard]] CountJob *removeAll(const HistoryFilter &filter, QObject *parent);

Q_SIGNALS:
    void added(const sendbench::history::HistoryRow &row);
    void eventAdded(const sendbench::events::Event &event);
    void removed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::history

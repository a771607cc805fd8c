// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPointer>

namespace sendbench::models
{

/// The list of exchanges, newest first, read page by page as a view asks for rows. A row that is
/// not there yet shows "…" and says so in LoadedRole.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Outcome, Route, To, Status, Code, Took, What, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        LoadedRole,
        StartedAtRole,   ///< QDateTime, UTC
        OutcomeKindRole, ///< int of sending::OutcomeKind
        EnvironmentRole, ///< int of Environment
        RouteIdRole,
        SystemRole,
        MethodRole,
        UrlRole,
        ToRole,
        StatusRole,  ///< int, 0: no response
        TotalMsRole, ///< double
    };

    explicit HistoryModel(QObject *parent = nullptr);
    ~HistoryModel() override;

    /// Not owned; may be null (no workspace open). Rows come with the next turns of the event loop.
    void setStore(history::HistoryStore *store);
    void setFilter(const history::HistoryFilter &filter);
    [[nodiscard]] const history::HistoryFilter &filter() const { return m_filter; }
    /// Reads count and rows again, e.g. after another program wrote.
    void refresh();

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Of the last reading, nothing if it went well.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The row if it is there already.
    [[nodiscard]] std::optional<history::HistoryRow> row(int at) const;
    /// Where an exchange stands among the rows that are there already, -1 if it does not.
    [[nodiscard]] int indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    void errorChanged();

private:
    void restart();
    void firstPageCame(qint64 count, const QList<history::HistoryRow> &rows);
    void failed(const Error &error);
    void setLoading(bool loading);
    void addedToStore(const history::HistoryRow &row);
    [[nodiscard]] bool fits(const history::HistoryRow &row) const;
    [[nodiscard]] std::optional<int> placeFor(const history::HistoryRow &row) const;
    void insertAt(int at, const history::HistoryRow &row);
    void want(int at) const;
    void askForWanted();
    void ask(int page);
    void pageAnswered(int page, int newest, const history::HistoryStore::RowsJob &reading);
    void pageCame(int newest, const QList<history::HistoryRow> &rows);
    void forgetFarRows(int around);

    /// Rows are kept by their distance from the oldest: new ones on top leave it as it is.
    [[nodiscard]] int keyOf(int at) const { return m_count - 1 - at; }

    QPointer<history::HistoryStore> m_store;
    history::HistoryFilter m_filter;
    QHash<int, history::HistoryRow> m_rows;
    int m_count = 0;
    bool m_loading = false;
    bool m_stale = false; ///< something was added while the first page was on its way
    std::optional<Error> m_error;
    QPointer<Job> m_job;         ///< of the count, then of the first page
    int m_generation = 0;        ///< answers of an older one are let go
    mutable QList<int> m_wanted; ///< pages (of keys) that a view asked for, latest last
    QHash<int, int> m_asked;     ///< page → generation of the request under way
    int m_pageGeneration = 0;    ///< counts what shifts the store's offsets
};

} // namespace sendbench::models

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace sendbench::models
{

/// Events as they come in: all (newest first), or those tied to one exchange (oldest first).
class EventListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Status, Ids, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        AtRole,         ///< QDateTime, UTC
        RecognisedRole, ///< bool
        SystemRole,
        StatusTextRole,
        BodyRole, ///< QByteArray, raw
    };

    static constexpr int kMostEvents = 1000;

    explicit EventListModel(QObject *parent = nullptr);

    void setStore(history::HistoryStore *store); ///< not owned; may be null
    void showAll();
    /// `ids` of the exchange's outcome: by them an event that comes in is known to belong to it.
    /// The exchange need not be stored yet.
    void showExchange(const QString &exchangeId, const OrderedMap<QString> &ids);
    void showNothing();

    [[nodiscard]] const events::Event *event(int at) const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void errorChanged();

private:
    enum class Shows { Nothing, All, Exchange };

    void restart();
    void take(const QList<events::Event> &events);
    void addedToStore(const events::Event &event);
    [[nodiscard]] bool comesBefore(const events::Event &a, const events::Event &b) const;

    QPointer<history::HistoryStore> m_store;
    Shows m_shows = Shows::Nothing;
    QString m_exchangeId;
    OrderedMap<QString> m_ids;
    QList<events::Event> m_events;
    std::optional<Error> m_error;
    int m_generation = 0; ///< answers of an older one are let go
    bool m_reading = false;
    QList<events::Event> m_meanwhile; ///< came in while the list was being read
};

} // namespace sendbench::models

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/eventlistmodel.h"
#include "ui/pages/history/celldelegate.h"

#include <QAbstractTableModel>

namespace sendbench::ui
{

/// The events of an EventListModel that fit a filter, as the events page names them: time to the
/// millisecond, system and product, type, status with what went wrong, ids.
class EventRows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, System, Type, Status, Ids, ColumnCount };

    /// `source` outlives this.
    explicit EventRows(models::EventListModel &source, QObject *parent = nullptr);

    /// Every word must be found, in what is decoded, in the headers or early in the body.
    void setFilter(const QString &words);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }

    [[nodiscard]] const events::Event *event(int row) const;
    /// -1 if it is not there or does not fit the filter.
    [[nodiscard]] int rowOf(const QString &eventId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void rebuild();
    void inserted(int first, int last);
    void removed(int first, int last);
    [[nodiscard]] bool fits(const events::Event &event) const;

    models::EventListModel &m_source;
    QStringList m_words;
    QList<int> m_rows; ///< of the source, ascending
};

/// "2026-11-20 09:41:22.113", local.
[[nodiscard]] QString eventTime(const QDateTime &at);
[[nodiscard]] QString eventSystem(const events::Event &event);
/// "Unknown event" where nothing was recognised.
[[nodiscard]] QString eventType(const events::Event &event);
[[nodiscard]] QString eventStatus(const events::Event &event);
/// Nothing where the event tells no state (an inbound message).
[[nodiscard]] std::optional<CellDelegate::Mark> eventMark(const events::Event &event);

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "models/webhooklines.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>

namespace sendbench::models
{

/// Which rows of the table are shown, and how they stand together.
struct WebhookFilter {
    enum class Show {
        All,
        Differs,     ///< a plan would change it: differs or missing
        NotManaged,  ///< also duplicates
        MustMigrate, ///< of the old form
        NotRead,     ///< also what nobody asked for yet
    };
    enum class Group { None, Account, Product };

    Show show = Show::All;
    Group group = Group::None;
    QString text; ///< in any column, in any case

    bool operator==(const WebhookFilter &) const = default;
};

/// Desired and live webhooks, joined, as a table: filtered, grouped below headings that are rows of
/// their own, and sorted. A further table replaces all of it; rows are known by their key.
class WebhookTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum WebhookLine::Column;
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of webhooks::State; invalid of a heading
        HeadingRole,                  ///< bool
        KeyRole,                      ///< QString, empty of a heading
    };
    /// By account id, for the headings.
    using Environments = QMap<QString, Environment>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Of the joined rows, in their order.
    void setLines(WebhookLines lines, const Environments &environments);
    void setFilter(const WebhookFilter &filter);
    [[nodiscard]] const WebhookFilter &filter() const { return m_filter; }

    /// How many there are of it, whatever else is filtered.
    [[nodiscard]] int count(WebhookFilter::Show show) const;
    [[nodiscard]] int shownCount() const { return m_shown; } ///< without headings
    /// The longest text of a column, whatever is filtered.
    [[nodiscard]] QString longest(int column) const
    {
        return m_longest.at(static_cast<size_t>(column));
    }
    [[nodiscard]] QString keyAt(int row) const; ///< empty: a heading
    /// Index into the joined rows; -1: a heading.
    [[nodiscard]] qsizetype joinedRow(int row) const;
    [[nodiscard]] QList<int> headings() const;
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1: not shown

    [[nodiscard]] static QString keyOfDesired(const QString &webhookId);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Line {
        qsizetype entry = -1; ///< -1: a heading
        QString heading;
    };

    [[nodiscard]] bool takes(const WebhookLine &entry) const;
    [[nodiscard]] QString groupOf(const WebhookLine &entry) const;
    [[nodiscard]] QString headingOf(const QList<qsizetype> &entries) const;
    void arrange();

    Environments m_environments;
    QList<WebhookLine> m_entries; ///< as the joined rows
    std::array<QString, ColumnCount> m_longest;
    QMap<webhooks::State, int> m_counts;
    QList<Line> m_lines;
    QHash<QString, int> m_lineOf;
    WebhookFilter m_filter;
    QString m_folded; ///< the filter's text
    int m_shown = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

[[nodiscard]] bool isShownBy(WebhookFilter::Show show, webhooks::State state);

} // namespace sendbench::models

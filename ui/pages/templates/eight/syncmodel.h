// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/eight/syncrows.h"

#include <QAbstractTableModel>
#include <QSet>

namespace sendbench::ui
{

/// Templates on both sides as rows of a table, those of one kind or of all, with a tick for what is
/// to be taken over.
class SyncModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Language, State, Parts, ColumnCount };
    enum class Kind { All, OnlyThere, Different, OnlyHere, Same };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const SyncTable &table);
    void setShown(Kind kind, const QString &text);
    [[nodiscard]] static Kind kindOf(const integrations::connect8x8::SyncRow &row);
    [[nodiscard]] int count(Kind kind) const;

    [[nodiscard]] const integrations::connect8x8::SyncRow &row(int shown) const;
    /// Of the workspace; empty: it is not there.
    [[nodiscard]] QString idAt(int shown) const;
    [[nodiscard]] const integrations::connect8x8::LiveTemplate *liveAt(int shown) const;
    void toggle(int shown);
    void setAllChecked(bool checked); ///< of those that are shown
    /// What is ticked, with what is here of it.
    [[nodiscard]] QList<PullItem> chosen() const;
    /// The titles of those here that would be replaced by another content.
    [[nodiscard]] QStringList replaced() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    [[nodiscard]] bool isTakeable(qsizetype at) const;
    [[nodiscard]] QString text(const integrations::connect8x8::SyncRow &row, int column) const;
    void filter();

    SyncTable m_table;
    QList<qsizetype> m_shown;
    QSet<qsizetype> m_checked;
    Kind m_kind = Kind::All;
    QString m_text;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bundle/comparison.h"

#include <QAbstractTableModel>

#include <functional>

namespace sendbench::ui
{

/// One object that may leave or come in.
struct ChoiceRow {
    bundle::ImportItem item;
    bool compared = true;  ///< false: nothing to compare with (export)
    bool isChecked = true; ///< what the person ticked
};

/// Objects with a box to tick, and beside each what the choice means for it. What cannot be taken
/// has no box that could be ticked; what comes along unasked is shown as half ticked.
class ChoiceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, State, Type, Kind, Name, Note, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< bundle::ItemState as int; invalid if not compared
        WarningRole,              ///< the note warns
    };
    using KindTitle = std::function<QString(const QString &kind)>;

    explicit ChoiceModel(KindTitle kindTitle, QObject *parent = nullptr);

    void setRows(QList<ChoiceRow> rows);
    [[nodiscard]] const QList<ChoiceRow> &rows() const { return m_rows; }
    void setAllChecked(bool checked);
    void toggle(int row);
    /// Ticked and able to be taken.
    [[nodiscard]] QList<bundle::ObjectRef> chosen() const;
    /// These and what comes along with them.
    [[nodiscard]] QList<bundle::ObjectRef> taken() const;
    [[nodiscard]] bool isTakeable(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    void recount();
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString note(int row) const;
    [[nodiscard]] QString spoken(int row) const;
    [[nodiscard]] Qt::CheckState checkState(int row) const;
    [[nodiscard]] int rowOf(const bundle::ObjectRef &object) const;
    /// What it needs that would send a stored secret elsewhere and was not ticked for that; -1:
    /// none.
    [[nodiscard]] int unticked(int row) const;

    KindTitle m_kindTitle;
    QList<ChoiceRow> m_rows;
    QHash<bundle::ObjectRef, int> m_needable; ///< row of an account or provider
    QHash<int, QString> m_comesAlong;         ///< row, and the id of the first that needs it
};

[[nodiscard]] QString stateText(bundle::ItemState state); ///< as people read it
[[nodiscard]] QString typeText(bundle::ObjectType type);

} // namespace sendbench::ui

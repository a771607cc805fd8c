// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"

#include <QAbstractTableModel>

namespace sendbench::ui
{

/// The fields of one webhook, here and at 8x8, with the verdict in words.
class FieldModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, Verdict, Here, There, ColumnCount };
    static constexpr int StateRole = Qt::UserRole + 1; ///< int of changes::FieldState

    using QAbstractTableModel::QAbstractTableModel;

    void setFields(const QList<changes::FieldDifference> &fields);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<changes::FieldDifference> m_fields;
};

} // namespace sendbench::ui

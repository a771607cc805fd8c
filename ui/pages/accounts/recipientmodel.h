// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/workspace.h"

#include <QAbstractTableModel>

namespace sendbench::ui
{

/// The workspace's test recipients: number and label.
class RecipientModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, LabelColumn, ColumnCount };

    explicit RecipientModel(workspace::Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] workspace::TestRecipient recipient(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void follow();

    workspace::Workspace &m_workspace;
    QList<workspace::TestRecipient> m_rows;
};

} // namespace sendbench::ui

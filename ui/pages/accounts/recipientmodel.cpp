// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/accounts/recipientmodel.h"

#include "forms/oddcharacters.h"
#include "phone/phonenumber.h"

namespace sendbench::ui
{

RecipientModel::RecipientModel(workspace::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_rows(workspace.document().testRecipients)
{
    connect(&workspace, &workspace::Workspace::changed, this, &RecipientModel::follow);
}

void RecipientModel::follow()
{
    const auto &now = m_workspace.document().testRecipients;
    if (now == m_rows)
        return;
    beginResetModel();
    m_rows = now;
    endResetModel();
}

workspace::TestRecipient RecipientModel::recipient(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row) : workspace::TestRecipient{};
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto &row = m_rows.at(index.row());
    if (index.column() == LabelColumn)
        return forms::visibleText(row.label, 120);
    const phone::PhoneCheck check = phone::check(row.number);
    return check.valid ? check.formatted : forms::visibleText(row.number, 60);
}

QVariant RecipientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NumberColumn ? tr("Number") : tr("Label");
}

} // namespace sendbench::ui

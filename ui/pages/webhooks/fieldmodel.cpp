// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/fieldmodel.h"

#include "base/visibletext.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kLongest = 1000;

QString verdict(changes::FieldState state)
{
    switch (state) {
    case changes::FieldState::Equal:
        return FieldModel::tr("equal");
    case changes::FieldState::Different:
        return FieldModel::tr("different");
    case changes::FieldState::Unverifiable:
        break;
    }
    return FieldModel::tr("cannot be verified");
}

QString valueText(const QString &value)
{
    return value.isEmpty() ? u"–"_s : visibleText(value, kLongest);
}
} // namespace

void FieldModel::setFields(const QList<changes::FieldDifference> &fields)
{
    if (fields == m_fields)
        return;
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int FieldModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &field = m_fields.at(index.row());
    if (role == StateRole)
        return static_cast<int>(field.state);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Field:
        return visibleText(field.name, kLongest);
    case Verdict:
        return verdict(field.state);
    case Here:
        return valueText(field.after);
    case There:
        return field.before.isEmpty() && field.state == changes::FieldState::Unverifiable
                   ? tr("8x8 does not tell")
                   : valueText(field.before);
    default:
        return {};
    }
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Field"), tr("Compared"), tr("Here"), tr("At 8x8")};
    return titles[section];
}

} // namespace sendbench::ui

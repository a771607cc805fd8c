// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/bundles/choicemodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using bundle::ItemState;
using bundle::ObjectType;

QString stateText(ItemState state)
{
    switch (state) {
    case ItemState::New:
        return ChoiceModel::tr("New");
    case ItemState::Same:
        return ChoiceModel::tr("Same");
    case ItemState::Different:
        return ChoiceModel::tr("Different");
    case ItemState::Missing:
        break;
    }
    return ChoiceModel::tr("Missing");
}

QString typeText(ObjectType type)
{
    switch (type) {
    case ObjectType::Account:
        return ChoiceModel::tr("Account");
    case ObjectType::Provider:
        return ChoiceModel::tr("Provider");
    case ObjectType::Webhook:
        return ChoiceModel::tr("Webhook");
    case ObjectType::Template:
        return ChoiceModel::tr("Template");
    case ObjectType::TestRecipient:
        break;
    }
    return ChoiceModel::tr("Recipient");
}

ChoiceModel::ChoiceModel(KindTitle kindTitle, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kindTitle(std::move(kindTitle))
{
}

void ChoiceModel::setRows(QList<ChoiceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_needable.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        if (const auto &object = m_rows.at(row).item.object;
            object.type == ObjectType::Account || object.type == ObjectType::Provider)
            m_needable.insert(object, row);
    recount();
    endResetModel();
    Q_EMIT choiceChanged();
}

void ChoiceModel::setAllChecked(bool checked)
{
    for (ChoiceRow &row : m_rows)
        row.isChecked = checked;
    recount();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

void ChoiceModel::toggle(int row)
{
    setData(index(row, Id), m_rows.value(row).isChecked ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
}

int ChoiceModel::rowOf(const bundle::ObjectRef &object) const
{
    return m_needable.value(object, -1);
}

int ChoiceModel::unticked(int row) const
{
    for (const auto &needed : m_rows.at(row).item.needs) {
        const int at = rowOf(needed);
        if (at < 0)
            continue;
        const ChoiceRow &one = m_rows.at(at);
        if (one.compared && one.item.state == ItemState::New && one.item.redirectsSecrets &&
            !one.isChecked)
            return at;
    }
    return -1;
}

bool ChoiceModel::isTakeable(int row) const
{
    const ChoiceRow &one = m_rows.at(row);
    if (!one.compared)
        return true;
    return (one.item.state == ItemState::New || one.item.state == ItemState::Different) &&
           one.item.missingAccount.isEmpty() && unticked(row) < 0;
}

void ChoiceModel::recount()
{
    m_comesAlong.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).isChecked || !isTakeable(row))
            continue;
        for (const auto &needed : m_rows.at(row).item.needs) {
            const int at = rowOf(needed);
            // An import leaves what is here as it is, unless it was ticked itself.
            if (at >= 0 && !m_rows.at(at).isChecked && !m_comesAlong.contains(at) &&
                (!m_rows.at(at).compared || m_rows.at(at).item.state == ItemState::New))
                m_comesAlong.insert(at, m_rows.at(row).item.object.id);
        }
    }
}

QList<bundle::ObjectRef> ChoiceModel::chosen() const
{
    QList<bundle::ObjectRef> all;
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).isChecked && isTakeable(row))
            all.append(m_rows.at(row).item.object);
    return all;
}

QList<bundle::ObjectRef> ChoiceModel::taken() const
{
    QList<bundle::ObjectRef> all;
    for (int row = 0; row < m_rows.size(); ++row)
        if (checkState(row) != Qt::Unchecked)
            all.append(m_rows.at(row).item.object);
    return all;
}

Qt::CheckState ChoiceModel::checkState(int row) const
{
    if (m_comesAlong.contains(row))
        return Qt::PartiallyChecked;
    return m_rows.at(row).isChecked && isTakeable(row) ? Qt::Checked : Qt::Unchecked;
}

QString ChoiceModel::note(int row) const
{
    const ChoiceRow &one = m_rows.at(row);
    if (const auto needing = m_comesAlong.constFind(row); needing != m_comesAlong.cend())
        return tr("Comes along: %1 needs it").arg(*needing);
    if (!one.item.missingAccount.isEmpty())
        return tr("The account %1 is on neither side").arg(one.item.missingAccount);
    if (const int at = unticked(row); at >= 0) {
        const auto &object = m_rows.at(at).item.object;
        return (object.type == ObjectType::Account ? tr("Tick the account %1 first")
                                                   : tr("Tick the provider %1 first"))
            .arg(object.id);
    }
    if (one.item.redirectsSecrets)
        return tr("A stored secret would go elsewhere");
    if (one.compared && one.item.state == ItemState::Missing)
        return tr("Here only; it stays as it is");
    QStringList needs;
    for (const auto &needed : one.item.needs)
        needs.append(needed.id);
    return needs.isEmpty() ? QString() : tr("Needs %1").arg(needs.join(u", "_s));
}

QString ChoiceModel::text(int row, int column) const
{
    const bundle::ImportItem &item = m_rows.at(row).item;
    switch (column) {
    case Id:
        return item.object.id;
    case State:
        return m_rows.at(row).compared ? stateText(item.state) : QString();
    case Type:
        return typeText(item.object.type);
    case Kind:
        return item.kind.isEmpty() ? QString() : m_kindTitle(item.kind);
    case Name:
        return item.title;
    default:
        return note(row);
    }
}

QString ChoiceModel::spoken(int row) const
{
    QStringList parts;
    for (const int column : {Id, State, Type, Kind, Note})
        if (const QString part = text(row, column); !part.isEmpty())
            parts.append(part);
    return parts.join(u", "_s);
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == Id)
        return spoken(row);
    if (role == Qt::CheckStateRole && index.column() == Id)
        return isTakeable(row) || m_comesAlong.contains(row) ? QVariant(checkState(row))
                                                             : QVariant();
    if (role == WarningRole)
        return m_rows.at(row).item.redirectsSecrets ||
               !m_rows.at(row).item.missingAccount.isEmpty() || unticked(row) >= 0;
    if (role == StateRole && m_rows.at(row).compared)
        return static_cast<int>(m_rows.at(row).item.state);
    return {};
}

bool ChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Id || !isTakeable(index.row()))
        return false;
    m_rows[index.row()].isChecked = value.toInt() != Qt::Unchecked;
    recount();
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
    return true;
}

QVariant ChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Id");
    case State:
        return tr("State");
    case Type:
        return tr("Type");
    case Kind:
        return tr("Kind");
    case Name:
        return tr("Name");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Id && isTakeable(index.row()))
        all |= Qt::ItemIsUserCheckable;
    return all;
}

} // namespace sendbench::ui

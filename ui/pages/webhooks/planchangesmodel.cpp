// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/planchangesmodel.h"

#include "base/jsontext.h"
#include "base/redactor.h"
#include "base/visibletext.h"
#include "changes/redactedplan.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QString actionText(changes::Action action)
{
    switch (action) {
    case changes::Action::Create:
        return PlanChangesModel::tr("create");
    case changes::Action::Replace:
        return PlanChangesModel::tr("replace");
    case changes::Action::Delete:
        return PlanChangesModel::tr("delete");
    case changes::Action::None:
        break;
    }
    return PlanChangesModel::tr("nothing");
}

QString differing(const changes::Change &change)
{
    QStringList names;
    for (const auto &field : change.fields)
        if (field.state == changes::FieldState::Different)
            names.append(field.name);
    return names.join(u", "_s);
}

} // namespace

PlanChangesModel::PlanChangesModel(const Redactor &redactor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_redactor(redactor)
{
}

void PlanChangesModel::setPlans(const QList<webhooks::AccountPlan> &plans)
{
    beginResetModel();
    m_plans = plans;
    m_rows.clear();
    for (qsizetype at = 0; at < plans.size(); ++at)
        for (qsizetype i = 0; i < plans.at(at).plan.changes.size(); ++i)
            if (plans.at(at).plan.changes.at(i).action != changes::Action::None)
                m_rows.append({at, i});
    endResetModel();
}

const changes::Change &PlanChangesModel::change(int row) const
{
    const auto &[plan, at] = m_rows.at(row);
    return m_plans.at(plan).plan.changes.at(at);
}

changes::Plan PlanChangesModel::planAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return {};
    const auto &whole = m_plans.at(m_rows.at(row).first).plan;
    const changes::Plan one{.owner = whole.owner,
                            .title = whole.title,
                            .environment = whole.environment,
                            .changes = {change(row)}};
    return changes::redacted(one, m_redactor);
}

int PlanChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanChangesModel::text(const changes::Change &change, int row, int column) const
{
    switch (column) {
    case Action:
        return actionText(change.action);
    case Webhook:
        return visibleText(m_redactor.redact(change.title), 200);
    case Account:
        return visibleText(m_plans.at(m_rows.at(row).first).account, 80);
    case Requests:
        return QString::number(change.steps.size());
    default:
        return change.warnings.isEmpty()
                   ? visibleText(differing(change), 200)
                   : visibleText(m_redactor.redact(change.warnings.constFirst()), 400);
    }
}

QVariant PlanChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &one = change(index.row());
    if (role == ActionRole)
        return static_cast<int>(one.action);
    if (role == WarnedRole)
        return !one.warnings.isEmpty();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(one, index.row(), index.column());
    return {};
}

QVariant PlanChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Change"), tr("Webhook"), tr("Account"), tr("Requests"),
                              tr("What changes, or what it costs")};
    return titles[section];
}

QString requestsText(const changes::Plan &plan)
{
    QString text;
    for (const auto &step : plan.steps()) {
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + visibleText(step.title, 400) + u'\n';
        text += QString::fromLatin1(step.method) + u' ' + visibleText(step.url, 2000) + u'\n';
        for (const auto &header : step.headers)
            text += visibleText(QString::fromUtf8(header.name) + u": "_s +
                                    QString::fromUtf8(header.value),
                                2000) +
                    u'\n';
        if (step.body.isEmpty())
            continue;
        const auto laid = jsontext::indented(step.body);
        text += u'\n' + visibleLines(QString::fromUtf8(laid ? laid->text : step.body).trimmed()) +
                u'\n';
    }
    return text;
}

} // namespace sendbench::ui

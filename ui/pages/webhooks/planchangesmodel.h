// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/planner.h"

#include <QAbstractTableModel>

namespace sendbench
{
class Redactor;
}

namespace sendbench::ui
{

/// What plans would change, in the order in which it is applied.
class PlanChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Action, Webhook, Account, Requests, Note, ColumnCount };
    enum Role {
        ActionRole = Qt::UserRole + 1, ///< int of changes::Action
        WarnedRole,                    ///< bool
    };

    /// The redactor outlives it.
    explicit PlanChangesModel(const Redactor &redactor, QObject *parent = nullptr);

    void setPlans(const QList<webhooks::AccountPlan> &plans);
    /// A plan of this change alone, redacted.
    [[nodiscard]] changes::Plan planAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const changes::Change &change(int row) const;
    [[nodiscard]] QString text(const changes::Change &change, int row, int column) const;

    const Redactor &m_redactor;
    QList<webhooks::AccountPlan> m_plans;
    QList<std::pair<qsizetype, qsizetype>> m_rows; ///< plan, change
};

/// The requests of a redacted plan as they would go out, secrets as marks.
[[nodiscard]] QString requestsText(const changes::Plan &plan);

} // namespace sendbench::ui

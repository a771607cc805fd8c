// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/accounts/recipientmodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace sendbench::ui
{

/// Who may receive what test accounts send. A line to write in, a table below it.
class RecipientsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit RecipientsPane(const PageContext &context, QWidget *parent = nullptr);

    void setReadOnly(const QString &reason);
    void focusNumber();

private:
    [[nodiscard]] QWidget *makeEntry();
    [[nodiscard]] QWidget *makeTable();
    void updateState();
    void updateProblem();
    void store();
    void beginEdit();
    void endEdit();
    void askRemove();
    [[nodiscard]] int chosenRow() const;
    /// What keeps the number from being stored; empty: nothing.
    [[nodiscard]] QString obstacle() const;

    const PageContext &m_context;
    RecipientModel *m_model;
    QLineEdit *m_number;
    QLineEdit *m_label;
    QPushButton *m_store;
    QPushButton *m_cancel;
    QLabel *m_problem;
    QTableView *m_table;
    QLabel *m_none;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QString m_reason;
    QString m_editing; ///< the number whose row is edited; empty: a new one
};

} // namespace sendbench::ui

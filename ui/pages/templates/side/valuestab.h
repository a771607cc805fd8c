// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/values.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

class BoundedLineEdit;
class PayloadPane;
class TabRow;

/// What a send of this template gives, and the body that each way of sending makes of it. Empty
/// lines are sent with their sample.
class ValuesTab final : public QWidget
{
    Q_OBJECT

public:
    ValuesTab(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Row {
        templates::ValueField field;
        QWidget *whole;
        BoundedLineEdit *line;
        QLabel *problem;
    };
    void refresh();
    void makeRows(const QList<templates::ValueField> &fields);
    void showProblems(const templates::Values &values);
    void showPayload(const templates::Values &values);
    void copy();
    [[nodiscard]] templates::Values filledIn() const;

    const PageContext &m_context;
    TemplateSession &m_session;
    QVBoxLayout *m_fields;
    QLabel *m_none;
    QList<Row> m_rows;
    TabRow *m_routes;
    QLabel *m_message;
    PayloadPane *m_payload;
    QCheckBox *m_more; ///< what Meta alone takes
    QPushButton *m_copy;
    QByteArray m_bytes;
    QTimer m_soon;
};

} // namespace sendbench::ui

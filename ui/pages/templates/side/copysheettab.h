// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/templatesheet.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

/// CleverTap's template form, field by field, each with a button that copies what belongs there.
class CopySheetTab final : public QWidget
{
    Q_OBJECT

public:
    CopySheetTab(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QWidget *makeRow(const integrations::clevertap::TemplateSheetRow &row,
                                   qsizetype number);
    void copy(const QString &text, const QString &said);

    const PageContext &m_context;
    TemplateSession &m_session;
    QVBoxLayout *m_rows;
    QList<integrations::clevertap::TemplateSheetRow> m_shown;
    QTimer m_soon;
};

} // namespace sendbench::ui

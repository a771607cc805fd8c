// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorcontext.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace sendbench::ui
{

class BoundedLineEdit;
class PartField;
class QuietCombo;

/// How a one-time password gets into the app: copied, by one tap, or by none.
class OtpFields final : public QWidget
{
    Q_OBJECT

public:
    OtpFields(const EditorContext &context, qsizetype card, qsizetype index, QWidget *parent);

    void show(const templates::Button &button);
    using QWidget::show;

Q_SIGNALS:
    void edited(const QString &label, const std::function<void(templates::Button &)> &change,
                const QString &mergeKey);

private:
    struct AppRow {
        QWidget *whole;
        BoundedLineEdit *package;
        BoundedLineEdit *hash;
    };
    void addAppRow();
    void showApps(const templates::Button &button);

    const EditorContext &m_context;
    QuietCombo *m_way;
    PartField *m_appsField;
    QWidget *m_apps;
    QVBoxLayout *m_appRows;
    QCheckBox *m_terms;
    QList<AppRow> m_rows;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"
#include "ui/pages/templates/editor/editorcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

class BoundedLineEdit;

/// What reviewers see in the place of each variable of a text.
class SampleRows final : public QWidget
{
    Q_OBJECT

public:
    /// `what`: "Body", the first word of each line's accessible name.
    SampleRows(const EditorContext &context, const QString &what, QWidget *parent);

    void show(const QString &text, const QList<templates::Sample> &samples);
    using QWidget::show;
    void setRightToLeft(bool on);

Q_SIGNALS:
    void edited(const QString &variable, const QString &value);

private:
    struct Row {
        QString name;
        BoundedLineEdit *line;
    };
    void rebuild(const QStringList &names);

    const EditorContext &m_context;
    QString m_what;
    QLabel *m_title;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
    bool m_rightToLeft = false;
};

/// The sample of a variable among those of its text; and with another one.
[[nodiscard]] QString sampleOf(const QList<templates::Sample> &samples, const QString &variable);
void setSample(QList<templates::Sample> &samples, const QString &variable, const QString &value);

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/partfield.h"

namespace sendbench::ui
{

class BoundedLineEdit;

/// A line of the template with all that stands around it.
class LineField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the control's object name.
    LineField(const EditorContext &context, const QString &name, const QString &label,
              const PartPlace &place, QWidget *parent);

    [[nodiscard]] PartField &field() { return *m_field; }
    [[nodiscard]] BoundedLineEdit &line() { return *m_line; }
    void setLimit(const QString &limitKey) { m_limit = limitKey; }
    void show(const QString &text);
    using QWidget::show;
    /// The text is in the template's language.
    void setRightToLeft(bool on);
    void setUsable(bool usable);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void edited(const QString &text);

private:
    BoundedLineEdit *m_line;
    PartField *m_field;
    QString m_limit;
};

} // namespace sendbench::ui

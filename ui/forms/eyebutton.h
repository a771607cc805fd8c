// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/iconbutton.h"

class QLineEdit;

namespace sendbench::ui
{

/// Covers a line's text with dots, and shows it while pressed down.
class EyeButton final : public QWidget
{
    Q_OBJECT

public:
    EyeButton(const Theme &theme, QLineEdit &line, const QString &label, QWidget *parent = nullptr);

    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_button->isChecked(); }

Q_SIGNALS:
    void shownChanged(bool shown);

private:
    QLineEdit &m_line;
    QString m_label;
    IconButton *m_button;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/values.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace sendbench::ui
{

class BoundedLineEdit;

/// One value of a template: its name, a field that fits its kind, and what is found in it.
class ValueRow final : public QWidget
{
    Q_OBJECT

public:
    ValueRow(const Theme &theme, templates::ValueField field, QWidget *parent = nullptr);

    [[nodiscard]] const templates::ValueField &field() const { return m_field; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);     ///< by the program; edited() is not emitted
    void setSample(const QString &sample); ///< seen while the field is empty
    void setFindings(const Findings &findings);
    /// From now on a missing value is an error that is seen as one; before, it is a quiet remark.
    void insist();
    void focusField();

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *makeField();
    [[nodiscard]] QWidget *makeLine();
    [[nodiscard]] QWidget *makeDateLine();
    [[nodiscard]] QWidget *makeJson();
    void chooseDate(QWidget *below);
    void changed();
    void draw();

    const Theme &m_theme;
    templates::ValueField m_field;
    BoundedLineEdit *m_line = nullptr;
    QPlainTextEdit *m_json = nullptr; ///< instead of the line
    QVBoxLayout *m_said;
    Findings m_findings;
    bool m_insisted = false;
};

} // namespace sendbench::ui

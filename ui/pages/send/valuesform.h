// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/values.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

class ValueRow;

/// The values of a template, one below the other in the order of the message.
class ValuesForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ValuesForm(const Theme &theme, QWidget *parent = nullptr);

    /// Rows are made anew only where the fields are others.
    void setTemplate(const templates::Template &t, const templates::Values &values);
    /// What is filled in, in the order of the message.
    [[nodiscard]] templates::Values values() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Those of a value at its row; returned is what belongs to none.
    [[nodiscard]] Findings setFindings(const Findings &findings);
    void insist(); ///< missing values are errors from now on
    void focusKey(const QString &key);
    [[nodiscard]] bool focusFirst(); ///< false: there is no row

Q_SIGNALS:
    void edited(); ///< by whoever uses the program

private:
    void makeRows(const QList<templates::ValueField> &fields);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QLabel *m_more;
    QList<ValueRow *> m_rows;
    QList<templates::ValueField> m_fields;
    templates::Values m_unseen; ///< of fields that have no row
};

} // namespace sendbench::ui

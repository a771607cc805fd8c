// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formmodel.h"
#include "ui/forms/formcontext.h"

#include <QWidget>

namespace sendbench::ui
{

class FieldColumn;
class FieldControl;

/// Draws any form: one column of controls made from the model's descriptor. Does not scroll by
/// itself; put it into a scroll area. Model, theme and clipboard outlive it.
class FormView final : public QWidget
{
    Q_OBJECT

public:
    FormView(forms::FormModel &model, const Theme &theme, const Clipboard &clipboard,
             QWidget *parent = nullptr);

    /// Puts the cursor into a field (or a row: `headers.Authorization`) and scrolls it into view;
    /// for a field in a closed group that is the box that opens it. False if there is no such
    /// field.
    bool focusField(const QString &valueKey);

    /// Puts the cursor into the first field that has to be filled and is not, without a reproach.
    /// False if there is none.
    bool focusMissing();

    /// From now on every missing value is marked as a mistake: call it when a save was refused.
    void showAllFindings();

    /// For a place that is narrower than a form is otherwise.
    void setNarrow();

Q_SIGNALS:
    void linkActivated(const QString &url);

private:
    void applyStyle();
    void connectModel();
    void refreshValue(const QString &key);
    void refreshAll();
    /// Shows and hides what depends on another field's value.
    void followConditions();
    [[nodiscard]] bool isShown(const FieldControl &control) const;
    [[nodiscard]] bool isMissing(const forms::FieldDescriptor &field) const;
    void scrollTo(QWidget &control) const;
    [[nodiscard]] FieldControl *control(const QString &valueKey) const;

    FormContext m_context;
    QList<FieldControl *> m_controls;
    FieldColumn *m_column = nullptr;
};

} // namespace sendbench::ui

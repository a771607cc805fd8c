// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "forms/formmodel.h"
#include "ui/forms/formview.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

/// A form with a field of each kind, shown in a window.
class FormFixture
{
public:
    explicit FormFixture(const sendbench::forms::FieldValues &stored = {});

    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return view->findChild<T *>(name);
    }
    /// The sentences below the field that are seen.
    [[nodiscard]] QStringList findingsAt(const QString &key) const;

    sendbench::ui::Theme theme;
    sendbench::Redactor redactor;
    sendbench::ui::Clipboard clipboard{redactor};
    sendbench::forms::FormModel model;
    QScrollArea window;
    sendbench::ui::FormView *view;
};

[[nodiscard]] sendbench::forms::FormDescriptor formOfEachKind();

/// Replaces what stands in the focused editor.
void typeInto(QWidget *editor, const QString &text);

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"
#include "ui/forms/formcontext.h"

#include <QWidget>

namespace sendbench::ui
{

class FieldControl;

/// Fields one below the other; a narrow one shares its row with the next. `fields` outlives it.
class FieldColumn final : public QWidget
{
    Q_OBJECT

public:
    FieldColumn(const FormContext &context, const QList<forms::FieldDescriptor> &fields,
                QWidget *parent);
};

/// The control of the field's kind.
[[nodiscard]] FieldControl *makeControl(const FormContext &context,
                                        const forms::FieldDescriptor &field, QWidget *parent);

} // namespace sendbench::ui

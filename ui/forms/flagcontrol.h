// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QCheckBox;

namespace sendbench::ui
{

/// A plain checkbox.
class FlagControl final : public FieldControl
{
    Q_OBJECT

public:
    FlagControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

private:
    QCheckBox *m_box;
};

} // namespace sendbench::ui

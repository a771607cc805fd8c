// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

/// A card with a title around the fields inside.
class SectionControl final : public FieldControl
{
    Q_OBJECT

public:
    SectionControl(const FormContext &context, const forms::FieldDescriptor &field,
                   QWidget *parent);

    void refresh() override {}
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QCheckBox;

namespace sendbench::ui
{

/// A card with a checkbox that opens the fields inside.
class GroupControl final : public FieldControl
{
    Q_OBJECT

public:
    GroupControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

private:
    QCheckBox *m_box;
    QWidget *m_inside;
};

} // namespace sendbench::ui

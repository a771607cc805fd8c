// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QButtonGroup;

namespace sendbench::ui
{

/// A choice whose choices all stand there. A value that is none of them marks none.
class RadioControl final : public FieldControl
{
    Q_OBJECT

public:
    RadioControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;
    void focusValue(const QString &valueKey) override;

private:
    QButtonGroup *m_buttons;
};

} // namespace sendbench::ui

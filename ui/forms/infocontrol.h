// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

/// A box with a text and a link; it has no value.
class InfoControl final : public FieldControl
{
    Q_OBJECT

public:
    InfoControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override {}

private:
    void draw();

    QLabel *m_icon;
};

} // namespace sendbench::ui

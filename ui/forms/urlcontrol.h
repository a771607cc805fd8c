// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/textcontrol.h"

namespace sendbench::ui
{

/// A web address. Spaces around a pasted one are dropped.
class UrlControl final : public TextControl
{
    Q_OBJECT

public:
    UrlControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

protected:
    [[nodiscard]] forms::FieldValue valueOf(const QString &text) const override;
};

} // namespace sendbench::ui

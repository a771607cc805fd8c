// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/textcontrol.h"

namespace sendbench::ui
{

/// A whole number; what is no number, or out of range, stays to be seen and mended. Up and Down
/// count within the range.
class IntegerControl final : public TextControl
{
    Q_OBJECT

public:
    IntegerControl(const FormContext &context, const forms::FieldDescriptor &field,
                   QWidget *parent);

protected:
    [[nodiscard]] forms::FieldValue valueOf(const QString &text) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(qint64 by);
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

class BoundedLineEdit;
class IconButton;

/// A text to copy. A `pasted` one is made elsewhere: it comes in by the Paste button or Ctrl+V, and
/// goes by ✕ or Delete, but is never typed.
class ReadOnlyControl final : public FieldControl
{
    Q_OBJECT

public:
    ReadOnlyControl(const FormContext &context, const forms::FieldDescriptor &field,
                    QWidget *parent);

    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paste();
    void clear();

    BoundedLineEdit *m_line;
    IconButton *m_copy;
    IconButton *m_clear = nullptr;
};

} // namespace sendbench::ui

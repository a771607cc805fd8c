// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/boundedlineedit.h"

namespace sendbench::ui
{

/// A line for a secret: it can be pasted into, and nothing of it gets out by copy, cut, drag, the
/// mouse's selection or undo, shown or not.
class SecretLine final : public BoundedLineEdit
{
    Q_OBJECT

public:
    explicit SecretLine(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace sendbench::ui

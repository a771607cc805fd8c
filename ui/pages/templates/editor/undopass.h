// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace sendbench::ui
{

/// Undo and redo in this text field are those of the window: each key is in the workspace at once,
/// and two memories of one text would undo each other.
void passUndoOn(QWidget *textField);

} // namespace sendbench::ui

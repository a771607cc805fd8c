// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "ui/shell/mainwindow.h"

namespace sendbench::test
{

/// Ctrl+Z and Ctrl+Shift+Z of the window are the workspace's, as in the program.
inline void tieUndoKeys(engine::Engine &engine, ui::MainWindow &window)
{
    auto &workspace = engine.workspace();
    QObject::connect(&window, &ui::MainWindow::undoRequested, &workspace,
                     &workspace::Workspace::undo);
    QObject::connect(&window, &ui::MainWindow::redoRequested, &workspace,
                     &workspace::Workspace::redo);
    const auto follow = [&workspace, &window] {
        window.setUndo(workspace.canUndo(), workspace.undoLabel());
        window.setRedo(workspace.canRedo(), workspace.redoLabel());
    };
    QObject::connect(&workspace, &workspace::Workspace::undoChanged, &window, follow);
    follow();
}

} // namespace sendbench::test

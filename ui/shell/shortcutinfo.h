// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>

namespace sendbench::ui
{

/// One line of the shortcuts help.
struct ShortcutInfo {
    QKeySequence keys;
    QString text;
};

} // namespace sendbench::ui

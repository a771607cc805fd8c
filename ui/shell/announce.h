// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace sendbench::ui
{

/// Has a screen reader say what appeared without taking the focus.
void announce(QWidget *where, const QString &text);

} // namespace sendbench::ui

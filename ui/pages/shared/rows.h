// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLayout;
class QWidget;

namespace sendbench::ui
{

/// Rows that scroll up and down only, and are as wide as there is room; Tab goes to what is in it.
[[nodiscard]] QWidget *scrolled(QLayout *inside, QWidget *parent);
/// Takes all rows out; they are deleted on the next turn, for one of them may be asking for it.
void clearRows(QLayout *rows);

} // namespace sendbench::ui

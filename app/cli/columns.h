// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace sendbench::cli
{

/// Lines for people: each column as wide as its widest text, two spaces between, a line end behind
/// each line. A column that is empty in every line is left out.
[[nodiscard]] QString inColumns(const QList<QStringList> &lines);

} // namespace sendbench::cli

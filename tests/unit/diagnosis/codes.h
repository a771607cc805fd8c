// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// Error codes that stand in the sources of `src` beside an ErrorKind, or in a helper that makes an
/// Error; sorted, each once.
[[nodiscard]] QStringList codesOfTheSources();
/// The codes that have a row in errortexts.cpp.
[[nodiscard]] QStringList codesOfTheTable();

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sendbench::diagnosis
{

/// One row for each error code that the program makes. In the texts %1 is where, %2 the path
/// inside, %3 what was expected, %4 what was found.
struct ErrorTextRow {
    const char *code;
    const char *what;
    const char *advice; ///< may be null
};

/// nullptr if there is no row for the code.
[[nodiscard]] const ErrorTextRow *errorText(const QString &code);

} // namespace sendbench::diagnosis

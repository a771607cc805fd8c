// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/errortexts.h"

#include <QtGlobal>

#include <span>

/// The rows of errorText(), a file for each group of areas. A row's texts are translated where they
/// are shown.
#define ROW(code, what, advice)                                                                    \
    {                                                                                              \
        code, QT_TRANSLATE_NOOP("sendbench::diagnosis", what), advice                              \
    }
#define ADVICE(text) QT_TRANSLATE_NOOP("sendbench::diagnosis", text)

namespace sendbench::diagnosis
{

[[nodiscard]] std::span<const ErrorTextRow> documentErrors();
[[nodiscard]] std::span<const ErrorTextRow> networkErrors();
[[nodiscard]] std::span<const ErrorTextRow> objectErrors();
[[nodiscard]] std::span<const ErrorTextRow> secretErrors();
[[nodiscard]] std::span<const ErrorTextRow> webhookErrors();

} // namespace sendbench::diagnosis

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace sendbench::ui
{

/// How well `query` fits `text`, both case-folded: higher is better, nothing if the letters do not
/// occur in this order. The start of the text beats the start of a word beats the middle; letters
/// in a row beat scattered ones; a shorter text beats a longer one.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView query, QStringView text);

} // namespace sendbench::ui

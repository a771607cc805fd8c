// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QString>

namespace sendbench::cli
{

/// What `--help` prints: of the program, or of one command. Empty for a command there is not.
[[nodiscard]] QString helpText(const QString &command);

/// The same as `{"commands": [{"name", "usage": […], "summary", "details", "examples": […]}]}`.
[[nodiscard]] nlohmann::ordered_json helpJson(const QString &command);

} // namespace sendbench::cli

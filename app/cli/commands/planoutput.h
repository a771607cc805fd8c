// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

#include <nlohmann/json_fwd.hpp>

namespace sendbench::cli
{

/// How plans and runs are printed: {"changes": […], "findings": […]}, {"run": {…}}; text for
/// people.
[[nodiscard]] nlohmann::ordered_json planJson(const changes::Plan &plan);
[[nodiscard]] QString planText(const changes::Plan &plan);
[[nodiscard]] nlohmann::ordered_json runJson(const changes::Run &run);
[[nodiscard]] QString runText(const changes::Run &run);
/// One run in a list: id, time, how it ended, title.
[[nodiscard]] QString runLine(const changes::Run &run);

} // namespace sendbench::cli

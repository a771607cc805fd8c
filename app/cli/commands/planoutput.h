// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace sendbench::cli
{

/// How plans and runs are printed: {"changes": […], "findings": […]}, {"run": {…}}; text for
/// people.
[[nodiscard]] nlohmann::ordered_json planJson(const changes::Plan &plan);
[[nodiscard]] QString planText(const changes::Plan &plan);
[[nodiscard]] nlohmann::ordered_json runJson(const changes::Run &run);
/// `command` takes it back: "webhook".
[[nodiscard]] QString runText(const changes::Run &run,
                              const QString &command = QStringLiteral("provider"));
/// One run in a list: id, time, how it ended, title, and what takes it back.
[[nodiscard]] QString runLine(const changes::Run &run, const QString &command);

/// Why an undo is not applied without --anyway: "undo.changed-since" (Guard); nothing: it may be.
[[nodiscard]] std::optional<Error> undoRefusal(const changes::Plan &back, const changes::Run &run,
                                               bool anyway);

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace sendbench
{

/// The tree of a JSON text, for who changes it; with the checks and errors of
/// JsonDocument::parse(). Only jsonValueText() writes it again: what is no whole number is kept as
/// it was written.
[[nodiscard]] Result<nlohmann::ordered_json> parseJsonValue(const QByteArray &text,
                                                            const QString &source);

/// Compact text of such a tree.
[[nodiscard]] QByteArray jsonValueText(const nlohmann::ordered_json &value);

} // namespace sendbench

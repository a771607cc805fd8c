// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace sendbench
{

/// A property of an account. Production is coloured and guarded; the sandbox needs no keychain.
enum class Environment { Sandbox, Test, Production };

[[nodiscard]] QString environmentName(Environment environment); ///< "sandbox", "test", "production"
[[nodiscard]] std::optional<Environment> environmentFromName(const QString &name);

} // namespace sendbench

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <optional>

namespace sendbench::forms
{

class FormModel;

/// What is known of a stored secret, where that is not good: "secret.missing" (error) where the
/// store has none, "secret.unasked" (note) where the store could not be asked.
[[nodiscard]] std::optional<Finding> secretFinding(const FormModel &model, const QString &key,
                                                   const QString &label);

/// "secret.clear" (error): a value of a secret field that came with the file and is in no keychain.
[[nodiscard]] std::optional<Finding> clearSecretFinding(const FormModel &model, const QString &key,
                                                        const QString &label);

} // namespace sendbench::forms

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstate.h"
#include "providers/providerkind.h"

namespace sendbench::providers
{

/// What the form alone says (required, ranges, syntax) and what the kind says, errors first,
/// nothing twice. `secrets`: what is known of the secrets it uses; without, nothing is said of
/// them.
[[nodiscard]] Findings checkAll(const ProviderKind &kind, const workspace::Document &document,
                                const workspace::ProviderConfiguration &provider,
                                const SecretStates &secrets = {});
[[nodiscard]] Findings checkAll(const AccountKind &kind, const workspace::Document &document,
                                const workspace::Account &account,
                                const SecretStates &secrets = {});

/// The same of any form: what it says itself, and `extra`.
[[nodiscard]] Findings checkForm(const forms::FormDescriptor &form,
                                 const forms::FieldValues &values, const Findings &extra,
                                 const SecretStates &secrets = {});

} // namespace sendbench::providers

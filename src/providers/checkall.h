// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"

namespace sendbench::providers
{

/// What the form alone says (required, ranges, syntax) and what the kind says, errors first,
/// nothing twice.
[[nodiscard]] Findings checkAll(const ProviderKind &kind, const workspace::Document &document,
                                const workspace::ProviderConfiguration &provider);
[[nodiscard]] Findings checkAll(const AccountKind &kind, const workspace::Document &document,
                                const workspace::Account &account);

} // namespace sendbench::providers

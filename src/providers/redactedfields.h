// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::providers
{

/// The configuration that a text for others is made from: what cuts a value or shows its odd
/// characters as marks hides half a secret from the redactor.
[[nodiscard]] workspace::ProviderConfiguration redacted(workspace::ProviderConfiguration provider,
                                                        const Redactor &redactor);

} // namespace sendbench::providers

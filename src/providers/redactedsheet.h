// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/copysheet.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::providers
{

/// Every sheet that leaves goes through here before it is rendered: an escape of Markdown or an
/// indented line inside a secret hides it from the redactor.
[[nodiscard]] CopySheet redacted(CopySheet sheet, const Redactor &redactor);

} // namespace sendbench::providers

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

namespace sendbench::providers
{

/// True for a value that the form keeps in the keychain and that stands in the clear instead: in a
/// secret field, or in a header that carries a credential by its name. What a preset begins with
/// ("Bearer ") and {{placeholders}} are no secrets yet.
[[nodiscard]] bool standsInClear(const forms::FormDescriptor &form, const QString &valueKey,
                                 const forms::FieldValue &value);

/// False where no form of ours has a secret under that key, so that a start reads no form for it:
/// most of the time of a send by the command line went there.
[[nodiscard]] bool mayBeSecret(const QString &valueKey);

} // namespace sendbench::providers

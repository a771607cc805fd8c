// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"

#include <functional>

namespace sendbench::providers
{

/// Text from a command line or a form into the value that the field has. Errors (Input):
/// "field.unknown", "field.secret" (a secret may not come this way), "field.flag", "field.integer".
[[nodiscard]] Result<forms::FieldValue> parseValue(const forms::FormDescriptor &descriptor,
                                                   const QString &key, const QString &text);

/// Puts the configuration into the document (new or in place of the one with its id). If it is
/// marked as default, the mark leaves the others of its group.
void putProvider(workspace::Document &document, const workspace::ProviderConfiguration &provider,
                 const std::function<bool(const workspace::ProviderConfiguration &)> &inGroup);

/// Header names whose values are secrets unless the user says otherwise.
[[nodiscard]] bool isSecretHeader(const QString &name);

} // namespace sendbench::providers

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/redactedfields.h"

#include "base/redactor.h"

namespace sendbench::providers
{

workspace::ProviderConfiguration redacted(workspace::ProviderConfiguration provider,
                                          const Redactor &redactor)
{
    const forms::FieldValues values = provider.fields;
    for (const auto &[key, value] : values)
        if (value.isText())
            provider.fields.insert(key, forms::FieldValue(redactor.redact(value.text())));
    return provider;
}

} // namespace sendbench::providers

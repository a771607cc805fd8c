// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/providerkind.h"

namespace sendbench::providers
{

QList<secrets::SecretKey> secretKeys(const forms::FormDescriptor &descriptor, const QString &owner,
                                     const forms::FieldValues &values)
{
    QList<secrets::SecretKey> keys;
    for (const auto &[key, value] : values) {
        const auto *field = descriptor.fieldForValue(key);
        if (value.isSecret() ||
            (field && field->kind == forms::FieldKind::Secret && !value.isEmpty()))
            keys.append({owner, key});
    }
    return keys;
}

QList<secrets::SecretKey>
ProviderKind::secretKeys(const workspace::ProviderConfiguration &provider) const
{
    return providers::secretKeys(descriptor(), provider.id, provider.fields);
}

QList<secrets::SecretKey> AccountKind::secretKeys(const workspace::Account &account) const
{
    return providers::secretKeys(descriptor(), account.id, account.fields);
}

} // namespace sendbench::providers

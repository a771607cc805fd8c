// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/references.h"

namespace sendbench::workspace
{

QStringList accountsNamedBy(const ProviderConfiguration &provider)
{
    QStringList ids;
    const auto add = [&ids](const QString &id) {
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    };
    add(provider.account);
    for (const auto &[key, value] : provider.fields)
        if (key.endsWith(kAccountKeyEnd) && value.isText())
            add(value.text().trimmed());
    return ids;
}

} // namespace sendbench::workspace

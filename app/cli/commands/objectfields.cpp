// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/objectfields.h"

namespace sendbench::cli
{

ObjectFields objectFields(workspace::Document &document, const integrations::Registry &registry,
                          const QString &id)
{
    if (auto *account = document.account(id)) {
        const auto *kind = registry.accountKind(account->kind);
        return {kind ? &kind->descriptor() : nullptr, &account->fields};
    }
    if (auto *provider = document.provider(id)) {
        const auto *kind = registry.providerKind(provider->kind);
        return {kind ? &kind->descriptor() : nullptr, &provider->fields};
    }
    return {};
}

QStringList objectIds(const workspace::Document &document)
{
    QStringList ids;
    for (const auto &account : document.accounts)
        ids.append(account.id);
    for (const auto &provider : document.providers)
        ids.append(provider.id);
    return ids;
}

} // namespace sendbench::cli

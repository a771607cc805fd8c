// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/references.h"

#include <algorithm>

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

QStringList webhooksOf(const Document &document, const QString &account)
{
    QStringList ids;
    for (const StoredWebhook &one : document.webhooks)
        if (one.account == account)
            ids.append(one.id);
    return ids;
}

qsizetype templatesFor(const Document &document, const QString &owner)
{
    return std::count_if(document.templates.cbegin(), document.templates.cend(),
                         [&](const StoredTemplate &one) { return one.provider == owner; });
}

void moveTemplates(Document &document, const QString &from, const QString &to)
{
    if (templatesFor(document, from) == 0)
        return; // not even copied
    for (StoredTemplate &one : document.templates)
        if (one.provider == from)
            one.provider = to;
}

} // namespace sendbench::workspace

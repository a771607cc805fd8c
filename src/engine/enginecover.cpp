// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the redactor learns from the document itself, where it should not stand.
#include "base/urlcredentials.h"
#include "engine/engine.h"

namespace sendbench::engine
{

/// A password inside an address is found as a mistake; until it is mended it leaves no further.
void Engine::coverUrlSecrets()
{
    const auto cover = [this](const QString &owner, const forms::FieldValues &values) {
        for (const auto &[key, value] : values)
            if (value.isText())
                // A shorter one would cover half of every text.
                if (const auto found = findUrlCredentials(value.text());
                    found && found->secretSize >= 4)
                    m_redactor.add(owner + u'/' + key, found->secretIn(value.text()).toUtf8());
    };
    for (const auto &account : m_workspace.document().accounts)
        cover(account.id, account.fields);
    for (const auto &provider : m_workspace.document().providers)
        cover(provider.id, provider.fields);
    for (const auto &webhook : m_workspace.document().webhooks)
        cover(webhook.id, webhook.fields);
}

/// Somebody wrote it into the file by hand; until it is moved it leaves no further.
void Engine::coverClearSecrets()
{
    m_clearSecrets = integrations::clearSecrets(m_registry, m_workspace.document());
    cover(m_clearSecrets);
}

void Engine::cover(const QList<integrations::ClearSecret> &secrets)
{
    for (const auto &secret : secrets) {
        const QByteArray value = secret.value.trimmed();
        const QByteArray afterScheme = value.mid(value.indexOf(' ') + 1);
        for (const QByteArray &part : {value, afterScheme})
            if (part.size() >= 4) // a shorter one would cover half of every text
                m_redactor.add(secret.key.label(), part);
    }
}

} // namespace sendbench::engine

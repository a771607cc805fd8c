// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/secretcheckjob.h"

namespace sendbench::providers
{

SecretCheckJob::SecretCheckJob(secrets::SecretStore &store, const ProviderKind &kind,
                               workspace::ProviderConfiguration provider, Ask ask, QObject *parent)
    : ResultJob(parent)
    , m_store(store)
    , m_kind(kind)
    , m_provider(std::move(provider))
    , m_ask(ask)
    , m_keys(kind.secretKeys(m_provider))
{
}

void SecretCheckJob::doStart()
{
    next();
}

void SecretCheckJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

void SecretCheckJob::next()
{
    if (m_keys.isEmpty()) {
        const Findings found = m_kind.checkSecrets(m_provider, m_values);
        m_values.clear();
        succeedWith(found);
        return;
    }
    const secrets::SecretKey key = m_keys.takeFirst();
    m_read = m_ask == Ask::Yes ? m_store.read(key, this) : m_store.look(key, this);
    connect(m_read, &Job::finished, this, [this, read = m_read.data(), key] {
        if (!isRunning())
            return;
        if (const auto value = read->result())
            m_values.insert(key, *value);
        next();
    });
    m_read->start();
}

} // namespace sendbench::providers

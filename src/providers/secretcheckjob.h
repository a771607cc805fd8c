// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"
#include "secrets/secretstore.h"

#include <QPointer>

namespace sendbench::providers
{

/// Reads the secrets of a configuration, lets its kind look at them, and forgets them. The findings
/// hold none of them. Always succeeds: what cannot be read is said elsewhere, as missing.
class SecretCheckJob final : public ResultJob<Findings>
{
    Q_OBJECT

public:
    enum class Ask { No, Yes }; ///< Yes: the keychain may ask for its password

    /// Store and kind outlive the job.
    SecretCheckJob(secrets::SecretStore &store, const ProviderKind &kind,
                   workspace::ProviderConfiguration provider, Ask ask, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();

    secrets::SecretStore &m_store;
    const ProviderKind &m_kind;
    workspace::ProviderConfiguration m_provider;
    Ask m_ask;
    QList<secrets::SecretKey> m_keys;
    sending::SecretValues m_values;
    QPointer<secrets::ReadJob> m_read;
};

} // namespace sendbench::providers

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"
#include "webhooks/state.h"

#include <QPointer>

namespace sendbench::ui
{

/// What is known of the secrets of desired webhooks.
struct SecretsHere {
    QStringList missing;           ///< ids whose secret is needed and not there
    webhooks::Fingerprints prints; ///< of those that are there, as far as their account has a key
    QMap<QString, QByteArray> addresses; ///< of JoinInput::addresses
};

/// Looks again which secrets of these webhooks are here; one after the other, and it never fails.
class SecretRecheck final : public ResultJob<SecretsHere>
{
    Q_OBJECT

public:
    /// The store outlives the job.
    SecretRecheck(secrets::SecretStore &store, QList<webhooks::Webhook> webhooks, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void readKey(const QString &account);
    void readSecret(const webhooks::Webhook &one);
    void readAddress(const webhooks::Webhook &one);

    secrets::SecretStore &m_store;
    QList<webhooks::Webhook> m_waiting;
    QMap<QString, QByteArray> m_keys; ///< of fingerprints, by account
    SecretsHere m_found;
    QPointer<secrets::ReadJob> m_read;
};

} // namespace sendbench::ui

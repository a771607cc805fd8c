// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/keychainlimits.h"
#include "secrets/secretstore.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::secrets
{

class KeychainQueue;

/// The keychain of the system (Secret Service, KWallet, macOS, Windows) through QtKeychain. Never
/// falls back to plain text. Needs the event loop of the main thread. The redactor must outlive the
/// store; jobs that still wait when the store goes end as cancelled.
///
/// A cancelled write that has begun may still arrive in the keychain.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(Redactor &redactor, QObject *parent = nullptr);

    /// For requests made from now on: entries of one scope are not seen from another. The engine
    /// uses one scope for each workspace file, so that a file from somebody else cannot name a
    /// secret of yours and send it elsewhere.
    void setScope(const QString &scope) { m_scope = scope; }
    /// For requests made from now on.
    void setLimits(const KeychainLimits &limits) { m_limits = limits; }
    [[nodiscard]] const KeychainLimits &limits() const { return m_limits; }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isWritable() const override { return true; }
    [[nodiscard]] SecretPlace place(const SecretKey &) const override
    {
        return SecretPlace::Keychain;
    }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] ReadJob *look(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;
    /// From another scope than the one that was set.
    [[nodiscard]] WriteJob *removeFrom(const QString &scope, const SecretKey &key, QObject *parent);

private:
    Redactor &m_redactor;
    KeychainQueue *m_queue;
    KeychainLimits m_limits;
    QString m_scope;
};

} // namespace sendbench::secrets

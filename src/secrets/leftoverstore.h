// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QSet>

namespace sendbench::secrets
{

/// For learning: a store, beside which the index may name entries that no object of the workspace
/// has (any more). They are learned where the keychain has them and can be looked at. Where it
/// cannot they are no obstacle, for a list of the first schema does not say of which workspace they
/// are: a read of one ends with its value or with "secret.not-found", and after one that failed no
/// other is asked for.
class LeftOverStore final : public SecretStore
{
    Q_OBJECT

public:
    /// `below` is asked for `leftOvers`, `store` for all others; both outlive it and its jobs.
    LeftOverStore(SecretStore &store, SecretStore &below, const QList<SecretKey> &leftOvers,
                  QObject *parent = nullptr);

    [[nodiscard]] QString name() const override { return m_store.name(); }
    [[nodiscard]] bool isWritable() const override { return false; }
    [[nodiscard]] SecretPlace place(const SecretKey &key) const override;
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] ReadJob *look(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] bool isCurrent(const SecretKey &key) const override;

private:
    [[nodiscard]] ReadJob *forgiven(const SecretKey &key, ReadJob *read, QObject *parent);

    SecretStore &m_store;
    SecretStore &m_below;
    QSet<QString> m_leftOvers; ///< labels
    bool m_failed = false;
};

} // namespace sendbench::secrets

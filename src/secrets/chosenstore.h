// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

namespace sendbench::secrets
{

/// Passes on to the store that the user chose; the choice can change while others hold a reference
/// to this one
/// ("this run only" after the keychain failed).
class ChosenStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit ChosenStore(SecretStore &first, QObject *parent = nullptr);

    /// From the next call on. The store must outlive this one.
    void choose(SecretStore &store);

    [[nodiscard]] QString name() const override { return m_chosen->name(); }
    [[nodiscard]] bool isWritable() const override { return m_chosen->isWritable(); }
    [[nodiscard]] SecretPlace place(const SecretKey &key) const override
    {
        return m_chosen->place(key);
    }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] ReadJob *look(const SecretKey &key, QObject *parent) override
    {
        return m_chosen->look(key, parent);
    }
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] bool isCurrent(const SecretKey &key) const override
    {
        return m_chosen->isCurrent(key);
    }

Q_SIGNALS:
    void chosen();

private:
    SecretStore *m_chosen;
};

} // namespace sendbench::secrets

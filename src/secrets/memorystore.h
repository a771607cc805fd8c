// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QMap>

namespace sendbench
{
class Redactor;
}

namespace sendbench::secrets
{

/// "This run only": the user's explicit choice where there is no keychain. Gone with the program.
/// The redactor must outlive the store.
class MemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit MemoryStore(Redactor &redactor, QObject *parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isWritable() const override { return true; }
    [[nodiscard]] SecretPlace place(const SecretKey &) const override
    {
        return SecretPlace::ThisRun;
    }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;

private:
    Redactor &m_redactor;
    QMap<SecretKey, QByteArray> m_values;
};

} // namespace sendbench::secrets

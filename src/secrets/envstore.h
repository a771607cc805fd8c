// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QProcessEnvironment>

#include <functional>
#include <optional>

namespace sendbench
{
class Redactor;
}

namespace sendbench::secrets
{

/// Secrets from the environment, for scripts and CI. Read-only ("secret.read-only"). A missing one
/// names its variable in Error::expected; one that is set but empty is "secret.empty".
/// The redactor must outlive the store.
class EnvStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit EnvStore(Redactor &redactor,
                      QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(),
                      QObject *parent = nullptr);

    /// SENDBENCH_SECRET_<OWNER>_<FIELD>: upper case, every other character `_`.
    [[nodiscard]] static QString variableName(const SecretKey &key);

    /// All secrets that are read from variables: two that would share one, because their names
    /// differ only where variables do not, are "secret.same-variable" (`found`: the other).
    /// Asked once, and again after forgetSecrets(): thousands are read one after another.
    void setSecrets(std::function<QList<SecretKey>()> all);
    /// They are others now.
    void forgetSecrets() { m_byName.reset(); }

    /// Tells the redactor every variable of that form which it does not know yet, by its own name:
    /// also those that no object asks for.
    void coverAll();

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isWritable() const override { return false; }
    [[nodiscard]] SecretPlace place(const SecretKey &) const override
    {
        return SecretPlace::Environment;
    }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;

private:
    [[nodiscard]] Result<QByteArray> value(const SecretKey &key) const;
    [[nodiscard]] std::optional<SecretKey> otherOf(const QString &variable,
                                                   const SecretKey &key) const;

    Redactor &m_redactor;
    QProcessEnvironment m_environment;
    std::function<QList<SecretKey>()> m_all;
    mutable std::optional<QHash<QString, QList<SecretKey>>> m_byName; ///< of the variable
};

} // namespace sendbench::secrets

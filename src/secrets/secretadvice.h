// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace sendbench::secrets
{

/// Why a secret could not be had, and what a person does about it, in their language.
struct SecretAdvice {
    Q_DECLARE_TR_FUNCTIONS(sendbench::secrets::SecretAdvice)

public:
    QString cause;
    QString cure;

    /// For every code of SecretStore; an unknown code gets the advice of "keychain.failed", an
    /// empty one says that all is well.
    [[nodiscard]] static SecretAdvice forCode(const QString &code);

private:
    [[nodiscard]] static SecretAdvice forService(const QString &code);
    [[nodiscard]] static SecretAdvice forKeyring(const QString &code);
    [[nodiscard]] static SecretAdvice forValue(const QString &code);
};

} // namespace sendbench::secrets

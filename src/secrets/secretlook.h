// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstate.h"
#include "secrets/secretstore.h"

#include <QPointer>

namespace sendbench::secrets
{

/// What an answer of `look` means: no error is "present".
[[nodiscard]] SecretState secretState(SecretPlace place, const std::optional<Error> &error);

/// Learns of several secrets whether they are there, one after another, without a prompt. Always
/// succeeds. Once the keychain could not be asked, it is not asked for the others.
class SecretLook final : public ResultJob<QMap<SecretKey, SecretState>>
{
    Q_OBJECT

public:
    /// The store outlives the job.
    SecretLook(SecretStore &store, QList<SecretKey> keys, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();

    SecretStore &m_store;
    QList<SecretKey> m_keys;
    QMap<SecretKey, SecretState> m_found;
    std::optional<Error> m_unreachable;
    QPointer<ReadJob> m_read;
};

/// Those of one owner, by field.
[[nodiscard]] SecretStates statesOf(const QString &owner,
                                    const QMap<SecretKey, SecretState> &states);

} // namespace sendbench::secrets

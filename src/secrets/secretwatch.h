// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretindex.h"
#include "secrets/secretlook.h"

namespace sendbench::secrets
{

/// Remembers which secrets are there, for lists and forms that draw more often than a keychain can
/// be asked. Asks nothing until somebody wants to know.
class SecretWatch final : public QObject
{
    Q_OBJECT

public:
    /// The store outlives the watch.
    explicit SecretWatch(SecretStore &store, QObject *parent = nullptr);

    /// What is known now, by field; what is not known yet is asked for, and `changed` tells.
    [[nodiscard]] SecretStates states(const QList<SecretKey> &keys);
    /// Asks anew (the keychain may have been opened or emptied); until then the last answer holds.
    void askAgain(const QList<SecretKey> &keys);
    /// The same for all that is known of this owner.
    void askAgain(const QString &owner);
    /// The same for all that could not be asked: it can now.
    void askUnreachable();
    /// Another workspace or store: nothing of what is known holds.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void want(const SecretKey &key);
    void next();

    SecretStore &m_store;
    QMap<SecretKey, SecretState> m_known;
    QList<SecretKey> m_wanted;
    QSet<SecretKey> m_isWanted;
    QSet<SecretKey> m_outdated; ///< written since they were asked: that answer is not taken
    QPointer<SecretLook> m_look;
};

} // namespace sendbench::secrets

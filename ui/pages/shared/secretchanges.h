// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QPointer>

namespace sendbench::ui
{

/// One step of SecretChanges.
struct SecretChange {
    secrets::SecretKey key;
    QByteArray value;        ///< to be written
    secrets::SecretKey from; ///< if set: the value is read there instead
};

/// Writes secrets one after the other and stops at the first that fails; the error names it in
/// `where` (owner) and `path` (field). What was written before stays. A cancel brings back what was
/// there, also where the keychain writes after all because its prompt is answered late.
class SecretChanges final : public Job
{
    Q_OBJECT

public:
    SecretChanges(secrets::SecretStore &store, QList<SecretChange> changes, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void remember(const SecretChange &change);
    void copyOrWrite(const SecretChange &change);
    void write(const secrets::SecretKey &key, const QByteArray &value);
    void failAt(const secrets::SecretKey &key, Error error);

    secrets::SecretStore &m_store;
    QList<SecretChange> m_changes;
    QList<SecretChange> m_before; ///< of those begun; an empty value: there was none
    QPointer<Job> m_step;
};

} // namespace sendbench::ui

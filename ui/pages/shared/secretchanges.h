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
/// `where` (owner) and `path` (field). What was written before stays.
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
    void write(const secrets::SecretKey &key, const QByteArray &value);
    void failAt(const secrets::SecretKey &key, Error error);

    secrets::SecretStore &m_store;
    QList<SecretChange> m_changes;
    QPointer<Job> m_step;
};

} // namespace sendbench::ui

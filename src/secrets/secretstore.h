// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "base/secretstate.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sendbench::secrets
{

/// Which secret: the id of an account or provider configuration, and the field key ("apiKey",
/// "headers.password").
struct SecretKey {
    QString owner;
    QString field;

    bool operator==(const SecretKey &) const = default;
    bool operator<(const SecretKey &other) const
    {
        return owner != other.owner ? owner < other.owner : field < other.field;
    }
    [[nodiscard]] QString label() const { return owner + u'/' + field; }
};

using ReadJob = ResultJob<QByteArray>;
using WriteJob = Job;

/// Where secrets are. All calls are asynchronous and have their own time limit. Errors (kind
/// Secret): "secret.not-found" (never stored), "secret.lost" (stored earlier, not there now; needs
/// an IndexedStore), "secret.too-large", "secret.empty", "keychain.no-dbus", "keychain.no-service",
/// "keychain.locked", "keychain.never-set-up", "keychain.denied", "keychain.prompt-timeout" (the
/// prompt was not answered, or the service does not answer), "keychain.verify-failed" (read back
/// something else), "keychain.failed" (with the system's words in `detail`), "secret.read-only"
/// (environment store).
///
/// Every value that passes through is told to the redactor first.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< "keychain", "memory", "env"
    [[nodiscard]] virtual bool isWritable() const = 0;
    /// Where the value of this secret is, or would be.
    [[nodiscard]] virtual SecretPlace place(const SecretKey &) const
    {
        return SecretPlace::Keychain;
    }

    [[nodiscard]] virtual ReadJob *read(const SecretKey &key, QObject *parent) = 0;
    /// As `read`, but nobody is asked for a password: a locked keychain is "keychain.locked".
    [[nodiscard]] virtual ReadJob *look(const SecretKey &key, QObject *parent)
    {
        return read(key, parent);
    }
    [[nodiscard]] virtual WriteJob *write(const SecretKey &key, const QByteArray &value,
                                          QObject *parent) = 0;
    /// Removing what is not there is fine.
    [[nodiscard]] virtual WriteJob *remove(const SecretKey &key, QObject *parent) = 0;
    /// It was read in this run, and no program of ours wrote it since: nobody learns anything from
    /// reading it again. False where the store cannot say.
    [[nodiscard]] virtual bool isCurrent(const SecretKey &) const { return false; }

Q_SIGNALS:
    void changed(const sendbench::secrets::SecretKey &key);
};

} // namespace sendbench::secrets

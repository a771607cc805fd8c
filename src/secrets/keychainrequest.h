// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/keychaincall.h"
#include "secrets/secretstore.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::secrets
{

/// One request of a caller as the sequence of keychain calls it takes: a read; a write with its
/// read back; a removal. `done` comes exactly once, in bounded time, also when nobody waits any
/// more.
class KeychainRequest final : public QObject
{
    Q_OBJECT

public:
    KeychainRequest(KeychainCall::Kind kind, SecretKey key, QByteArray value,
                    const KeychainLimits &limits, Redactor &redactor);

    /// Before start(): see KeychainStore::setScope.
    void setScope(const QString &scope) { m_scope = scope; }
    void start();
    /// Nobody waits any more: ends before the next call, and does not start at all if it waits.
    void abandon() { m_abandoned = true; }

    [[nodiscard]] const Result<QByteArray> &result() const { return m_result; }

    /// "sendbench/<owner>/<field>"; a slash inside the owner is escaped, so that no two keys meet.
    [[nodiscard]] static QString entryName(const SecretKey &key, const QString &scope = {});

Q_SIGNALS:
    void done();

private:
    using Next = void (KeychainRequest::*)(const KeychainCall &);

    void call(KeychainCall::Kind kind, Next next);
    void wasRead(const KeychainCall &call);
    void write();
    void wasWritten(const KeychainCall &call);
    void wasReadBack(const KeychainCall &call);
    void wasCleared(const KeychainCall &call);
    void wasRemoved(const KeychainCall &call);
    void failWith(const KeychainCall &call);
    void end(Result<QByteArray> result);

    KeychainCall::Kind m_kind;
    SecretKey m_key;
    QString m_scope;
    QByteArray m_value;
    KeychainLimits m_limits;
    Redactor &m_redactor;
    Result<QByteArray> m_result;
    bool m_abandoned = false;
    bool m_cleared = false;
};

} // namespace sendbench::secrets

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QElapsedTimer>
#include <QPointer>

namespace sendbench::secrets
{

/// Reads secrets one after another, so that the redactor knows them before something leaves.
///
/// What is current (SecretStore::isCurrent) is known and not read again. One that is not stored
/// (never, not any more, an empty variable) is no obstacle. Error: what the
/// store says of the first that cannot be looked at, with its owner in `where` and its field in
/// `path`: then nobody knows whether it stands in what was to leave.
class LearnJob final : public Job
{
    Q_OBJECT

public:
    enum class Ask {
        User,   ///< a locked keychain may ask for its password
        Nobody, ///< it stays locked, and that is the error; that it is open is asked twice a second
    };

    /// The store outlives the job.
    LearnJob(SecretStore &store, QList<SecretKey> keys, Ask ask, QObject *parent = nullptr);

    /// Before start(): one that may be under way, which reads the same; this one reads what is left
    /// when that has ended, however it does.
    void setAfter(LearnJob *other) { m_after = other; }

    /// Something was read that was not known before.
    [[nodiscard]] bool hasRead() const { return m_hasRead; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();

    SecretStore &m_store;
    QList<SecretKey> m_keys;
    Ask m_ask;
    QPointer<LearnJob> m_after;
    QPointer<ReadJob> m_read;
    bool m_waits = false;
    bool m_hasRead = false;
    QElapsedTimer m_answered; ///< since the keychain was last seen open
};

/// The store answered, and there is no value.
[[nodiscard]] bool isAbsent(const Error &error);

} // namespace sendbench::secrets

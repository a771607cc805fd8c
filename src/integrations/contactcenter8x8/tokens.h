// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QMutex>
#include <QString>

#include <chrono>
#include <optional>

namespace sendbench::integrations::contactcenter8x8
{

/// How long the access tokens that this run got are good; the tokens themselves are in the secret
/// store. Any thread.
class Tokens
{
public:
    /// `client` says for whom it is: another client id or host asks for another token. Good for its
    /// lifetime less a fifth of it, at most 5 minutes; a minute where none was told.
    void got(const QString &account, const QString &client,
             std::optional<std::chrono::seconds> lifetime);
    /// 8x8 does not accept it any more.
    void spent(const QString &account);
    [[nodiscard]] bool isGood(const QString &account, const QString &client) const;

private:
    struct Entry {
        QString client;
        QDeadlineTimer until;
    };
    mutable QMutex m_mutex;
    QHash<QString, Entry> m_entries;
};

} // namespace sendbench::integrations::contactcenter8x8

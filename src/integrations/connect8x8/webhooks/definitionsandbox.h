// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

#include <QHash>

namespace sendbench::integrations::connect8x8
{

/// Automation's `…/accounts/{id}/definitions` with state and versions. Every account begins empty
/// but the demo's. One sandbox's, one thread.
class DefinitionSandbox
{
public:
    [[nodiscard]] static QStringList paths();
    /// Nothing if the path is another.
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context);

private:
    struct Version {
        int number = 1;
        QByteArray json;
    };
    struct Definition {
        QString id;
        QList<Version> versions; ///< the newest last
    };
    using Account = QList<Definition>;

    [[nodiscard]] Account &account(const QString &id, SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer list(const Account &there, const QByteArray &query,
                                                 SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer create(const QString &accountId, Account &there,
                                                   const QByteArray &body, SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer one(const QString &accountId, Account &there,
                                                const QString &id,
                                                const http::ReceivedRequest &request,
                                                SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer
    remove(Account &there, qsizetype at, const QByteArray &query, SandboxContext &context);

    QHash<QString, Account> m_accounts;
};

} // namespace sendbench::integrations::connect8x8

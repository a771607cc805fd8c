// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

#include <QHash>
#include <QJsonObject>

namespace sendbench::integrations::connect8x8
{

/// Voice's `…/subaccounts/{id}/webhooks` and `…/recording-push-config` with state. Every
/// sub-account begins empty but kDemoSubAccount. A POST of a type that has a record replaces it, as
/// the way to disable a VNU needs; a DELETE of VNU is refused, as 8x8 documents none. One
/// sandbox's, one thread.
class VoiceSandbox
{
public:
    static const QString kDemoSubAccount;

    [[nodiscard]] static QStringList paths();
    [[nodiscard]] static QStringList hints();
    /// Nothing if the path is another.
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context);

private:
    struct Record {
        QString type;
        QString url;
        bool enabled = true;
        bool hasHeader = false;
    };
    struct SubAccount {
        QList<Record> webhooks;
        QJsonObject push; ///< empty: none
    };

    [[nodiscard]] SubAccount &subAccount(const QString &id);
    [[nodiscard]] static http::ServerAnswer list(const QString &id, const SubAccount &there);
    [[nodiscard]] static http::ServerAnswer post(const QString &id, SubAccount &there,
                                                 const QByteArray &body, SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer remove(const QString &id, SubAccount &there,
                                                   const QString &type, SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer push(const QString &id, SubAccount &there,
                                                 const http::ReceivedRequest &request,
                                                 SandboxContext &context);

    QHash<QString, SubAccount> m_subAccounts;
};

} // namespace sendbench::integrations::connect8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"

namespace sendbench::integrations::clevertap
{

/// What the form says against what 8x8 reports: the account's key (balance), and webhooks of the
/// sub-account to which 8x8 posts receipts as well. Reads only. 8x8 has no call that lists
/// channels, so the number itself cannot be compared; that is said.
class TwinCheck final : public providers::OnlineCheckJob
{
    Q_OBJECT

public:
    /// `subAccount`: the one in the endpoint. `account`: of the kind 8x8.connect.
    TwinCheck(changes::Sender sender, QString owner, workspace::Account account, QString subAccount,
              QObject *parent = nullptr);

protected:
    void doStart() override;

private:
    void askWebhooks();
    void webhooks(const QByteArray &body);
    void tell(const Error &error, const QString &rule, const QString &what);

    changes::Sender m_sender;
    QString m_owner;
    workspace::Account m_account;
    QString m_subAccount;
    Findings m_findings;
};

} // namespace sendbench::integrations::clevertap

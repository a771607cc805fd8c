// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "webhooks/tokenroute.h"

#include <QPointer>

namespace sendbench::webhooks
{

/// Gets a token now. Errors: "token.refused" (Auth; Rejected where the endpoint itself failed) with
/// the endpoint's code in `found` and what it means in `detail`, "token.answer" (Protocol), those
/// of sending. The exchange is in `record()` and in the history, without the token.
class FetchTokenJob final : public ResultJob<Token>
{
    Q_OBJECT

public:
    FetchTokenJob(changes::Sender sender, TokenRequest request, QObject *parent = nullptr);

    [[nodiscard]] const std::optional<sending::SendRecord> &record() const { return m_record; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void take();

    changes::Sender m_sender;
    TokenRequest m_request;
    std::shared_ptr<TokenSeen> m_seen = std::make_shared<TokenSeen>();
    std::optional<sending::SendRecord> m_record;
    QPointer<sending::SendJob> m_send;
};

} // namespace sendbench::webhooks

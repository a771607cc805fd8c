// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/webhooks/legacyrecords.h"
#include "integrations/sandboxbehaviour.h"

namespace sendbench::integrations::wavecell
{

/// `POST` and `DELETE /config/v1/webhook` as api.wavecell.com would answer them. `*` is a true
/// wildcard on DELETE. The POST is a guess: 8x8 documents its refusals alone. Shares its records
/// with the SMS and Chat Apps of the same sandbox. One thread.
class WavecellSandbox
{
public:
    static const QString kDemoSubAccount;

    /// `legacy` outlives it, and gets the demo account's old record.
    explicit WavecellSandbox(connect8x8::LegacyRecords &legacy);

    [[nodiscard]] static QStringList paths();
    [[nodiscard]] static QStringList hints();
    /// Nothing if the path is another.
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context);

private:
    [[nodiscard]] http::ServerAnswer post(const QByteArray &body, SandboxContext &context);
    [[nodiscard]] http::ServerAnswer remove(const QByteArray &body, SandboxContext &context);

    connect8x8::LegacyRecords &m_legacy;
    QList<connect8x8::LegacyRecord> m_gone; ///< whose they were, for when they come back
};

} // namespace sendbench::integrations::wavecell

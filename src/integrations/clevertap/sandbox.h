// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

namespace sendbench::integrations::clevertap
{

/// 8x8's end of the CleverTap link: `POST …/subaccounts/{id}/partners/clevertap/wa`.
///
/// Answers by CleverTap's contract (errors of the message inside a 200); reachability, credentials
/// and sub-account by 8x8's envelope. Credentials: kUser and kPassword in the headers `user` and
/// `password`, or the Connect key as Bearer. Afterwards it posts delivery reports as a provider
/// would.
class PartnerSandbox final : public SandboxBehaviour
{
public:
    static const QByteArray kUser;
    static const QByteArray kPassword;

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

    /// Answers a message by CleverTap's contract, and posts its delivery reports: what all partners
    /// have in common.
    [[nodiscard]] static http::ServerAnswer judge(const QByteArray &body, SandboxContext &context);
};

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"
#include "workspace/document.h"

namespace sendbench::integrations::connect8x8
{

/// Raises the event that starts workflows: any JSON of one's own, or the body of the form. Whom it
/// reaches the workflow knows, so no number is asked for, and outside the sandbox the send has to
/// be confirmed.
class AutomationRoute final : public sending::Route
{
public:
    /// `account` may be missing: build() says so.
    AutomationRoute(workspace::ProviderConfiguration provider,
                    std::optional<workspace::Account> account, Environment environment);

    [[nodiscard]] QString id() const override { return m_provider.id; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8.automation"); }
    [[nodiscard]] Environment environment() const override { return m_environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override;
    [[nodiscard]] QString preflightText() const override;
    [[nodiscard]] bool needsRecipient() const override { return false; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;

private:
    [[nodiscard]] QUrl url() const;

    workspace::ProviderConfiguration m_provider;
    std::optional<workspace::Account> m_account;
    Environment m_environment;
};

} // namespace sendbench::integrations::connect8x8

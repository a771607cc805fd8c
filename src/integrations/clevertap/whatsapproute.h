// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/partner.h"
#include "sending/route.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// A message on the way that CleverTap itself would send it: one POST with the dialog's endpoint,
/// Basic authentication and headers, payload 0.1.
class WhatsAppRoute final : public sending::Route
{
public:
    /// `number`: how the partner wants the business number written in the dialog.
    WhatsAppRoute(workspace::ProviderConfiguration provider, Environment environment,
                  Partner::NumberForm number = Partner::NumberForm::Either);

    [[nodiscard]] QString id() const override { return m_provider.id; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString system() const override { return QStringLiteral("clevertap"); }
    [[nodiscard]] Environment environment() const override { return m_environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override;
    [[nodiscard]] sending::MediaExtras mediaExtras(sending::MediaKind kind) const override;
    [[nodiscard]] bool needsConversationWindow() const override { return true; }
    [[nodiscard]] QString businessNumber() const override;
    [[nodiscard]] qsizetype maxTextLength() const override { return 512; } // the dialog's counter
    [[nodiscard]] std::chrono::milliseconds answerLimit() const override;
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;

private:
    [[nodiscard]] Result<QByteArray> body(const sending::Message &message) const;
    [[nodiscard]] QByteArray value(const QString &key, const sending::SecretValues &secrets) const;
    void addHeaders(http::Request &request, const sending::SecretValues &secrets) const;

    workspace::ProviderConfiguration m_provider;
    Environment m_environment;
    Partner::NumberForm m_number;
};

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/smsjson.h"
#include "sending/route.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// An SMS on the way that CleverTap would send it: the dialog's address, headers and JSON with its
/// placeholders filled in. The answer is judged by 8x8's rules.
class SmsRoute final : public sending::Route
{
public:
    SmsRoute(workspace::ProviderConfiguration provider, Environment environment);

    [[nodiscard]] QString id() const override { return m_provider.id; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8.sms"); }
    [[nodiscard]] Environment environment() const override { return m_environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override;
    [[nodiscard]] QString preflightText() const override;
    [[nodiscard]] qsizetype maxTextLength() const override { return 512; } // the dialog's counter
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;

private:
    [[nodiscard]] Result<QByteArray> body(const sending::Message &message,
                                          const sending::SecretValues &secrets) const;
    /// The key-value pairs as form fields, or the JSON, with the placeholders filled in.
    [[nodiscard]] QByteArray filled(const SmsValues &values,
                                    const sending::SecretValues &secrets) const;
    [[nodiscard]] bool isForm() const;
    void addHeaders(http::Request &request, const sending::SecretValues &secrets) const;

    workspace::ProviderConfiguration m_provider;
    Environment m_environment;
};

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"
#include "integrations/zendesk/setup.h"

namespace sendbench::integrations::zendesk
{

/// What Zendesk's webhook sends to 8x8, sent from here: its method, address, token and headers with
/// this body; judged by 8x8's rules for a send.
class NotifyRoute final : public sending::Route
{
public:
    NotifyRoute(const QString &owner, Environment environment, const WebhookWish &wish,
                const QByteArray &body);

    [[nodiscard]] QString id() const override { return m_step.id(); }
    [[nodiscard]] QString title() const override { return m_step.title(); }
    [[nodiscard]] QString system() const override { return m_step.system(); }
    [[nodiscard]] Environment environment() const override { return m_step.environment(); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return m_step.accepts(); }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override
    {
        return m_step.neededSecrets();
    }
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override
    {
        return m_step.build(message, secrets);
    }
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;

private:
    changes::StepRoute m_step;
};

} // namespace sendbench::integrations::zendesk

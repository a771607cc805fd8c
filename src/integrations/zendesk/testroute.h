// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"
#include "workspace/document.h"

namespace sendbench::integrations::zendesk
{

/// `GET /api/v2/webhooks?page[size]=1` as a route, judged by Zendesk's rules: a 200 without a list
/// of webhooks is no success.
class TestRoute final : public sending::Route
{
public:
    explicit TestRoute(const workspace::Account &account);

    [[nodiscard]] QString id() const override { return m_route.id(); }
    [[nodiscard]] QString title() const override { return m_route.title(); }
    [[nodiscard]] QString system() const override { return m_route.system(); }
    [[nodiscard]] Environment environment() const override { return m_route.environment(); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return {}; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override
    {
        return m_route.neededSecrets();
    }
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;

private:
    workspace::Account m_account;
    changes::StepRoute m_route;
};

} // namespace sendbench::integrations::zendesk

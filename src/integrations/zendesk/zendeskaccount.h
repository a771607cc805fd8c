// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::zendesk
{

/// The account kind `zendesk`.
class ZendeskAccountKind final : public providers::AccountKind
{
public:
    ZendeskAccountKind();

    [[nodiscard]] QString id() const override { return m_descriptor.id(); }
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override
    {
        return m_descriptor.form();
    }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::Account &account) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<std::shared_ptr<const sending::Route>>
    routes(const workspace::Account &account) const override;
    /// Lists one webhook: proves address, token, and the right to manage webhooks.
    [[nodiscard]] std::shared_ptr<const sending::Route>
    testRoute(const workspace::Account &account) const override;

private:
    LazyDescriptor m_descriptor;
};

} // namespace sendbench::integrations::zendesk

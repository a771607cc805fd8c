// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::connect8x8
{

/// `8x8.automation.http-request`: the trigger of Automation's workflows.
class AutomationKind final : public providers::ProviderKind
{
public:
    AutomationKind();

    [[nodiscard]] QString id() const override { return m_descriptor.id(); }
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override
    {
        return m_descriptor.form();
    }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    /// None: the address follows from the account.
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QString defaultGroup() const override { return QStringLiteral("8x8.automation"); }

    /// A configuration that is complete and goes to the sandbox.
    [[nodiscard]] workspace::ProviderConfiguration demo() const;

private:
    LazyDescriptor m_descriptor;
};

} // namespace sendbench::integrations::connect8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::connect8x8
{

/// The account kind `8x8.connect`.
class ConnectAccountKind final : public providers::AccountKind
{
public:
    ConnectAccountKind();

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
    [[nodiscard]] std::shared_ptr<const sending::Route>
    testRoute(const workspace::Account &account) const override;

private:
    LazyDescriptor m_descriptor;
};

} // namespace sendbench::integrations::connect8x8

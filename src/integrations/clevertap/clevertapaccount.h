// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::clevertap
{

/// The account kind `clevertap`: region, account id, passcode. Nothing is sent straight through it.
class CleverTapAccountKind final : public providers::AccountKind
{
public:
    CleverTapAccountKind();

    [[nodiscard]] QString id() const override { return m_descriptor.id(); }
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override
    {
        return m_descriptor.form();
    }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::Account &account) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<std::shared_ptr<const sending::Route>>
    routes(const workspace::Account &) const override
    {
        return {};
    }
    /// `POST /1/targets/list.json`: a read, although a POST
    /// (https://developer.clevertap.com/docs/get-campaigns-api).
    [[nodiscard]] std::shared_ptr<const sending::Route>
    testRoute(const workspace::Account &account) const override;

private:
    LazyDescriptor m_descriptor;
};

} // namespace sendbench::integrations::clevertap

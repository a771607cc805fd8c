// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/cognigy/remote8x8.h"
#include "integrations/lazydescriptor.h"

namespace sendbench::integrations::cognigy
{

/// `cognigy.8x8`: Cognigy's Endpoint of the type 8x8, and what it needs at 8x8 Contact Center.
class Endpoint8x8Kind final : public providers::ProviderKind
{
public:
    Endpoint8x8Kind();

    [[nodiscard]] QString id() const override { return m_descriptor.id(); }
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override
    {
        return m_descriptor.form();
    }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    /// None: it sends nothing itself, 8x8 and Cognigy speak with each other.
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] const providers::RemoteSide *remoteSide() const override { return &m_remote; }
    [[nodiscard]] providers::OnlineCheckJob *
    onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                const workspace::ProviderConfiguration &provider, QObject *parent) const override;
    [[nodiscard]] QString defaultGroup() const override { return id(); }

private:
    LazyDescriptor m_descriptor;
    Remote8x8 m_remote;
};

} // namespace sendbench::integrations::cognigy

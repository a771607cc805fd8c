// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/genericwhatsapp.h"

namespace sendbench::integrations::clevertap
{

/// `clevertap.whatsapp.8x8`: the generic dialog as 8x8 fills it. Its own is what the 8x8 account
/// tells: the region's host, and the sub-account in the endpoint.
class WhatsApp8x8Kind final : public GenericWhatsAppKind
{
public:
    WhatsApp8x8Kind();

    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    /// Asks 8x8 whether it agrees with the form, if the account has an id and a key.
    [[nodiscard]] providers::OnlineCheckJob *
    onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                const workspace::ProviderConfiguration &provider, QObject *parent) const override;

protected:
    void checkAddress(Findings &findings, const workspace::Document &document,
                      const workspace::ProviderConfiguration &provider) const override;
};

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/genericwhatsapp.h"

namespace sendbench::integrations::clevertap
{

/// `clevertap.whatsapp.8x8`: the generic dialog as 8x8 fills it. Its own: the endpoint with the
/// sub-account in it, the region's host, and the two published header presets.
class WhatsApp8x8Kind final : public GenericWhatsAppKind
{
public:
    WhatsApp8x8Kind();

    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
};

} // namespace sendbench::integrations::clevertap

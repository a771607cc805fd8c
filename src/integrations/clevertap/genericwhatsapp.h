// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"

namespace sendbench::integrations::clevertap
{

/// CleverTap's "Provider Configuration" for a generic WhatsApp partner. Everything that is the same
/// for all partners; a partner with rules of its own derives from it.
class GenericWhatsAppKind : public providers::ProviderKind
{
public:
    /// `descriptorId` names `resources/providers/<id>.json`.
    explicit GenericWhatsAppKind(const QString &descriptorId);

    [[nodiscard]] const forms::FormDescriptor &descriptor() const override { return m_descriptor; }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QString defaultGroup() const override
    {
        return QStringLiteral("clevertap.whatsapp");
    }

private:
    forms::FormDescriptor m_descriptor;
};

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/partner.h"
#include "integrations/descriptors.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::clevertap
{

/// CleverTap's "Provider Configuration" for a generic WhatsApp partner. What a partner asks of it
/// is data (partner.h); a partner whose rules need more than the form derives from it.
class GenericWhatsAppKind : public providers::ProviderKind
{
public:
    /// `descriptorId` names `resources/providers/<id>.json`.
    explicit GenericWhatsAppKind(const QString &descriptorId);
    /// From a file that somebody wrote. Errors as parsePartner().
    [[nodiscard]] static Result<std::unique_ptr<GenericWhatsAppKind>>
    make(const LoadedDescriptor &loaded);

    [[nodiscard]] const forms::FormDescriptor &descriptor() const override { return m_descriptor; }
    [[nodiscard]] const std::optional<Partner> &partner() const { return m_partner; }
    /// Lets the form be filled with what other partners ask for: their addresses and headers.
    void offer(const std::vector<const Partner *> &partners);

    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QString testName() const override;
    /// Asks the template endpoint, if the form has one.
    [[nodiscard]] providers::OnlineCheckJob *
    onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                const workspace::ProviderConfiguration &provider, QObject *parent) const override;
    [[nodiscard]] std::optional<providers::MailDraft>
    mailDraft(const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QString defaultGroup() const override
    {
        return QStringLiteral("clevertap.whatsapp");
    }

protected:
    /// Host and path of the endpoint.
    virtual void checkAddress(Findings &findings, const workspace::Document &document,
                              const workspace::ProviderConfiguration &provider) const;

private:
    GenericWhatsAppKind(forms::FormDescriptor form, std::optional<Partner> partner);

    forms::FormDescriptor m_descriptor;
    std::optional<Partner> m_partner;
    QList<providers::EndpointChoice> m_offered;
};

} // namespace sendbench::integrations::clevertap

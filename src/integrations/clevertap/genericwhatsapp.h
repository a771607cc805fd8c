// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/partner.h"
#include "integrations/descriptors.h"
#include "providers/providerkind.h"

#include <functional>
#include <mutex>

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

    [[nodiscard]] QString id() const override { return m_id; }
    /// Read when it is first asked for, like everything that follows from it; any thread.
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override { return parts().form; }
    [[nodiscard]] const std::optional<Partner> &partner() const { return parts().partner; }
    /// Whose addresses and headers the form of no partner can be filled with. Asked once, later;
    /// not to be set after the form was read.
    void setOthers(std::function<std::vector<const Partner *>()> others)
    {
        m_others = std::move(others);
    }

    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] Findings checkSecrets(const workspace::ProviderConfiguration &provider,
                                        const sending::SecretValues &secrets) const override;
    [[nodiscard]] Findings answerFindings(const sending::SendRecord &record) const override;
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
    struct Parts {
        forms::FormDescriptor form;
        std::optional<Partner> partner;
        QList<providers::EndpointChoice> offered;
    };
    explicit GenericWhatsAppKind(Parts parts);

    [[nodiscard]] static Result<Parts> partsOf(const LoadedDescriptor &loaded);
    [[nodiscard]] const Parts &parts() const;
    static void offer(Parts &parts, const std::vector<const Partner *> &partners);

    QString m_id;
    bool m_given = false; ///< the parts came with the object
    std::function<std::vector<const Partner *>()> m_others;
    mutable std::once_flag m_once;
    mutable Parts m_parts;
};

} // namespace sendbench::integrations::clevertap

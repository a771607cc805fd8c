// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "integrations/zendesk/trials.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::zendesk
{

/// `zendesk.8x8.notifications`: a webhook for each channel and triggers that notify them. The
/// configuration belongs to the Zendesk account; the 8x8 account is a field of the form.
class NotificationsKind final : public providers::ProviderKind, public providers::RemoteSide
{
public:
    NotificationsKind();

    [[nodiscard]] QString id() const override { return m_descriptor.id(); }
    [[nodiscard]] const forms::FormDescriptor &descriptor() const override
    {
        return m_descriptor.form();
    }
    [[nodiscard]] Findings check(const workspace::Document &document,
                                 const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    /// None: there are two addresses, each with a field of its own.
    [[nodiscard]] QList<providers::EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const override;
    /// None: Zendesk sends, when a ticket changes.
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] const providers::RemoteSide *remoteSide() const override { return this; }
    [[nodiscard]] providers::OnlineCheckJob *
    onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                const workspace::ProviderConfiguration &provider, QObject *parent) const override;
    /// Per webhook its API body; per trigger its API body, the body to paste, and a preview with
    /// sample values. Words in capitals stand where a key or an id is to be put.
    [[nodiscard]] QList<providers::ExportedFile>
    exports(const workspace::Document &document,
            const workspace::ProviderConfiguration &provider) const override;
    [[nodiscard]] QString defaultGroup() const override { return QStringLiteral("zendesk"); }

    [[nodiscard]] QString system() const override { return QStringLiteral("zendesk"); }
    /// Own errors (Input): "plan.account", "zendesk.subdomain-missing",
    /// "zendesk.connect-missing" (the 8x8 account whose key the webhooks carry).
    [[nodiscard]] providers::PlanJob *plan(const changes::Sender &sender,
                                           const workspace::Document &document,
                                           const workspace::ProviderConfiguration &provider,
                                           QObject *parent) const override;
    [[nodiscard]] QList<const providers::Trial *> trials() const override
    {
        return {&m_ticket, &m_webhook};
    }

private:
    LazyDescriptor m_descriptor;
    TicketTrial m_ticket;
    WebhookTrial m_webhook;
};

} // namespace sendbench::integrations::zendesk

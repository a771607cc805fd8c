// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// `automation`: workflow definitions. Automation has no webhooks; a definition starts by its
/// trigger (the type of the record), and its steps HttpRequest call out. Source:
/// https://developer.8x8.com/connect/reference/get-all-definitions
///
/// A desired one is its name, trigger, sub-account, status, and URL, method, headers and body of
/// one HttpRequest step; the other steps of a definition that is there stay. A change adds a
/// version; a deletion takes all versions and cannot be taken back.
class AutomationApi final : public webhooks::WebhookApi
{
public:
    AutomationApi();

    [[nodiscard]] const webhooks::Product &product() const override { return m_product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8"); }

    /// Steps hold headers in the clear, which no record keeps.
    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Account &account, const webhooks::Read &read) const override;
    [[nodiscard]] Result<QList<webhooks::Read>>
    reads(const workspace::Account &account) const override;
    [[nodiscard]] Result<webhooks::ReadAnswer> read(const workspace::Account &account,
                                                    const webhooks::Read &read,
                                                    const QByteArray &answer) const override;
    [[nodiscard]] webhooks::Write write(const workspace::Account &account,
                                        const webhooks::Webhook &wanted,
                                        const webhooks::LiveWebhook *live,
                                        bool knowsLiveSecret) const override;
    [[nodiscard]] webhooks::Write remove(const workspace::Account &account,
                                         const webhooks::LiveWebhook &live,
                                         const webhooks::Webhook *twin) const override;
    [[nodiscard]] Findings check(const workspace::Account *account,
                                 const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray json(const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray keptUrl(const webhooks::LiveWebhook &live) const override;
    /// By id; without one, by name and trigger, which 8x8 allows to stand twice.
    [[nodiscard]] bool isSame(const webhooks::Webhook &wanted,
                              const webhooks::LiveWebhook &live) const override;

private:
    LazyDescriptor m_form;
    webhooks::Product m_product;
};

} // namespace sendbench::integrations::connect8x8

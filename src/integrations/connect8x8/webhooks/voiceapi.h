// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// `voice`: the webhooks of Voice and of Number Masking, which are one resource.
/// Source: https://developer.8x8.com/connect/reference/create-a-new-webhook
///
/// One list for each sub-account; one record of each type in it. What a POST does where the type
/// has a record nobody says, so it is deleted first. The auth header is never told.
class VoiceApi final : public webhooks::WebhookApi
{
public:
    VoiceApi();

    [[nodiscard]] const webhooks::Product &product() const override { return m_product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8"); }

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

private:
    LazyDescriptor m_form;
    webhooks::Product m_product;
};

} // namespace sendbench::integrations::connect8x8

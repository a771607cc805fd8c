// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// `recording`: where a voice sub-account's recordings are pushed to; what VRU events need.
/// Source: https://developer.8x8.com/connect/reference/create-a-new-recording-push-config
///
/// One record for each sub-account, without a URL: `protocol`, `host`, `port`, `path` and
/// `username` stand in `more`. The password is the secret of a webhook (AuthKind::Header, which
/// stands for "there is one"); 8x8 tells only whether one is set.
class RecordingApi final : public webhooks::WebhookApi
{
public:
    RecordingApi();

    [[nodiscard]] const webhooks::Product &product() const override { return m_product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8"); }

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
    /// By the sub-account alone.
    [[nodiscard]] bool isSame(const webhooks::Webhook &wanted,
                              const webhooks::LiveWebhook &live) const override;

private:
    LazyDescriptor m_form;
    webhooks::Product m_product;
};

} // namespace sendbench::integrations::connect8x8

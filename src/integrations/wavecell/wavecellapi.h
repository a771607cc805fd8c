// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "webhooks/webhookapi.h"

namespace sendbench::integrations::wavecell
{

/// `wavecell`: webhooks of the old form, which 8x8 wants its users to leave. No call that lists
/// them is documented, so nothing is read: records are those that somebody entered, that a list of
/// today shows, or that a refusal named. They are deleted by the migration (migration.h), never
/// planned to be written. Source: https://developer.8x8.com/connect/docs/webhook-migration-guide
class WavecellApi final : public webhooks::WebhookApi
{
public:
    WavecellApi();

    [[nodiscard]] const webhooks::Product &product() const override { return m_product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8"); }

    /// None.
    [[nodiscard]] Result<QList<webhooks::Read>>
    reads(const workspace::Account &account) const override;
    [[nodiscard]] Result<webhooks::ReadAnswer> read(const workspace::Account &account,
                                                    const webhooks::Read &read,
                                                    const QByteArray &answer) const override;
    /// The undocumented POST that puts an old record back.
    [[nodiscard]] webhooks::Write write(const workspace::Account &account,
                                        const webhooks::Webhook &wanted,
                                        const webhooks::LiveWebhook *live,
                                        bool knowsLiveSecret) const override;
    /// Of its sub-account and type. No step for one that stands under `*`: here that would take
    /// every record of the account.
    [[nodiscard]] webhooks::Write remove(const workspace::Account &account,
                                         const webhooks::LiveWebhook &live,
                                         const webhooks::Webhook *twin) const override;
    [[nodiscard]] Findings check(const workspace::Account *account,
                                 const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray json(const webhooks::Webhook &wanted) const override;

private:
    LazyDescriptor m_form;
    webhooks::Product m_product;
};

} // namespace sendbench::integrations::wavecell

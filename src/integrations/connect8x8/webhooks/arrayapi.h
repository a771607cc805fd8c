// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/webhooks/arraypolicy.h"
#include "integrations/lazydescriptor.h"
#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// SMS and Chat Apps, each in its present and its typed form: one call reads an account's whole
/// list, POST creates or replaces one element of it, DELETE names one in its body. `*` is a scope
/// of its own, on DELETE too.
class ArrayWebhookApi final : public webhooks::WebhookApi
{
public:
    /// One of arrayProducts().
    explicit ArrayWebhookApi(const QString &productId);

    [[nodiscard]] const webhooks::Product &product() const override { return m_policy.product; }
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8"); }

    [[nodiscard]] std::shared_ptr<const sending::Route>
    route(const workspace::Account &account, const webhooks::Read &read) const override;
    [[nodiscard]] Result<QList<webhooks::Read>>
    reads(const workspace::Account &account) const override;
    [[nodiscard]] Result<webhooks::ReadAnswer> read(const workspace::Account &account,
                                                    const webhooks::Read &read,
                                                    const QByteArray &answer) const override;
    /// One POST of one element, which replaces what stands under its scope and type.
    [[nodiscard]] webhooks::Write write(const workspace::Account &account,
                                        const webhooks::Webhook &wanted,
                                        const webhooks::LiveWebhook *live,
                                        bool knowsLiveSecret) const override;
    /// No step, and a warning, for a Chat Apps record whose type was not reported: without a type
    /// 8x8 would delete two.
    [[nodiscard]] webhooks::Write remove(const workspace::Account &account,
                                         const webhooks::LiveWebhook &live,
                                         const webhooks::Webhook *twin) const override;
    [[nodiscard]] Findings check(const workspace::Account *account,
                                 const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray json(const webhooks::Webhook &wanted) const override;
    [[nodiscard]] QByteArray keptUrl(const webhooks::LiveWebhook &live) const override;

private:
    ArrayPolicy m_policy;
    LazyDescriptor m_form;
};

} // namespace sendbench::integrations::connect8x8

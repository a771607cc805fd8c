// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/webhookdemo.h"

#include "webhooks/webhook.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

workspace::StoredWebhook stored(const webhooks::Webhook &webhook)
{
    workspace::StoredWebhook one{.id = webhook.id,
                                 .product = webhook.product,
                                 .account = webhook.account,
                                 .fields = webhooks::toFields(webhook),
                                 .written = {},
                                 .extras = {}};
    if (webhook.auth.hasSecret())
        one.fields.insert(webhooks::kSecretField, forms::FieldValue(forms::SecretMark{}));
    return one;
}

} // namespace

QList<workspace::StoredWebhook> demoWebhooks(const QString &account)
{
    const QString hooks = u"https://hooks.example.net/8x8/"_s;
    const webhooks::Auth bearer{.kind = webhooks::AuthKind::Header,
                                .form = webhooks::HeaderForm::Bearer};
    return {stored({.id = u"sms-inbound-and-receipts"_s,
                    .account = account,
                    .product = u"sms"_s,
                    .scope = u"Sandbox_SMS"_s,
                    .url = hooks + u"sms"_s,
                    .auth = bearer}),
            stored({.id = u"whatsapp-receipts"_s,
                    .account = account,
                    .product = u"chatapps"_s,
                    .scope = u"Sandbox_WA"_s,
                    .type = u"CADR"_s,
                    .url = hooks + u"receipts"_s}),
            stored({.id = u"voice-summary"_s,
                    .account = account,
                    .product = u"voice"_s,
                    .scope = u"Sandbox_Voice"_s,
                    .type = u"VSS"_s,
                    .url = hooks + u"voice/sessions"_s,
                    .auth = bearer}),
            stored({.id = u"voice-status"_s,
                    .account = account,
                    .product = u"voice"_s,
                    .scope = u"Sandbox_Voice"_s,
                    .type = u"VCS"_s,
                    .url = hooks + u"voice/status"_s,
                    .enabled = false})};
}

} // namespace sendbench::integrations::connect8x8

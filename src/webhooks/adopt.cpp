// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/adopt.h"

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

QString freeWebhookId(const workspace::Document &document, const QString &product,
                      const QString &scope, const QString &type)
{
    QStringList parts{product, scope == kEverySubAccount ? u"all"_s : scope, type};
    parts.removeAll(QString());
    return document.freeId(parts.join(u'-'));
}

workspace::StoredWebhook adopted(const workspace::Document &document, const LiveWebhook &live)
{
    Webhook webhook{.id = freeWebhookId(document, live.product,
                                        live.scope.isEmpty() ? live.name : live.scope, live.type),
                    .account = live.account,
                    .product = live.product,
                    .scope = live.scope,
                    .type = live.type,
                    .url = live.url,
                    .name = live.name,
                    .remoteId = live.remoteId,
                    .auth = live.auth,
                    .enabled = live.enabled.value_or(true),
                    .more = live.more};
    // 8x8 says that there is a header, and not how it is made.
    if (live.hasSecret.value_or(false) && webhook.auth.kind == AuthKind::None)
        webhook.auth.kind = AuthKind::Header;
    return {.id = webhook.id,
            .product = webhook.product,
            .account = webhook.account,
            .fields = toFields(webhook),
            .written = {},
            .extras = {}};
}

workspace::StoredWebhook withSecretAddress(workspace::StoredWebhook webhook)
{
    webhook.fields.insert(kAddressField, forms::FieldValue(u"secret"_s));
    webhook.fields.insert(kSecretUrlField, forms::FieldValue(forms::SecretMark{}));
    webhook.fields.remove(u"url"_s);
    return webhook;
}

bool mayAdopt(const Row &row, const LiveWebhook &live, bool productNamed)
{
    return row.state == State::NotManaged || (row.state == State::MustMigrate && row.desired < 0 &&
                                              productNamed && !isCertainlyOld(live.oldVersion));
}

} // namespace sendbench::webhooks

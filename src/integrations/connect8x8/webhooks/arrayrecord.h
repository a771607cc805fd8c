// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/webhooks/arraypolicy.h"
#include "webhooks/webhookapi.h"

#include <QMap>

namespace sendbench::integrations::connect8x8
{

/// A live record as one that could be sent again: its secret is that of `twin` where it stands
/// there in the same way; without (nullptr) it has no authentication.
[[nodiscard]] webhooks::Webhook asWanted(const webhooks::LiveWebhook &live,
                                         const webhooks::Webhook *twin);

/// One element of a POST as an object; the secret as its mark.
[[nodiscard]] QByteArray elementJson(const ArrayPolicy &policy, const webhooks::Webhook &webhook);
/// The step's body: an array of this element, and the place of its secret.
void setElement(changes::Step &step, const ArrayPolicy &policy, const webhooks::Webhook &webhook);
/// The same of DELETE: `[{"subAccountId", "type"}]`.
void setDeletion(changes::Step &step, const QString &scope, const QString &type);

/// The records of an answer that are the product's, by their index in it; what of a secret was
/// answered in clear is masked in `raw`.
[[nodiscard]] Result<QList<webhooks::LiveWebhook>> readArray(const ArrayPolicy &policy,
                                                             const workspace::Account &account,
                                                             const webhooks::Read &read,
                                                             const QByteArray &answer);
/// Secrets that the answer tells in clear, as the typed form does, by the label of their marks.
[[nodiscard]] QMap<QString, QByteArray> clearSecretsIn(const QByteArray &answer);

} // namespace sendbench::integrations::connect8x8

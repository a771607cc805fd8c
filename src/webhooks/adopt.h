// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/live.h"
#include "workspace/document.h"

namespace sendbench::webhooks
{

/// A live record taken over into the workspace as it is. Its secret stays at 8x8: nobody tells it,
/// so it has to be entered here before a plan can write the record again.
[[nodiscard]] workspace::StoredWebhook adopted(const workspace::Document &document,
                                               const LiveWebhook &live);
/// The field of an address that is kept as a secret because it may hold a token.
inline const QString kSecretUrlField = QStringLiteral("uri");

/// "chatapps-acme_wa-CADR", or with a number behind it: an id that nothing has yet.
[[nodiscard]] QString freeWebhookId(const workspace::Document &document, const QString &product,
                                    const QString &scope, const QString &type);

} // namespace sendbench::webhooks

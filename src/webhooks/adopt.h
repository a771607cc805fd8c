// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/state.h"
#include "workspace/document.h"

namespace sendbench::webhooks
{

/// A live record taken over into the workspace as it is. Its secret stays at 8x8: nobody tells it,
/// so it has to be entered here before a plan can write the record again.
[[nodiscard]] workspace::StoredWebhook adopted(const workspace::Document &document,
                                               const LiveWebhook &live);

/// The same record without its address, which may hold a token: what is to be stored under the
/// webhook's addressKey().
[[nodiscard]] workspace::StoredWebhook withSecretAddress(workspace::StoredWebhook webhook);

/// It can be taken over: nothing here is it yet. What 8x8 wants to be left (its version is V1) is
/// not; other records of the older, typed form are, where that product was asked for by name.
[[nodiscard]] bool mayAdopt(const Row &row, const LiveWebhook &live, bool productNamed);

/// "chatapps-acme_wa-CADR", or with a number behind it: an id that nothing has yet.
[[nodiscard]] QString freeWebhookId(const workspace::Document &document, const QString &product,
                                    const QString &scope, const QString &type);

} // namespace sendbench::webhooks

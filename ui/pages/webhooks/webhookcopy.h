// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

#include <QSet>

namespace sendbench::ui
{

/// Ids for many new objects: `base`, else `base-2`, …, as Document::freeId(), which looks through
/// all for each.
class FreeIds
{
public:
    explicit FreeIds(const workspace::Document &document);

    /// `base` is valid as an id.
    [[nodiscard]] QString take(const QString &base);

private:
    QSet<QString> m_used;
};

/// Where a copy of a desired webhook goes.
struct CopyTarget {
    QString account;
    const webhooks::WebhookApi *api = nullptr;
    QString scope;
};

/// A desired webhook as it would be there: type and auth as far as that product knows them, without
/// the id that 8x8 gave the record. Its id may be taken. What stands under another id in the
/// keychain is marked, and is the caller's to copy.
[[nodiscard]] workspace::StoredWebhook copied(const workspace::StoredWebhook &from,
                                              const CopyTarget &to);

/// Sub-accounts that the account names for this product; `*` first where that is a scope.
[[nodiscard]] QStringList knownScopes(const workspace::Account &account,
                                      const webhooks::Product &product);

/// An empty one of this product: the form's initial values, and the sub-account if there is one.
[[nodiscard]] workspace::StoredWebhook emptyWebhook(const workspace::Document &document,
                                                    const workspace::Account &account,
                                                    const webhooks::WebhookApi &api);

} // namespace sendbench::ui

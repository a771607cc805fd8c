// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

namespace sendbench::integrations::wavecell
{

inline const QString kProduct = QStringLiteral("wavecell");
/// The true wildcard of Wavecell's DELETE, for sub-account and type alike.
inline const QString kEverything = QStringLiteral("*");
inline const QString kGuide =
    QStringLiteral("https://developer.8x8.com/connect/docs/webhook-migration-guide");

/// What one element of a request to Wavecell names.
struct OldKey {
    QString scope;
    QString type;
    QString url; ///< of a POST alone

    bool operator==(const OldKey &) const = default;
};

/// `DELETE /config/v1/webhook` with these as its JSON array. `*` matches everything there.
[[nodiscard]] changes::Step deleteOld(const workspace::Account &account, const QList<OldKey> &keys);
/// `POST` of these to the same address: the guide names no such call, only the answers it may get.
[[nodiscard]] changes::Step restoreOld(const workspace::Account &account,
                                       const QList<OldKey> &keys);
/// Whether a step is one of Wavecell's deletions, and of what.
[[nodiscard]] QList<OldKey> deletedBy(const changes::Step &step);

} // namespace sendbench::integrations::wavecell

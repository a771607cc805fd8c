// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QStringList>

#include <optional>

namespace sendbench::integrations::cognigy
{

/// What undo can do about the URI that a webhook had.
struct UriBefore {
    bool canBeRestored = true;
    std::optional<secrets::SecretKey> secret; ///< it is this secret, as a whole
};

/// `redacted`: the URI as a record has it. `isOwn`: it is exactly the present value of `own`; the
/// mark of `own` without it is an earlier value, which nobody has any more.
[[nodiscard]] UriBefore uriBefore(const QString &redacted, const secrets::SecretKey &own,
                                  bool isOwn);

/// What the form of an address tells: "absolute", "https", "loopback", "handover" (the path that
/// Cognigy's handover providers have).
[[nodiscard]] QStringList uriTraits(const QByteArray &uri);

/// "https://host/…": of an address whose path may hold a token. A whole mark stays.
[[nodiscard]] QString withoutPath(const QString &uri);

} // namespace sendbench::integrations::cognigy

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace sendbench::integrations::cognigy
{

/// What the form of an address tells: "absolute", "https", "loopback", "handover" (the path that
/// Cognigy's handover providers have).
[[nodiscard]] QStringList uriTraits(const QByteArray &uri);

/// "https://host/…": of an address whose path may hold a token.
[[nodiscard]] QString withoutPath(const QString &uri);

} // namespace sendbench::integrations::cognigy

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// What `resources/webhooks/events.json` says of products; their events are in routing.h.
namespace sendbench::webhooks
{

[[nodiscard]] QString productTitle(const QString &product); ///< "SMS"; unknown ones by their id
/// A sub-account (or `*`) decides who gets an event; else something that uses the record does.
[[nodiscard]] bool routedBySubAccount(const QString &product);
/// Records of it are for a type, whether an answer reports it or not.
[[nodiscard]] bool isTyped(const QString &product);
/// What a record is for that names no type; empty: nothing is known of it.
[[nodiscard]] QStringList impliedTypes(const QString &product);
/// Something must name a record before it gets anything: a channel.
[[nodiscard]] bool namesUsers(const QString &product);

} // namespace sendbench::webhooks

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/delivery.h"
#include "webhooks/routing.h"

namespace sendbench::webhooks
{

/// The events that a record of this product and type gets and that there are samples of, in the
/// catalogue's order.
[[nodiscard]] QList<EventKind> deliverableEvents(const Webhook &wanted);

/// The sample, filled in for the record's sub-account.
[[nodiscard]] QByteArray sampleFor(const Sample &sample, const Webhook &wanted,
                                   const QDateTime &now, Layout layout);

/// To the desired webhook's address with its auth.
[[nodiscard]] Delivery deliveryTo(const Webhook &wanted, Environment environment,
                                  const Sample &sample, const QByteArray &body);
/// To any address without auth. On this machine it is the sandbox's, else a test.
[[nodiscard]] Delivery deliveryTo(const QString &url, const Sample &sample, const QByteArray &body);

/// What is to be said before anything goes out: the address, what 8x8 does and we do not.
[[nodiscard]] Findings deliveryChecks(const Delivery &delivery);

} // namespace sendbench::webhooks

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/product.h"

namespace sendbench::integrations::connect8x8
{

/// What tells the four forms of 8x8's one array API apart (`8x8-webhooks.md` 2 to 4): the same path
/// `/api/v1/accounts/{accountId}/webhooks` on two hosts, each in its present and in its older,
/// typed form.
struct ArrayPolicy {
    webhooks::Product product;
    QString host;            ///< of productBase(): "sms", "chatapps"
    bool compatible = false; ///< the older form: records with DR, MO, MSG, EV and a version
};

/// Of "sms", "chatapps", "sms.typed", "chatapps.typed".
[[nodiscard]] ArrayPolicy arrayPolicy(const QString &productId);
[[nodiscard]] const QStringList &arrayProducts();

/// An answer of either host may hold records of either form: whether one is of the older one.
[[nodiscard]] bool isOlderForm(const QString &type, bool hasVersion);
/// Whether a record of `type` in the answer is this product's. `oneHost`: one host answers for both
/// products, so that CADR, MSG and CABM are those of Chat Apps; else what the SMS host answers is
/// of SMS, whatever its type.
[[nodiscard]] bool isOf(const ArrayPolicy &policy, const QString &type, bool hasVersion,
                        bool oneHost);

} // namespace sendbench::integrations::connect8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "templates/values.h"

#include <QByteArray>

namespace sendbench::templates
{

/// Bodies of a send. `values` normalised; what is missing of the required ones is an error (kind
/// Input, `path` the key). Compact UTF-8 JSON. CleverTap's is in integrations/clevertap, which has
/// the codec of that system's messages.

struct Addressee {
    QString to; ///< as the system wants it; empty: left out
    /// 8x8: clientMessageId; empty: left out.
    QString messageId;
    bool operator==(const Addressee &) const = default;
};

/// Meta's Cloud API: POST /{PHONE_NUMBER_ID}/messages.
[[nodiscard]] Result<QByteArray> metaPayload(const Template &t, const Values &values,
                                             const Addressee &to);
/// 8x8's Chat Apps: POST /api/v1/subaccounts/{id}/messages. Where 8x8 documents no shape
/// (limited-time offer, catalogue, product, order) the error says so: "template.8x8.undocumented".
[[nodiscard]] Result<QByteArray> eightPayload(const Template &t, const Values &values,
                                              const Addressee &to);
/// Only the member `template` of 8x8's content, for a route that builds the rest.
[[nodiscard]] Result<QByteArray> eightTemplate(const Template &t, const Values &values);

} // namespace sendbench::templates

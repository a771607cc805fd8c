// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/parse.h"
#include "integrations/clevertap/message/place.h"

#include <nlohmann/json.hpp>

namespace sendbench::integrations::clevertap::message
{

/// The four sorts of message, each from its root object. What is missing is found, not refused.
[[nodiscard]] TemplateMessage readTemplate(const Place &root);
[[nodiscard]] FreeFormMessage readFreeForm(const Place &root);
[[nodiscard]] DeliveryReport readReport(const Place &root);
[[nodiscard]] InboundMessage readInbound(const Place &root);

/// Compact; half a surrogate pair becomes the replacement character.
[[nodiscard]] QByteArray compact(const nlohmann::ordered_json &json);

/// What both outbound messages begin with.
[[nodiscard]] nlohmann::ordered_json outboundHead(const QString &wabaNumber, const QString &to,
                                                  bool isTemplate);
/// `msgId`, or `msg_id` as some samples have it.
[[nodiscard]] QString readMessageId(const Place &root);

} // namespace sendbench::integrations::clevertap::message

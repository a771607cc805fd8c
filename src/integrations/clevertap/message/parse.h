// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/clevertap/message/deliveryreport.h"
#include "integrations/clevertap/message/freeformmessage.h"
#include "integrations/clevertap/message/inboundmessage.h"
#include "integrations/clevertap/message/templatemessage.h"

#include <optional>
#include <variant>

namespace sendbench::integrations::clevertap::message
{

using Message = std::variant<TemplateMessage, FreeFormMessage, DeliveryReport, InboundMessage>;

/// What a text is, and everything that is wrong with it.
struct Parsed {
    /// What could be read, faults and all; nothing if it is none of the four.
    std::optional<Message> message;
    /// Path: JSON pointer. Errors are what a provider refuses (`code`: 2001, 2002) or CleverTap
    /// drops; notes say which other spelling was taken where CleverTap's pages contradict each
    /// other.
    Findings findings;
};

/// Reads any message of the contract, in either direction. Never fails: what is no JSON is a
/// finding.
[[nodiscard]] Parsed parse(const QByteArray &json);

/// The findings alone, of a text or of what build() makes.
[[nodiscard]] Findings validate(const QByteArray &json);
[[nodiscard]] Findings validate(const Message &message);

} // namespace sendbench::integrations::clevertap::message

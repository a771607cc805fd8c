// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "sending/outcome.h"

#include <chrono>

namespace sendbench::integrations::clevertap
{

/// CleverTap gives up on a provider that takes longer
/// (https://docs.clevertap.com/docs/generic-whatsapp, FAQ).
constexpr std::chrono::milliseconds kAnswerLimit{1000};

/// Reads a provider's answer as CleverTap does: 200 with `{"status":"success"}` within one second
/// is accepted; a failure inside a 200 is a refusal; anything else inside a 200 is unclear, never a
/// success.
[[nodiscard]] sending::Outcome judgeAnswer(const http::Exchange &exchange);

/// A web page: by its type, or by how it begins.
[[nodiscard]] bool looksLikeHtml(const http::Response &response);

} // namespace sendbench::integrations::clevertap

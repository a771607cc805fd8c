// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"
#include "sending/sendjob.h"

#include <nlohmann/json_fwd.hpp>

namespace sendbench::cli
{

/// The exchange of cli.md. An answer that cannot be read as HTTP has its bytes in `response.wire`
/// (Latin-1 beside `"wireEncoding"` where they are not UTF-8) and beside it what was read before
/// the fault, `status` 0 if nothing; what is to be remarked stands in `notes`.
[[nodiscard]] nlohmann::ordered_json recordJson(const sending::SendRecord &record);
/// The raw exchange as it was on the wire, below a line that says what it means.
enum class InHistory { No, Yes };
[[nodiscard]] QString recordText(const sending::SendRecord &record,
                                 InHistory inHistory = InHistory::Yes);
/// Request line, headers, empty line, body.
[[nodiscard]] QString requestText(const http::SentRequest &request);

[[nodiscard]] nlohmann::ordered_json eventJson(const events::Event &event);
[[nodiscard]] QString eventText(const events::Event &event);

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/request.h"

#include <optional>

namespace sendbench::http
{

/// Where a 3xx answer leads.
struct RedirectStep {
    Request request; ///< what to send there; its credentials are gone if the origin is another
    Redirect record;
};

/// Nothing if the answer is no redirect or the request follows none. Errors: "redirect.loop",
/// "redirect.too-many", "redirect.scheme", "redirect.invalid". `before` are the steps so far.
[[nodiscard]] Result<std::optional<RedirectStep>>
redirectStep(const Request &request, const Response &response, const QList<Redirect> &before);

} // namespace sendbench::http

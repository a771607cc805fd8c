// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

namespace sendbench::integrations::connect8x8
{

/// `POST /api/v1/accounts/{id}/triggers/http_request`; nothing if the path is another. An account
/// that holds "unknown" is not found.
[[nodiscard]] std::optional<http::ServerAnswer>
automationAnswer(const http::ReceivedRequest &request, SandboxContext &context);

} // namespace sendbench::integrations::connect8x8

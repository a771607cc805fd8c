// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"

namespace sendbench::engine
{

/// A route of the sandbox environment whose well-known port (47808) is replaced by the port that
/// this program's own sandbox really has. Everything else is the inner route's; routes of other
/// environments pass unchanged.
[[nodiscard]] std::shared_ptr<const sending::Route>
atSandboxPort(std::shared_ptr<const sending::Route> route, quint16 port);

} // namespace sendbench::engine

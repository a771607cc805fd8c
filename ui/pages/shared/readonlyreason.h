// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::workspace
{
class Workspace;
}

namespace sendbench::ui
{

/// Why the workspace cannot be edited, as a sentence; empty if it can.
[[nodiscard]] QString readOnlyReason(const workspace::Workspace &workspace);

} // namespace sendbench::ui

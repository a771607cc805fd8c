// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::integrations
{

/// Where the sandbox is when nothing is in its way. A program whose own sandbox had to take another
/// port replaces this address when it sends.
constexpr quint16 kSandboxPort = 47808;

[[nodiscard]] inline QString sandboxBase()
{
    return QStringLiteral("http://127.0.0.1:%1").arg(kSandboxPort);
}

} // namespace sendbench::integrations

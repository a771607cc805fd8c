// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace clitest
{

/// `clevertap.whatsapp.acme.json`: an invented partner, as somebody would write it.
[[nodiscard]] QByteArray acmeDescriptor();

} // namespace clitest

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/objectreader.h"
#include "templates/template.h"

namespace sendbench::templates
{

/// One entry of `buttons`, in Meta's or 8x8's spelling.
[[nodiscard]] Button readButton(const JsonItem &item, Reading &reading);

/// Meta's list gives an OTP button back as a URL button of this address.
[[nodiscard]] bool isOtpAddress(const QString &url);

} // namespace sendbench::templates

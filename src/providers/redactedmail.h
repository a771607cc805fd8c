// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/maildraft.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::providers
{

/// Every draft goes through here before it is encoded: in a mail's base64 lines nobody finds a
/// secret any more.
[[nodiscard]] MailDraft redacted(const MailDraft &draft, const Redactor &redactor);

} // namespace sendbench::providers

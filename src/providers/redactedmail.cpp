// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/redactedmail.h"

#include "base/redactor.h"

namespace sendbench::providers
{

MailDraft redacted(const MailDraft &draft, const Redactor &redactor)
{
    return {.to = redactor.redact(draft.to),
            .subject = redactor.redact(draft.subject),
            .body = redactor.redact(draft.body)};
}

} // namespace sendbench::providers

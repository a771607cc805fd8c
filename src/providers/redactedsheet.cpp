// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/redactedsheet.h"

#include "base/redactor.h"

namespace sendbench::providers
{

CopySheet redacted(CopySheet sheet, const Redactor &redactor)
{
    sheet.title = redactor.redact(sheet.title);
    sheet.subtitle = redactor.redact(sheet.subtitle);
    for (SheetEntry &entry : sheet.entries) {
        entry.key = redactor.redact(entry.key);
        entry.label = redactor.redact(entry.label);
        entry.value = redactor.redact(entry.value);
    }
    for (QString &step : sheet.steps)
        step = redactor.redact(step);
    return sheet;
}

} // namespace sendbench::providers

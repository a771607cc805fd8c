// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/wavecell/migration.h"

/// The inventory and the plan in words: the same in the window and on the command line.
namespace sendbench::integrations::wavecell
{

/// That 8x8 documents no list of old records, and where to look.
[[nodiscard]] QString noListText();
inline const QString kPortal = QStringLiteral("https://connect.8x8.com/webhooks");

/// "MO  acme_hq  V1  http://…  a refusal of … named it", a line each.
[[nodiscard]] QString inventoryText(const Inventory &inventory);
/// What receivers have to be prepared for, of all parts, each once.
[[nodiscard]] QString payloadText(const Migration &migration);
/// "webhook.old-…" findings, a sentence each.
[[nodiscard]] QString findingsText(const Findings &findings);

} // namespace sendbench::integrations::wavecell

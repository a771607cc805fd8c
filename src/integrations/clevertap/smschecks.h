// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// The JSON, Batch and the address's ending have to belong together; the JSON itself: placeholders,
/// sender, names of 8x8's members.
void checkSmsJson(Findings &findings, const workspace::ProviderConfiguration &provider);

/// What 8x8 wants of the rest of the dialog: POST, no authentication, Bearer and Content-Type.
void checkSmsRequest(Findings &findings, const workspace::ProviderConfiguration &provider);

/// The address goes to `…/messages/batch`.
[[nodiscard]] bool goesToBatch(const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::clevertap

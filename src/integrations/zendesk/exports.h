// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/setup.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::zendesk
{

/// Bodies for Zendesk's API, in the order they are applied, and what a person pastes. The API key
/// is the word PUT_THE_8X8_API_KEY_HERE, a webhook's id PUT_THE_ID_OF_WEBHOOK_SMS_HERE.
[[nodiscard]] QList<providers::ExportedFile> exportedFiles(const Setup &setup);

} // namespace sendbench::integrations::zendesk

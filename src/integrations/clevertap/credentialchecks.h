// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/clevertap/partner.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// One of the partner's sets of credentials has to be complete, and only one.
void checkCredentials(Findings &findings, const Partner &partner,
                      const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/clevertap/partner.h"
#include "sending/route.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// One of the partner's sets of credentials has to be complete, and only one.
void checkCredentials(Findings &findings, const Partner &partner,
                      const workspace::ProviderConfiguration &provider);

/// The same for values that were read from the store: a key that must follow “Bearer ”.
void checkCredentialSecrets(Findings &findings, const Partner &partner,
                            const workspace::ProviderConfiguration &provider,
                            const sending::SecretValues &secrets);

} // namespace sendbench::integrations::clevertap

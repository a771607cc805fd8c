// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/clevertap/partner.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// The HTTP Endpoint against what the partner's guide prints: host and path; in the sandbox, that
/// it is on this machine.
void checkPartnerAddress(Findings &findings, const Partner &partner,
                         const workspace::ProviderConfiguration &provider, Environment environment);

/// Everything else that the partner's data tells: credentials, form of the number, callback URLs
/// carried in headers, the passcode.
void checkPartner(Findings &findings, const Partner &partner, const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider);

/// Values that belong into the keychain, yet stand in the open.
void checkOpenHeaders(Findings &findings, const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::clevertap

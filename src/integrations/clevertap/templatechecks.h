// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// The group "Template import setup": https, the recommended limit, one authentication, a domain
/// for Track Clicks. Nothing while it is closed.
void checkTemplateImport(Findings &findings, const workspace::ProviderConfiguration &provider,
                         Environment environment);

} // namespace sendbench::integrations::clevertap

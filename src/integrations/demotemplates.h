// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::integrations
{

/// Adds the demo's templates, for its 8x8 provider: those that the sandbox's channel has approved
/// (resources/samples/8x8-templates.json, read by both), then drafts of what 8x8 does not take.
void addDemoTemplates(workspace::Document &document);

} // namespace sendbench::integrations

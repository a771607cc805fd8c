// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::workspace
{

/// The same as `a == b`, told without a look at texts that both share: a document with ten thousand
/// templates is compared with its copy at each key. Pure; any thread.
[[nodiscard]] bool areEqual(const StoredTemplate &a, const StoredTemplate &b);
[[nodiscard]] bool areEqual(const Document &a, const Document &b);

/// Both have the same ids and the same accounts and configurations: structuralProblems() finds the
/// same in both.
[[nodiscard]] bool haveSameStructure(const Document &a, const Document &b);

} // namespace sendbench::workspace

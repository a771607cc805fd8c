// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bundle/comparison.h"

namespace sendbench::bundle
{

/// In what two versions of a template differ: by component, then what only one side says (samples,
/// status, unknown members) by its place in the JSON. Empty: they are the same, whatever the order
/// of their members.
[[nodiscard]] QList<FieldChange> templateChanges(const workspace::StoredTemplate &here,
                                                 const workspace::StoredTemplate &there);

} // namespace sendbench::bundle

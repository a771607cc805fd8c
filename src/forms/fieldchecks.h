// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "forms/descriptor.h"

namespace sendbench::forms
{

/// What is wrong with the value of one field by its descriptor alone; a value that is empty has
/// nothing wrong. Rule ids `form.…`, path = the field's key.
[[nodiscard]] Findings checkField(const FieldDescriptor &field, const FieldValue &value);

/// The sentence for a required field without a value.
[[nodiscard]] Finding missingValue(const FieldDescriptor &field);

} // namespace sendbench::forms

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

namespace sendbench::forms
{

/// The label of a field, for where its card is not in sight: of one whose label others have too,
/// with the labels of its cards before it, "Webhook for SMS ▸ Name".
[[nodiscard]] QString distinctLabel(const FormDescriptor &form, const FieldDescriptor &field);

} // namespace sendbench::forms

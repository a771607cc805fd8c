// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "forms/descriptor.h"

namespace sendbench::forms
{

class FormModel;

/// What is wrong with the rows of a key/value list: names, names that stand twice, line breaks,
/// placeholders left, secrets that are not there. Path = the row's key.
[[nodiscard]] Findings checkRows(const FormModel &model, const FieldDescriptor &field);

/// A list of HTTP headers is known by its key ("headers", "smsHeaders"): names are tokens there.
[[nodiscard]] bool holdsHeaders(const FieldDescriptor &field);

} // namespace sendbench::forms

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"
#include "forms/fieldvalue.h"

namespace sendbench::workspace
{

/// Field values as JSON: text, true/false, whole number, `{"secret":true}`; empty values are left
/// out.
[[nodiscard]] QByteArray fieldsText(const forms::FieldValues &fields);

/// Reads what fieldsText wrote; anything else is a problem of the reader's document.
[[nodiscard]] forms::FieldValues readFields(const JsonReader &object);

} // namespace sendbench::workspace

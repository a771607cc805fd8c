// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"

#include <QString>

namespace sendbench::templates
{

/// Whose message this is, in words, if it is one that sends a template (or anything else); empty:
/// it is none.
[[nodiscard]] QString sendKind(const JsonReader &object);

/// What else an object may be: an error answer, an event. Empty: nothing that has a name.
[[nodiscard]] QString otherKind(const JsonReader &object);

} // namespace sendbench::templates

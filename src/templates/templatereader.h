// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/codec.h"

namespace sendbench::templates
{

/// One template's own object. The spellings of all forms are taken in each; `form` says only where
/// HTML entities are expected.
[[nodiscard]] ReadTemplate readTemplate(const JsonReader &object, Form form);

/// Members that only an answer has: read and shown, never part of a create body.
[[nodiscard]] bool isMetaAnswer(QStringView member);  ///< "previous_category"
[[nodiscard]] bool isEightAnswer(QStringView member); ///< "channelId"

} // namespace sendbench::templates

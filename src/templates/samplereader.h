// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/objectreader.h"
#include "templates/template.h"

namespace sendbench::templates
{

/// Samples in all the shapes that are about: Meta's `example{header_text, body_text,
/// header_handle, …_named_params}`, 8x8's `examples[]` and its list's `example{bodyText}`, a text,
/// a list, a list of lists. What is not understood stays in the component's rest under the same
/// name.

/// `variables`: how many the text has; it tells two sets of samples from one set in two rows.
[[nodiscard]] QList<Sample> takeHeaderSamples(ObjectReader &component, qsizetype variables);
[[nodiscard]] QStringList takeHeaderMedia(ObjectReader &component);
[[nodiscard]] QList<Sample> takeBodySamples(ObjectReader &component, qsizetype variables);
/// A button's: a text or a list of them.
[[nodiscard]] QStringList takeButtonSamples(ObjectReader &button);

} // namespace sendbench::templates

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/place.h"
#include "integrations/clevertap/message/templatemessage.h"

#include <nlohmann/json.hpp>

namespace sendbench::integrations::clevertap::message
{

using Json = nlohmann::ordered_json;

/// The list `components` of a template message, and of a card of its carousel.

void readComponents(const Place &list, TemplateMessage &message);
[[nodiscard]] Json writeComponents(const TemplateMessage &message);

/// Key-value pairs: a list of objects with one member each. Parts of the above, and what an older
/// place beside `components` holds.
[[nodiscard]] QList<CustomProperty> readCustomProps(const Place &list);

[[nodiscard]] Header readHeader(const Place &header);
[[nodiscard]] FilledText readFilledText(const Place &text);
[[nodiscard]] std::optional<Button> readButton(const Place &button);
[[nodiscard]] Location readLocation(const Place &location);

[[nodiscard]] Json writeHeader(const Header &header);
[[nodiscard]] Json writeFilledText(const FilledText &text);
[[nodiscard]] Json writeButton(const Button &button);

} // namespace sendbench::integrations::clevertap::message

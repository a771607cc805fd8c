// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

namespace sendbench::ui
{

/// What CleverTap's form calls the type of a template; it follows from what the template has.
enum class TemplateType { Basic, LimitedTimeOffer, Carousel, Authentication };

[[nodiscard]] TemplateType typeOf(const templates::Template &t);
/// Makes it one of that type: adds what the type needs, takes what it cannot have, keeps the rest.
void makeType(templates::Template &t, TemplateType type);
/// An empty template of the type, in English.
[[nodiscard]] templates::Template newTemplate(TemplateType type);
/// A card with the same header and the same buttons as those that are there, and no words yet.
[[nodiscard]] templates::Card newCard(const templates::Template &t);

/// `{{1}}` becomes `{{value_1}}` and back, samples included, in every text of the message.
void makeNamed(templates::Template &t, bool named);

} // namespace sendbench::ui

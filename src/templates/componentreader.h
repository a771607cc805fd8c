// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/objectreader.h"
#include "templates/template.h"

namespace sendbench::templates
{

/// The parts of a template, each from its object whose `type` is taken already. The caller keeps
/// the rest as extras where the struct has none.

[[nodiscard]] Header readHeader(ObjectReader &in);
[[nodiscard]] Body readBody(ObjectReader &in);
[[nodiscard]] Footer readFooter(ObjectReader &in);
[[nodiscard]] LimitedTimeOffer readOffer(ObjectReader &in);
/// The list `buttons`.
[[nodiscard]] QList<Button> readButtons(ObjectReader &in);
/// The list `cards`, also that of an inner `carousel`.
[[nodiscard]] QList<Card> readCards(ObjectReader &in);

/// What the entries of `components` are: the kind, and the entry as an object.
[[nodiscard]] ComponentKind takeKind(ObjectReader &in);

/// Members of Card::extras that stand for what the struct has no place for: the unknown components
/// in their order, and what the object BUTTONS has beside its list.
inline constexpr QStringView kCardOthers = u"components";
inline constexpr QStringView kCardButtons = u"buttons";

} // namespace sendbench::templates

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

#include <QString>

namespace sendbench::templates
{

/// A place inside a template, as findings name it: a JSON pointer into Meta's create form,
/// "/components/1/text", "/components/2/buttons/0/url", "/components/3/cards/0/components/1/text",
/// "/name". It follows the order of the template's components.
///
/// `componentPath(t, Body) + "/text"`; where the component is missing, "/components".
[[nodiscard]] QString componentPath(const Template &t, ComponentKind kind);
/// Within a card; `card` from 0.
[[nodiscard]] QString componentPath(const Template &t, qsizetype card, ComponentKind kind);
/// A button of the message (card -1) or of a card.
[[nodiscard]] QString buttonPath(const Template &t, qsizetype card, qsizetype button);

/// The same taken apart, for the window: what to show and to focus.
struct Place {
    enum class Part { Template, Header, Body, Footer, Button, Buttons, Offer, Card, Cards, Other };
    Part part = Part::Template;
    qsizetype card = -1;   ///< in this card
    qsizetype button = -1; ///< of Part::Button
    /// Last step, of samples "example": "text", "url", "name", "language"; empty: the whole.
    QString member;
    bool operator==(const Place &) const = default;
};

[[nodiscard]] Place placeOf(const Template &t, const QString &path);

/// The components of a template (or card) in the order in which they are written.
[[nodiscard]] QList<ComponentSlot> writtenOrder(const Template &t);
[[nodiscard]] QList<ComponentKind> writtenOrder(const Card &card);

} // namespace sendbench::templates

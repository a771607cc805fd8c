// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Templates as people paste them. In a file of its own: moc of Qt 6.4 loses a class behind braces
/// in a raw string.
namespace pasted
{

/// Meta's create form, with a variable at the end, a gap, no samples, and quick replies apart.
inline const QByteArray kBad = R"({
  "name": "Boat Delay", "language": "en_GB", "category": "UTILITY",
  "components": [
    { "type": "BODY", "text": "Hi, your boat to the island leaves later today, at {{2}}" },
    { "type": "BUTTONS", "buttons": [
      { "type": "QUICK_REPLY", "text": "I will come" },
      { "type": "PHONE_NUMBER", "text": "Call us", "phone_number": "+15550051310" },
      { "type": "QUICK_REPLY", "text": "Cancel" } ] } ]
})";

/// 8x8's create form.
inline const QByteArray kEight = R"({
  "templateName": "boat_delay", "language": "en_GB", "category": "UTILITY",
  "components": [
    { "type": "BODY", "text": "Hi {{1}}, your boat to the island leaves later today, and we are sorry.",
      "example": { "bodyText": [["Ada"]] } },
    { "type": "FOOTER", "text": "Harbour tours" } ]
})";

inline const QByteArray kSend = R"({
  "messaging_product": "whatsapp", "to": "15550051310", "type": "template",
  "template": { "name": "boat_delay", "language": { "code": "en_GB" } }
})";

inline const QByteArray kCarousel = R"({
  "name": "summer_boats", "language": "en_GB", "category": "MARKETING",
  "components": [
    { "type": "BODY", "text": "Our boats of this summer, {{1}}, for you and yours.",
      "example": { "body_text": [["Ada"]] } },
    { "type": "CAROUSEL", "cards": [
      { "components": [
        { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW"] } },
        { "type": "BODY", "text": "The sloop" },
        { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Book" } ] } ] },
      { "components": [
        { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW"] } },
        { "type": "BODY", "text": "The ketch" },
        { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Book" } ] } ] } ] } ]
})";

} // namespace pasted

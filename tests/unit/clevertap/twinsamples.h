// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sendbench::test
{

/// One entry of a list in Meta's form, as CleverTap imports it.
inline const QByteArray kHeld = R"({ "data": [ {
  "id": "1", "name": "order_ready", "language": "en_GB", "category": "UTILITY", "status": "APPROVED",
  "components": [
    { "type": "HEADER", "format": "TEXT", "text": "Order {{1}}", "example": { "header_text": ["4711"] } },
    { "type": "BODY", "text": "Hello {{1}}, your order is ready at {{2}}, so come.",
      "example": { "body_text": [["Ines", "Pier 2"]] } },
    { "type": "FOOTER", "text": "Harbor Ferries" },
    { "type": "BUTTONS", "buttons": [
      { "type": "QUICK_REPLY", "text": "On my way" },
      { "type": "URL", "text": "See it", "url": "https://shop.example.org/{{1}}", "example": ["4711"] },
      { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+441632960001" }
    ] }
  ] } ] })";

/// A limited-time offer and a carousel, for the copy sheet.
inline const QByteArray kOffer = R"({
  "name": "summer", "language": "en", "category": "MARKETING",
  "components": [
    { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["https://media.example.org/s.jpg"] } },
    { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Summer <b>", "has_expiration": true } },
    { "type": "BODY", "text": "Hello {{1}}!", "example": { "body_text": [["Ines"]] } },
    { "type": "BUTTONS", "buttons": [ { "type": "COPY_CODE", "example": "SUN25" } ] }
  ] })";

inline const QByteArray kCards = R"({
  "name": "boats", "language": "en", "category": "MARKETING",
  "components": [
    { "type": "BODY", "text": "Our boats" },
    { "type": "CAROUSEL", "cards": [
      { "components": [
        { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["https://media.example.org/1.jpg"] } },
        { "type": "BODY", "text": "One" },
        { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "This one" } ] } ] },
      { "components": [
        { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["https://media.example.org/2.jpg"] } },
        { "type": "BODY", "text": "Two" },
        { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "That one" } ] } ] } ] }
  ] })";

} // namespace sendbench::test

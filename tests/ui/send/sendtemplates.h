// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"

#include <QTest>

namespace sendbench::test
{

/// As the sandbox's own channel has it approved (resources/samples/8x8-templates.json).
inline const QByteArray kOrderReady = R"({
  "name": "order_ready", "language": "en_GB", "category": "UTILITY",
  "components": [
    { "type": "HEADER", "format": "TEXT", "text": "Order {{1}}", "example": { "header_text": ["4711"] } },
    { "type": "BODY", "text": "Hello {{1}}, your order is ready. Pick it up at {{2}} before {{3}}, please.",
      "example": { "body_text": [["Ines", "Pier 2", "18:00"]] } },
    { "type": "FOOTER", "text": "Harbor Ferries" },
    { "type": "BUTTONS", "buttons": [
      { "type": "QUICK_REPLY", "text": "On my way" },
      { "type": "URL", "text": "See the order", "url": "https://shop.example.org/orders/{{1}}", "example": ["4711"] }
    ] }
  ]
})";

/// Every kind of value, in a limited-time offer of another provider.
inline const QByteArray kOffer = R"({
  "name": "summer_offer", "language": "ar", "category": "MARKETING",
  "components": [
    { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["https://media.example.org/s.jpg"] } },
    { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Summer", "has_expiration": true } },
    { "type": "BODY", "text": "Hello {{1}}, this is for you alone.", "example": { "body_text": [["Ines"]] } },
    { "type": "BUTTONS", "buttons": [
      { "type": "COPY_CODE", "example": "SUN25" },
      { "type": "URL", "text": "Buy", "url": "https://shop.example.org/{{1}}", "example": ["sun"] }
    ] }
  ]
})";

/// The id it got.
inline QString addTemplate(workspace::Document &document, const QByteArray &text,
                           const QString &provider = {})
{
    const auto read = templates::readTemplates(text, QStringLiteral("test"));
    if (!read || read->templates.isEmpty()) {
        QTest::qFail("the template is not read", __FILE__, __LINE__);
        return {};
    }
    document.templates.append(
        library::stored(document, read->templates.constFirst().value, provider));
    return document.templates.constLast().id;
}

} // namespace sendbench::test

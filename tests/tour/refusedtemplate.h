// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// In a file of its own: moc of Qt 6.4 loses a class behind braces in a raw string.
namespace journey
{

/// A body that ends in a variable, numbers with a gap, no samples, quick replies apart.
inline const QByteArray kRefused = R"({
  "name": "Boat Delay", "language": "en_GB", "category": "UTILITY",
  "components": [
    { "type": "BODY", "text": "Hi, your boat to the island leaves later today, at {{2}}" },
    { "type": "BUTTONS", "buttons": [
      { "type": "QUICK_REPLY", "text": "I will come" },
      { "type": "PHONE_NUMBER", "text": "Call us", "phone_number": "+15550051310" },
      { "type": "QUICK_REPLY", "text": "Cancel" } ] } ]
})";

} // namespace journey

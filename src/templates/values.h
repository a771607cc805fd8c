// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/orderedmap.h"
#include "templates/target.h"
#include "templates/template.h"

#include <QList>
#include <QString>

namespace sendbench::templates
{

/// What a send gives: key → text. The keys are those of `valueFields`, and the CLI's `--var`:
///   header.1, header.<name>          text header
///   header.media, header.filename    picture, film or file by its address (also header.image, …)
///   header.latitude, .longitude, .name, .address
///   header.product, header.catalog   product header
///   body.1, body.<name>
///   offer.expires                    ISO date-time with zone, or Unix milliseconds
///   button.<i>.1                     suffix of a dynamic URL (index among all buttons, from 0)
///   button.<i>.payload, .code, .ttl, .token, .data, .screen
///   card.<i>.…                       the same inside a card, from 0
///   code                             the one-time code of an authentication template
/// and, of `moreFields`:
///   body.1.type                      "currency" or "date_time"; then body.1 is what is shown where
///                                    the phone cannot write it by itself
///   body.1.currency, .amount         "EUR", "12.34"
///   tap.url, tap.title               where a tap on the message leads
using Values = OrderedMap<QString>;

enum class ValueKind {
    Text,
    MediaUrl,
    FileName,
    Number,
    Code,
    DateTime,
    UrlSuffix,
    Payload,
    CallPayload,
    Json,
    ParameterType, ///< "text", "currency", "date_time"
    Currency,      ///< three letters
    Amount,        ///< of money, with a point
    WebAddress
};

struct ValueField {
    QString key;
    QString label; ///< "Body {{1}}", "Card 2 · Button 1 · URL suffix"
    ValueKind kind = ValueKind::Text;
    bool required = true;
    QString sample; ///< the template's own; empty: none
    QString path;   ///< as in templates/place.h
    bool operator==(const ValueField &) const = default;
};

/// Every value that a send of this template can carry, in the order of the message.
[[nodiscard]] QList<ValueField> valueFields(const Template &t);

/// What Meta's send alone can say beside those, and few templates need: all optional, and a finding
/// where another target is to carry it.
[[nodiscard]] QList<ValueField> moreFields(const Template &t);

/// Spellings that are taken too, brought to the field's own: header.image → header.media, body.1 of
/// an authentication template → code. The error (kind Input) names the key that the template has no
/// place for, and what it has.
[[nodiscard]] Result<Values> normalised(const Template &t, const Values &values);

/// Missing values, newline, tab, five spaces, a length after filling, address, date that has
/// passed, number … `path` is the value's key. Nothing is judged that the target does not.
[[nodiscard]] Findings checkValues(const Template &t, const Values &values, Target target);

/// The samples as values, and what can be made up (a date in a day, a place): for previews and
/// first tries.
[[nodiscard]] Values sampleValues(const Template &t);

} // namespace sendbench::templates

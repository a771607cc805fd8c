// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"
#include "templates/codec.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sendbench::templates
{

/// What a JSON value turned out to be. Internal to the codecs.
struct Recognised {
    enum class Kind { Templates, Send, Unknown };
    Kind kind = Kind::Unknown;
    Form form = Form::MetaCreate;
    QList<JsonReader> entries; ///< of Templates: each one's own object
    QStringList places;        ///< where each entry stands in the text: "data[2]"; empty: the whole
    JsonExtras list;           ///< of a list: its own members beside the entries
    QStringList around;        ///< members of the wrappers, which are in no entry ("body.mode")
    bool byLanguage = false;   ///< one template in several languages, an entry for each
    QString found;             ///< of the others: what it looks like, in words
};

/// Looks into what people paste around a template, too: {"message_template": …}, Postman's
/// {"mode": "raw", "raw": "…"}; and puts together what stands in parts.
[[nodiscard]] Recognised recognise(const JsonReader &value);

/// What a text that is no JSON looks like ("a curl command"); empty: nothing that has a name.
[[nodiscard]] QString plainTextKind(const QByteArray &text);

} // namespace sendbench::templates

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

#include <functional>

namespace sendbench::templates
{

/// What a text of a template is for.
enum class TextUse {
    Message, ///< people read it: line breaks belong into it
    Machine, ///< an address, number, code or name
    Json,    ///< what this version does not know, or a flow: JSON, kept as it came
};

/// Where one text stands; told before its path is made, which costs more.
struct TextSpot {
    ComponentKind part = ComponentKind::Other; ///< Other: the template itself
    qsizetype card = -1;
    qsizetype button = -1;
    QLatin1String member; ///< as in Meta's form: "url", "example", "supported_apps"
    qsizetype index = -1; ///< of several: the sample, the app, the unknown component
    QString own;          ///< below that: "package_name", or the name of an unknown member
    TextUse use = TextUse::Message;

    /// As findings name it: "/components/3/buttons/0/example/0".
    [[nodiscard]] QString path(const Template &t) const;
};

/// Every text that a template has, empty ones left out; what the other side said of it
/// (`remote`) is none of them. The one walk over all of them: a new member of the structs has its
/// line here.
using SeenText = std::function<void(const TextSpot &spot, const QString &text)>;
void forEachText(const Template &t, const SeenText &seen);

/// The same, to be changed in place.
using ChangeText = std::function<void(const TextSpot &spot, QString &text)>;
void changeTexts(Template &t, const ChangeText &change);

/// The strings that stand as values in a JSON text, changed where `change` does; everything else
/// stays byte by byte, the spelling of numbers too.
[[nodiscard]] QString withStrings(const QString &json,
                                  const std::function<QString(const QString &)> &change);

} // namespace sendbench::templates

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sendbench::templates
{

/// A template whose parts stand in several objects, put together. Internal to the codecs.
struct Assembled {
    QList<JsonReader> entries; ///< each one's own whole object; empty: the object is not in parts
    QStringList places;        ///< where each entry's own part stands, as JsonReader::path()
    QStringList hidden;        ///< members that an inner one of the same name stands for
    bool byLanguage = false;   ///< one entry for each of several languages
};

/// The shapes of others, as their APIs have them: {"name", "language", "category", "content":
/// {"components"}} or "content": [the components], and tyntec's {"name", "category",
/// "localizations": [{"language", "components"}]}.
[[nodiscard]] Assembled assembled(const JsonReader &object);

/// The template of a list of components alone; nothing: nested too deep for one more level.
[[nodiscard]] std::optional<JsonReader> aroundComponents(const JsonReader &list);

/// Whether one of them says by its type that it is a component.
[[nodiscard]] bool isComponentList(const JsonReader &list);

/// What people and APIs put a template in, by the name of the member.
[[nodiscard]] const QStringList &wrapperNames();

} // namespace sendbench::templates

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

/// JSON in the order of its text, read without exceptions.
namespace sendbench::integrations::zendesk
{

using Json = nlohmann::ordered_json;

/// A discarded value if the text is no JSON; what nests deeper than any answer of Zendesk is left
/// out.
[[nodiscard]] Json parsed(const QByteArray &text);
[[nodiscard]] QByteArray compact(const Json &json);
[[nodiscard]] QByteArray pretty(const Json &json);
/// Equal whatever the order of members.
[[nodiscard]] bool same(const Json &one, const Json &other);
/// The member; null if this is no object or has none of that name.
[[nodiscard]] Json member(const Json &object, const char *name);
/// A text as it is; numbers and true/false in letters; "" for anything else. Zendesk writes ids and
/// flags in either form.
[[nodiscard]] QString textOf(const Json &value);
[[nodiscard]] inline QString textOf(const Json &object, const char *name)
{
    return textOf(member(object, name));
}
/// Also for what is no list: then it is empty.
[[nodiscard]] Json listOf(const Json &object, const char *name);

} // namespace sendbench::integrations::zendesk

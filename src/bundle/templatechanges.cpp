// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/templatechanges.h"

#include "library/library.h"
#include "templates/difference.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::bundle
{

namespace
{

using Json = nlohmann::json; // sorted: the order of members is no difference

/// Places that are told one by one; more say no more.
constexpr qsizetype kMostPlaces = 20;

/// The whole object as a file has it, without its id.
Json jsonOf(const workspace::StoredTemplate &one)
{
    Json json = Json::object();
    const auto add = [&json](const std::string &key, const QByteArray &text) {
        json[key] = Json::parse(text.cbegin(), text.cend(), nullptr, false);
    };
    add("template", one.content);
    for (const auto &[key, text] : one.extras)
        add(key.toStdString(), text);
    if (!one.provider.isEmpty())
        json["provider"] = one.provider.toStdString();
    return json;
}

QString textOf(const Json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// One step of RFC 6902; where it adds, there is nothing here.
FieldChange changeOf(const Json &step, const Json &here)
{
    const auto path = step.at("path").get<std::string>();
    const bool added = step.at("op") == "add";
    return {QString::fromStdString(path).mid(1),
            added ? QString() : textOf(here.at(Json::json_pointer(path))),
            step.contains("value") ? textOf(step.at("value")) : QString()};
}

/// What has been said by component is not said again.
void removeSaid(Json &json)
{
    auto &content = json["template"];
    if (content.is_object())
        for (const char *member : {"name", "language", "category", "components"})
            content.erase(member);
}

} // namespace

QList<FieldChange> templateChanges(const workspace::StoredTemplate &here,
                                   const workspace::StoredTemplate &there)
{
    if (here == there)
        return {};
    QList<FieldChange> changes;
    Json a = jsonOf(here);
    Json b = jsonOf(there);
    if (a == b)
        return changes;
    if (here.name != there.name)
        changes.append({u"name"_s, here.name, there.name});
    const auto components =
        templates::differences(library::read(here).value, library::read(there).value);
    for (const templates::Difference &one : components)
        changes.append({one.title, one.here, one.there});
    if (!changes.isEmpty()) {
        removeSaid(a);
        removeSaid(b);
    }
    for (const Json &step : Json::diff(a, b)) {
        if (changes.size() >= kMostPlaces)
            break;
        changes.append(changeOf(step, a));
    }
    return changes;
}

} // namespace sendbench::bundle

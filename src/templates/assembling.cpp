// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/assembling.h"

#include "templates/objecttext.h"
#include "templates/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const QString kComponents = u"components"_s;

bool hasComponents(const JsonReader &object)
{
    const auto list = object.member(kComponents);
    return list && list->isArray();
}

bool isNamed(const JsonReader &object)
{
    return object.has(u"name"_s) || object.has(u"templateName"_s);
}

std::optional<JsonReader> made(const JsonExtras &members)
{
    auto document = JsonDocument::parse(objectJson(members), {});
    return document ? std::optional(document->root()) : std::nullopt;
}

/// The members of `outer` but for `key`, then those of `inner`, which may be the components alone.
void add(Assembled &all, const JsonReader &outer, const QString &key, const JsonReader &inner,
         const QString &place)
{
    JsonExtras members = outer.extras({key, kComponents});
    if (inner.isArray())
        members.insert(kComponents, inner.json());
    for (const auto &[name, json] : inner.extras({})) {
        if (members.contains(name) && members.value(name) != json && !all.hidden.contains(name))
            all.hidden.append(name);
        members.insert(name, json);
    }
    if (const auto whole = made(members)) {
        all.entries.append(*whole);
        all.places.append(place);
    }
}

/// A list of objects, one for each language, of which one at least says what the template is.
bool isByLanguage(const JsonReader &list)
{
    if (!list.isArray())
        return false;
    const QList<JsonReader> elements = list.elements();
    return std::all_of(elements.cbegin(), elements.cend(),
                       [](const JsonReader &one) { return one.isObject(); }) &&
           std::any_of(elements.cbegin(), elements.cend(), hasComponents);
}

} // namespace

Assembled assembled(const JsonReader &object)
{
    Assembled all;
    const auto own = object.member(kComponents);
    if (!object.isObject() || (own && !own->isNull()))
        return all;
    for (const QString &key : {u"localizations"_s, u"translations"_s}) {
        const auto list = object.member(key);
        if (!list || !isByLanguage(*list))
            continue;
        const QList<JsonReader> elements = list->elements();
        for (const JsonReader &one : elements)
            add(all, object, key, one, one.path());
        all.byLanguage = elements.size() > 1;
        return all;
    }
    if (!isNamed(object) && !object.has(u"language"_s) && !object.has(u"category"_s))
        return all;
    for (const QString &key : wrapperNames()) {
        const auto inner = object.member(key);
        if (!inner || !(isComponentList(*inner) || (hasComponents(*inner) && !isNamed(*inner))))
            continue;
        add(all, object, key, *inner, object.path());
        return all;
    }
    return all;
}

std::optional<JsonReader> aroundComponents(const JsonReader &list)
{
    JsonExtras members;
    members.insert(kComponents, list.json());
    return made(members);
}

bool isComponentList(const JsonReader &list)
{
    if (!list.isArray())
        return false;
    const QList<JsonReader> elements = list.elements();
    return std::any_of(elements.cbegin(), elements.cend(), [](const JsonReader &element) {
        const auto type = element.member(u"type"_s);
        // Some clients give templates a type, too.
        return type && type->isText() && !element.has(u"components"_s) &&
               componentFrom(type->asText()) != ComponentKind::Other;
    });
}

const QStringList &wrapperNames()
{
    static const QStringList all{u"message_template"_s,
                                 u"messageTemplate"_s,
                                 u"template"_s,
                                 u"whatsapp_template"_s,
                                 u"request"_s,
                                 u"body"_s,
                                 u"payload"_s,
                                 u"data"_s,
                                 u"Data"_s,
                                 u"json"_s,
                                 u"content"_s,
                                 u"value"_s,
                                 u"raw"_s,
                                 u"message_templates"_s,
                                 u"result"_s,
                                 u"response"_s};
    return all;
}

} // namespace sendbench::templates

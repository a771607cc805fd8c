// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/recognition.h"

#include "templates/assembling.h"
#include "templates/objectreader.h"
#include "templates/sendrecognition.h"
#include "templates/templatereader.h"
#include "templates/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

constexpr int kMaxWrappers = 6;

bool hasList(const JsonReader &object, const QString &key)
{
    const auto member = object.member(key);
    return member && member->isArray();
}

bool hasAny(const JsonReader &object, bool (*is)(QStringView))
{
    const QStringList keys = object.keys();
    return std::any_of(keys.cbegin(), keys.cend(), is);
}

/// The object itself is a template (whatever is wrong in it).
bool isTemplate(const JsonReader &object)
{
    if (!object.isObject())
        return false;
    const bool named = object.has(u"name"_s) || object.has(u"templateName"_s);
    if (object.has(u"components"_s))
        return named || object.has(u"category"_s) ||
               (hasList(object, u"components"_s) &&
                isComponentList(*object.member(u"components"_s)));
    return named && (object.has(u"library_template_name"_s) ||
                     (object.has(u"category"_s) &&
                      (object.has(u"language"_s) || hasAny(object, isMetaAnswer))));
}

/// In the list of an answer, also one that was asked for with `fields=name,status`.
bool isListEntry(const JsonReader &object)
{
    return isTemplate(object) || (object.isObject() && object.has(u"name"_s) &&
                                  object.has(u"status"_s) && object.has(u"id"_s));
}

bool isEightSpelledButton(const JsonReader &button)
{
    return button.isObject() && (button.has(u"examples"_s) || button.has(u"phoneNumber"_s) ||
                                 button.has(u"flowId"_s) || button.has(u"ttlMinutes"_s));
}

bool isEightFormat(const JsonReader &component)
{
    const auto format = component.member(u"format"_s);
    if (!format || !format->isText())
        return false;
    Header header{.format = headerFormatFrom(format->asText())};
    return header.format != HeaderFormat::Other && eightFormatWord(header) == format->asText();
}

bool anyEightSpelled(const JsonReader &object, const QString &list);

bool isEightSpelled(const JsonReader &component)
{
    if (!component.isObject())
        return false;
    return hasList(component, u"examples"_s) || isEightSpelledButton(component) ||
           isEightFormat(component) || anyEightSpelled(component, u"buttons"_s) ||
           anyEightSpelled(component, u"cards"_s) || anyEightSpelled(component, u"components"_s);
}

/// Depth is bounded by that of the JSON.
bool anyEightSpelled(const JsonReader &object, const QString &list)
{
    if (!hasList(object, list))
        return false;
    const QList<JsonReader> elements = object.member(list)->elements();
    return std::any_of(elements.cbegin(), elements.cend(), isEightSpelled);
}

bool isSendbench(const JsonReader &object)
{
    const auto form = object.member(u"form"_s);
    return form && form->isText() && form->asText().startsWith(u"sendbench.template/");
}

Form formOf(const JsonReader &object)
{
    if (isSendbench(object))
        return Form::Sendbench;
    if (object.has(u"templateName"_s) || object.has(u"channelId"_s))
        return Form::EightList;
    if (hasAny(object, isMetaAnswer))
        return Form::MetaList;
    return anyEightSpelled(object, u"components"_s) ? Form::EightCreate : Form::MetaCreate;
}

Recognised unknown(const QString &found)
{
    return {.kind = Recognised::Kind::Unknown, .found = found};
}

QString unknownObject(const JsonReader &object)
{
    if (const QString other = otherKind(object); !other.isEmpty())
        return other;
    const QStringList keys = object.keys();
    if (keys.isEmpty())
        return tr("an empty object");
    return tr("an object with %1").arg(keys.mid(0, 5).join(u", "_s).left(120));
}

void take(Recognised &into, const Assembled &parts)
{
    into.entries += parts.entries;
    into.places += parts.places;
    into.around += parts.hidden;
    into.around.removeDuplicates();
    into.byLanguage = into.byLanguage || parts.byLanguage;
}

/// Lists of one kind have the form of their first template; a bare list of create bodies is like a
/// list of Meta's.
Recognised listOf(const QList<JsonReader> &elements, std::optional<Form> said)
{
    Recognised found{.kind = Recognised::Kind::Templates};
    for (const JsonReader &element : elements) {
        const Assembled parts = assembled(element);
        if (!parts.entries.isEmpty()) {
            take(found, parts);
            continue;
        }
        found.entries.append(element);
        found.places.append(element.path());
    }
    const QList<JsonReader> &entries = found.entries;
    for (const JsonReader &entry : entries)
        if (!isTemplate(entry))
            if (const QString kind = sendKind(entry); !kind.isEmpty())
                return {.kind = Recognised::Kind::Send, .found = kind};
    const auto first =
        std::find_if(entries.cbegin(), entries.cend(), said ? isListEntry : isTemplate);
    if (first == entries.cend() && (!entries.isEmpty() || !said))
        return unknown(entries.isEmpty() ? tr("an empty list")
                                         : tr("a list of something else than templates"));
    found.form = said.value_or(Form::MetaList);
    if (!said && formOf(*first) != Form::MetaCreate)
        found.form = formOf(*first);
    return found;
}

/// `object` holds the list as its member `key`.
Recognised listIn(const JsonReader &object, const QString &key, Form form)
{
    Recognised found = listOf(object.list(key), form);
    found.list = object.extras({key});
    if (isSendbench(object))
        (void)found.list.remove(u"form"_s);
    return found;
}

/// The list of a whole answer.
std::optional<Recognised> answerList(const JsonReader &object)
{
    if (hasList(object, u"templates"_s)) {
        const QList<JsonReader> entries = object.list(u"templates"_s);
        const auto first = std::find_if(entries.cbegin(), entries.cend(), isTemplate);
        const bool metas = first != entries.cend() && !first->has(u"templateName"_s) &&
                           hasAny(*first, isMetaAnswer) && first->has(u"id"_s);
        const Form form = isSendbench(object) ? Form::Sendbench
                          : metas             ? Form::MetaList
                                              : Form::EightList;
        return listIn(object, u"templates"_s, form);
    }
    for (const auto &key : {u"data"_s, u"message_templates"_s, u"waba_templates"_s, u"docs"_s})
        if (hasList(object, key) && !isComponentList(*object.member(key)))
            return listIn(object, key, Form::MetaList);
    return std::nullopt;
}

Recognised recogniseValue(const JsonReader &value, int wrapped);

/// A text inside, as Postman's "raw": its JSON.
Recognised recogniseText(const QString &text, int wrapped)
{
    auto document = JsonDocument::parse(text.toUtf8(), {});
    return document ? recogniseValue(document->root(), wrapped) : Recognised{};
}

Recognised insideWrapper(const JsonReader &object, int wrapped)
{
    Recognised best = unknown(unknownObject(object));
    for (const QString &key : wrapperNames()) {
        const auto member = object.member(key);
        if (!member || wrapped >= kMaxWrappers)
            continue;
        const bool text = member->isText() && member->asText().trimmed().startsWith(u'{');
        Recognised inside = text ? recogniseText(member->asText(), wrapped + 1)
                                 : recogniseValue(*member, wrapped + 1);
        if (inside.kind == Recognised::Kind::Unknown)
            continue;
        for (QString &name : inside.around)
            name.prepend(key + u'.');
        for (QString &place : inside.places)
            if (text) // its own document begins there
                place = member->path() +
                        (place.isEmpty() || place.startsWith(u'[') ? u""_s : u"."_s) + place;
        inside.around = object.extras({key}).keys() + inside.around;
        return inside;
    }
    return best;
}

Recognised ofParts(const Assembled &parts)
{
    const JsonReader &first = parts.entries.constFirst();
    if (const QString kind = sendKind(first); !kind.isEmpty())
        return {.kind = Recognised::Kind::Send, .found = kind};
    Recognised found{.kind = Recognised::Kind::Templates, .form = formOf(first)};
    take(found, parts);
    return found;
}

/// A list of components alone, as many clients build it.
Recognised ofComponents(const JsonReader &list)
{
    const auto whole = aroundComponents(list);
    return whole ? ofParts({.entries = {*whole}, .places = {list.path()}})
                 : unknown(tr("a list of components"));
}

Recognised recogniseValue(const JsonReader &value, int wrapped)
{
    if (value.isArray()) {
        return isComponentList(value) ? ofComponents(value)
                                      : listOf(value.elements(), std::nullopt);
    }
    if (!value.isObject())
        return unknown(value.kind());
    if (const QString kind = sendKind(value); !kind.isEmpty())
        return {.kind = Recognised::Kind::Send, .found = kind};
    if (const Assembled parts = assembled(value); !parts.entries.isEmpty())
        return ofParts(parts);
    if (isTemplate(value))
        return {.kind = Recognised::Kind::Templates,
                .form = formOf(value),
                .entries = {value},
                .places = {value.path()}};
    if (const auto list = answerList(value))
        return *list;
    if (isSendbench(value))
        return {.kind = Recognised::Kind::Templates,
                .form = Form::Sendbench,
                .entries = {value},
                .places = {value.path()}};
    return insideWrapper(value, wrapped);
}

} // namespace

Recognised recognise(const JsonReader &value)
{
    return recogniseValue(value, 0);
}

QString plainTextKind(const QByteArray &text)
{
    const QByteArray start = text.left(4096).trimmed();
    if (start.startsWith("curl ") || start.startsWith("curl.exe "))
        return tr("a curl command");
    if (start.startsWith("POST ") || start.startsWith("GET ") || start.startsWith("HTTP/"))
        return tr("an HTTP exchange");
    if (start.startsWith('<'))
        return tr("HTML or XML");
    return {};
}

} // namespace sendbench::templates

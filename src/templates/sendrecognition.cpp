// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/sendrecognition.h"

#include "templates/objectreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

bool hasObject(const JsonReader &object, const QString &key)
{
    const auto member = object.member(key);
    return member && member->isObject();
}

bool anyGivesValues(const JsonReader &object);

/// A component of a message gives values; one of a template has samples of them. The depth is that
/// of the JSON, which has a limit.
bool givesValues(const JsonReader &component)
{
    if (!component.isObject())
        return false;
    if (component.has(u"parameters"_s) || component.has(u"sub_type"_s) ||
        component.has(u"subType"_s))
        return true;
    const auto cards = component.member(u"cards"_s);
    if (!cards || !cards->isArray())
        return false;
    const QList<JsonReader> elements = cards->elements();
    return std::any_of(elements.cbegin(), elements.cend(), anyGivesValues);
}

bool anyGivesValues(const JsonReader &object)
{
    const auto components = object.member(u"components"_s);
    if (!components || !components->isArray())
        return false;
    const QList<JsonReader> elements = components->elements();
    return std::any_of(elements.cbegin(), elements.cend(), givesValues);
}

/// A component that says what a template is.
bool defines(const JsonReader &component)
{
    static const QStringList members{u"text"_s,  u"format"_s,  u"buttons"_s,
                                     u"cards"_s, u"example"_s, u"examples"_s};
    return std::any_of(members.cbegin(), members.cend(),
                       [&](const QString &member) { return component.has(member); });
}

bool anyDefines(const JsonReader &object)
{
    const auto components = object.member(u"components"_s);
    if (!components || !components->isArray())
        return false;
    const QList<JsonReader> elements = components->elements();
    return std::any_of(elements.cbegin(), elements.cend(), defines);
}

/// Meta's `template` of a message: its language is an object, its components give values.
bool isSentTemplate(const JsonReader &object)
{
    return anyGivesValues(object) || (hasObject(object, u"language"_s) && !anyDefines(object));
}

bool isCleverTaps(const JsonReader &object)
{
    return object.has(u"isTemplate"_s) || object.has(u"wabaNumber"_s) ||
           (object.has(u"payloadVersion"_s) && object.has(u"components"_s));
}

bool isMetas(const JsonReader &object)
{
    if (object.has(u"messaging_product"_s) && object.has(u"to"_s))
        return true;
    if (!hasObject(object, u"template"_s))
        return false;
    return object.has(u"to"_s) || isSentTemplate(*object.member(u"template"_s));
}

bool isEights(const JsonReader &object)
{
    const auto content = object.member(u"content"_s);
    if (!content || !content->isObject())
        return false;
    const auto sent = content->member(u"template"_s);
    return object.has(u"user"_s) || object.has(u"clientMessageId"_s) ||
           (sent && sent->isObject() && anyGivesValues(*sent));
}

/// The body of Meta's edit call without its components, which a template cannot do without.
bool isEdit(const JsonReader &object)
{
    static const QSet<QString> members{u"category"_s, u"message_send_ttl_seconds"_s,
                                       u"allow_category_change"_s, u"parameter_format"_s};
    return (object.has(u"category"_s) || object.has(u"message_send_ttl_seconds"_s)) &&
           object.extras(members).isEmpty();
}

} // namespace

QString sendKind(const JsonReader &object)
{
    if (!object.isObject())
        return {};
    if (isCleverTaps(object))
        return tr("a message in CleverTap's form");
    if (isEights(object))
        return tr("a message in 8x8's form");
    if (isMetas(object))
        return tr("a message in Meta's form");
    if (isSentTemplate(object))
        return tr("the template member of a message");
    return {};
}

QString otherKind(const JsonReader &object)
{
    if (object.has(u"entry"_s) && object.has(u"object"_s))
        return tr("an event that Meta sends to a webhook");
    if (object.has(u"eventType"_s) && object.has(u"namespace"_s))
        return tr("an event that 8x8 sends to a webhook");
    if (hasObject(object, u"error"_s))
        return tr("an answer that says an error");
    if (hasObject(object, u"types"_s) && object.has(u"friendly_name"_s))
        return tr("a content template of Twilio");
    if (isEdit(object))
        return tr("an edit of a template (%1)").arg(object.keys().join(u", "_s));
    if (object.has(u"success"_s))
        return tr("an answer, not a template");
    return {};
}

} // namespace sendbench::templates

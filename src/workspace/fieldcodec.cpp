// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/fieldcodec.h"

#include "workspace/jsontext.h"

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{

std::optional<forms::FieldValue> readField(const JsonReader &value)
{
    if (value.isText())
        return forms::FieldValue(value.asText());
    if (value.isBool())
        return forms::FieldValue(value.asFlag());
    if (value.isInteger())
        return forms::FieldValue(value.asInteger()); // says itself when it is beyond 64 bits
    if (value.isObject()) {
        const auto secret = value.member(u"secret"_s);
        if (secret && value.keys().size() == 1 && secret->isBool() && secret->asFlag())
            return forms::FieldValue(forms::SecretMark());
        value.problem(u"json.value"_s, u"{\"secret\":true}"_s, u"another object"_s);
        return std::nullopt;
    }
    // The number itself is shown by the reader's own words: "number 1.5".
    if (value.kind() == u"number"_s)
        (void)value.asInteger();
    else
        value.problem(u"json.type"_s, u"text, true or false, whole number or {\"secret\":true}"_s,
                      value.kind());
    return std::nullopt;
}

QByteArray fieldText(const forms::FieldValue &value)
{
    if (value.isSecret())
        return "{\"secret\":true}";
    if (value.isFlag() || value.isNumber())
        return value.text().toLatin1();
    return quoted(value.text());
}

} // namespace

QByteArray fieldsText(const forms::FieldValues &fields)
{
    ObjectText object;
    for (const auto &[key, value] : fields)
        if (value != forms::FieldValue())
            object.add(key, fieldText(value));
    return object.text();
}

forms::FieldValues readFields(const JsonReader &object)
{
    forms::FieldValues fields;
    for (const auto &[key, member] : object.members())
        if (const auto value = readField(member))
            fields.append(key, *value);
    return fields;
}

} // namespace sendbench::workspace

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/editing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

const QString kHeaders = u"headers"_s;

Failure inputError(const QString &code, const QString &key, const QString &expected,
                   const QString &found)
{
    return Failure(Error{
        .kind = ErrorKind::Input, .code = code, .path = key, .expected = expected, .found = found});
}

} // namespace

bool isSecretHeader(const QString &name)
{
    const QString lower = name.toLower();
    // `user` is a name, not a key: it may be written in the open, and may be kept as a secret too.
    static const QStringList parts{u"auth"_s,  u"key"_s,      u"token"_s, u"secret"_s,
                                   u"passw"_s, u"passcode"_s, u"cookie"_s};
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QString &part) { return lower.contains(part); });
}

Result<forms::FieldValue> parseValue(const forms::FormDescriptor &descriptor, const QString &key,
                                     const QString &text)
{
    const auto *field = descriptor.fieldForValue(key);
    if (!field)
        return inputError(u"field.unknown"_s, key, {}, key);
    using forms::FieldKind;
    switch (field->kind) {
    case FieldKind::Secret:
        return inputError(u"field.secret"_s, key, {}, {});
    case FieldKind::KeyValues:
        if (field->key.endsWith(kHeaders, Qt::CaseInsensitive) &&
            isSecretHeader(key.mid(field->key.size() + 1)))
            return inputError(u"field.secret"_s, key, {}, {});
        return forms::FieldValue(text);
    case FieldKind::Flag:
    case FieldKind::Group:
        if (text != u"true"_s && text != u"false"_s)
            return inputError(u"field.flag"_s, key, u"true or false"_s, text);
        return forms::FieldValue(text == u"true"_s);
    case FieldKind::Integer: {
        if (text.isEmpty())
            return forms::FieldValue();
        bool good = false;
        const qint64 number = text.toLongLong(&good);
        if (!good)
            return inputError(u"field.integer"_s, key, u"whole number"_s, text);
        return forms::FieldValue(number);
    }
    case FieldKind::Choice: {
        const bool known =
            std::any_of(field->choices.begin(), field->choices.end(),
                        [&](const forms::Choice &choice) { return choice.value == text; });
        if (!known) {
            QStringList values;
            for (const auto &choice : field->choices)
                values.append(choice.value);
            return inputError(u"field.choice"_s, key, values.join(u", "_s), text);
        }
        return forms::FieldValue(text);
    }
    default:
        return forms::FieldValue(text);
    }
}

void putProvider(workspace::Document &document, const workspace::ProviderConfiguration &provider,
                 const std::function<bool(const workspace::ProviderConfiguration &)> &inGroup)
{
    const QString key = u"default"_s;
    if (provider.fields.value(key).flag())
        for (auto &other : document.providers)
            if (other.id != provider.id && inGroup(other) && other.fields.value(key).flag())
                other.fields.insert(key, forms::FieldValue(false));
    if (auto *existing = document.provider(provider.id))
        *existing = provider;
    else
        document.providers.append(provider);
}

} // namespace sendbench::providers

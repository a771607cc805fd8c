// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/clearsecrets.h"

#include "forms/rowchecks.h"
#include "providers/editing.h"

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

/// The word before a credential, with none behind it yet.
bool isOnlyScheme(const QString &text)
{
    return text.compare(u"Bearer"_s, Qt::CaseInsensitive) == 0 ||
           text.compare(u"Basic"_s, Qt::CaseInsensitive) == 0;
}

} // namespace

bool standsInClear(const forms::FormDescriptor &form, const QString &valueKey,
                   const forms::FieldValue &value)
{
    const QString text = value.isSecret() ? QString() : value.text().trimmed();
    if (text.isEmpty())
        return false;
    const auto *field = form.fieldForValue(valueKey);
    if (!field)
        return false;
    if (field->kind == forms::FieldKind::Secret)
        return true;
    return field->kind == forms::FieldKind::KeyValues && forms::holdsHeaders(*field) &&
           isSecretHeader(valueKey.mid(field->key.size() + 1)) && !isOnlyScheme(text) &&
           !text.contains(u"{{"_s);
}

bool mayBeSecret(const QString &valueKey)
{
    // The address of a Cognigy endpoint is a credential itself.
    return isSecretHeader(valueKey) || valueKey == u"endpointUrl"_s;
}

} // namespace sendbench::providers

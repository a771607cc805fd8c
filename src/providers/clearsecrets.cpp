// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/clearsecrets.h"

#include "forms/rowchecks.h"
#include "providers/editing.h"

#include <QSet>

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
    // Addresses that are credentials themselves: of a Cognigy endpoint, of a webhook.
    static const QSet<QString> addresses{u"endpointUrl"_s, u"uri"_s};
    // What stands beside a credential and has one of its words in the name: how it is sent, whose.
    static const QSet<QString> beside{u"authentication"_s,
                                      u"authentication.username"_s,
                                      u"authentication.clientUrl"_s,
                                      u"authentication.clientId"_s,
                                      u"basicAuth.username"_s,
                                      u"templateImport.basicAuth.username"_s,
                                      u"auth.kind"_s,
                                      u"auth.form"_s,
                                      u"auth.username"_s,
                                      u"auth.tokenUrl"_s,
                                      u"auth.tokenScope"_s,
                                      u"auth.clientId"_s,
                                      u"auth.credentialsLocation"_s};
    return addresses.contains(valueKey) || (isSecretHeader(valueKey) && !beside.contains(valueKey));
}

} // namespace sendbench::providers

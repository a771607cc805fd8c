// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretrules.h"

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

Error secretError(const QString &code, const SecretKey &key)
{
    return {.kind = ErrorKind::Secret, .code = code, .where = key.label()};
}

bool isOfThisRun(const SecretKey &key)
{
    return key.field == u"accessToken"_s;
}

std::optional<Error> refusal(const SecretKey &key, const QByteArray &value)
{
    if (value.isEmpty())
        return secretError(u"secret.empty"_s, key);
    if (value.size() > kMaxSecretBytes) {
        Error error = secretError(u"secret.too-large"_s, key);
        error.expected = QString::number(kMaxSecretBytes);
        error.found = QString::number(value.size());
        return error;
    }
    return std::nullopt;
}

} // namespace sendbench::secrets

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/fieldvalue.h"

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

QString FieldValue::text() const
{
    if (isText())
        return std::get<QString>(m_value);
    if (isFlag())
        return std::get<bool>(m_value) ? u"true"_s : u"false"_s;
    if (isNumber())
        return QString::number(std::get<qint64>(m_value));
    if (isSecret())
        return u"(secret)"_s;
    return {};
}

std::optional<qint64> FieldValue::number() const
{
    if (isNumber())
        return std::get<qint64>(m_value);
    bool good = false;
    const qint64 value = text().toLongLong(&good);
    return good ? std::optional(value) : std::nullopt;
}

} // namespace sendbench::forms

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"

#include <QByteArray>
#include <QList>

namespace sendbench::workspace
{

/// A JSON string with its quotes; non-ASCII stays as it is.
[[nodiscard]] QByteArray quoted(const QString &text);

/// `[a,b]` of JSON texts.
[[nodiscard]] QByteArray listText(const QList<QByteArray> &items);

/// Two spaces a level, one member a line, line feed at the end. Only white space changes, so that
/// numbers that no type of ours can hold pass through.
[[nodiscard]] QByteArray pretty(const QByteArray &json);

/// Writes one object, member by member.
class ObjectText
{
public:
    ObjectText &add(const QString &key, const QByteArray &json);
    /// Members that the file had beside those we know; one of a name already written is left out.
    ObjectText &addExtras(const JsonExtras &extras);
    [[nodiscard]] QByteArray text() const;

private:
    QByteArray m_text;
    QStringList m_keys;
};

} // namespace sendbench::workspace

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/entities.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        u"&(?:(amp|lt|gt|quot|apos|nbsp)|#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6}));"_s);
    return expression;
}

QString named(const QString &name)
{
    if (name == u"amp")
        return u"&"_s;
    if (name == u"lt")
        return u"<"_s;
    if (name == u"gt")
        return u">"_s;
    if (name == u"quot")
        return u"\""_s;
    return name == u"apos" ? u"'"_s : QString(QChar(QChar::Nbsp));
}

/// The character of a number; the entity itself where no character has it.
QString meaning(const QRegularExpressionMatch &match)
{
    if (!match.captured(1).isEmpty())
        return named(match.captured(1));
    const bool decimal = !match.captured(2).isEmpty();
    const uint number =
        decimal ? match.captured(2).toUInt() : match.captured(3).toUInt(nullptr, 16);
    if (number == 0 || number > QChar::LastValidCodePoint || QChar::isSurrogate(number))
        return match.captured();
    const char32_t character = number;
    return QString::fromUcs4(&character, 1);
}

} // namespace

bool hasEntities(const QString &text)
{
    return text.contains(u'&') && pattern().match(text).hasMatch();
}

QString withoutEntities(const QString &text)
{
    QString result;
    qsizetype from = 0;
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += meaning(match);
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace sendbench::templates

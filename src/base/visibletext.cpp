// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

std::optional<OddCharacter::Kind> oddKind(char32_t code)
{
    if (code == U'\n' || code == U'\r' || code == 0x85 || code == 0x2028 || code == 0x2029)
        return OddCharacter::Kind::LineBreak;
    if (code < 0x20 || (code >= 0x7F && code <= 0x9F))
        return OddCharacter::Kind::Control;
    if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
        code == 0x200E || code == 0x200F || code == 0x061C)
        return OddCharacter::Kind::Direction;
    if (code >= 0xD800 && code <= 0xDFFF)
        return OddCharacter::Kind::HalfPair;
    return std::nullopt;
}

/// The code point at `i`, which moves behind it; half of a surrogate pair comes back as it is.
char32_t next(const QString &text, qsizetype &i)
{
    const QChar first = text[i++];
    if (first.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[i++]);
    return first.unicode();
}

QString writtenOut(const QString &text, bool lines = false)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const char32_t code = next(text, i);
        const bool line = lines && (code == U'\n' || code == U'\r' || code == U'\t');
        if (oddKind(code) && !line)
            shown += u'⟨' + codeName(code) + u'⟩';
        else
            shown += QStringView(text).mid(start, i - start);
    }
    return shown;
}

} // namespace

std::optional<OddCharacter> findOddCharacter(const QString &text, bool lines)
{
    qsizetype position = 0;
    const QChar *characters = text.constData();
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size;) {
        ++position;
        // Nearly all there is, and the check runs on each key press.
        if (const char16_t plain = characters[i].unicode(); plain >= 0x20 && plain < 0x7F) {
            ++i;
            continue;
        }
        const char32_t code = next(text, i);
        if (lines && (code == U'\n' || code == U'\r' || code == U'\t'))
            continue;
        if (const auto kind = oddKind(code))
            return OddCharacter{.kind = *kind, .code = code, .position = position};
    }
    return std::nullopt;
}

QString codeName(char32_t code)
{
    return u"U+"_s + QString::number(static_cast<uint>(code), 16).toUpper().rightJustified(4, u'0');
}

QString visibleText(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return writtenOut(text);
    const qsizetype half = limit / 2;
    return writtenOut(text.left(half)) + u'…' + writtenOut(text.right(half));
}

QString visibleLines(const QString &text)
{
    return findOddCharacter(text, true) ? writtenOut(text, true) : text;
}

qsizetype countCharacters(const QString &text)
{
    qsizetype count = 0;
    for (const QChar one : text)
        if (!one.isLowSurrogate())
            ++count;
    return count;
}

} // namespace sendbench

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/textencoding.h"

#include <QStringConverter>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

constexpr QByteArrayView kMark("\xEF\xBB\xBF", 3);

/// A text begins with ASCII where it is JSON, so that its zero bytes tell the width; 0: it does
/// not.
char16_t firstCharacter(const QByteArray &text)
{
    const QByteArrayView start = QByteArrayView(text).first(std::min<qsizetype>(text.size(), 4));
    const auto at = std::find_if(start.cbegin(), start.cend(), [](char c) { return c != '\0'; });
    const auto first = at == start.cend() ? 0 : static_cast<unsigned char>(*at);
    const bool plain = (first >= 0x20 && first < 0x7F) || (first >= '\t' && first <= '\r');
    return plain ? static_cast<char16_t>(first) : u'\0';
}

/// Of UTF-16 and UTF-32; nothing: one byte a unit.
std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray &text)
{
    const auto found = QStringConverter::encodingForData(text, firstCharacter(text));
    return found == QStringConverter::Utf8 ? std::nullopt : found;
}

} // namespace

Result<QByteArray> asUtf8(const QByteArray &text, const QString &source)
{
    if (text.startsWith(kMark))
        return text.sliced(kMark.size());
    const auto encoding = wideEncoding(text);
    if (!encoding)
        return text;
    QStringDecoder decoder(*encoding);
    QString decoded = decoder(text);
    const qsizetype unit = *encoding >= QStringConverter::Utf32 ? 4 : 2;
    if (decoder.hasError() || text.size() % unit != 0 || !decoded.isValidUtf16())
        return Failure(
            Error{.kind = ErrorKind::Input,
                  .code = u"json.encoding"_s,
                  .where = source,
                  .expected = u"UTF-8"_s,
                  .found = QString::fromLatin1(QStringConverter::nameForEncoding(*encoding))});
    if (decoded.startsWith(QChar::ByteOrderMark))
        decoded.remove(0, 1);
    return decoded.toUtf8();
}

} // namespace sendbench

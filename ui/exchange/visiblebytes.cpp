// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/visiblebytes.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

struct CodePoint {
    char32_t value = 0;
    int bytes = 1;
    bool valid = false;
};

/// Strict UTF-8: no overlong forms, no surrogates.
CodePoint decode(const char *at, const char *end)
{
    const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1, true};
    const int length = lead >= 0xF0 && lead <= 0xF4  ? 4
                       : lead >= 0xE0 && lead < 0xF0 ? 3
                       : lead >= 0xC2 && lead < 0xE0 ? 2
                                                     : 0;
    if (length == 0 || end - at < length)
        return {lead, 1, false};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {lead, 1, false};
        value = (value << 6) | (byte(i) & 0x3F);
    }
    static constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < kSmallest[length] || value > 0x10FFFF || surrogate)
        return {lead, 1, false};
    return {value, length, true};
}

/// Characters a reader would not see, or that move others about.
bool isTreacherous(char32_t c)
{
    return (c >= 0x80 && c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B ||
           c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F);
}

QString escapeOf(const CodePoint &point)
{
    if (!point.valid || point.value < 0x20 || point.value == 0x7F)
        return u"\\x%1"_s.arg(static_cast<uint>(point.value), 2, 16, QChar(u'0'))
            .toUpper()
            .replace(u"\\X"_s, u"\\x"_s);
    return u"[U+%1]"_s.arg(QString::number(static_cast<uint>(point.value), 16).toUpper(), 4,
                           QChar(u'0'));
}

bool isEscaped(const CodePoint &point)
{
    return !point.valid || point.value < 0x20 || point.value == 0x7F || isTreacherous(point.value);
}

int widthOf(const CodePoint &point)
{
    const char32_t c = point.value;
    if (c == '\t')
        return 4;
    if (isEscaped(point))
        return static_cast<int>(escapeOf(point).size());
    if (c < 0x300)
        return 1;
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || c == 0x200D ||
        c == 0x200C)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                      (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                      (c >= 0xFFE0 && c <= 0xFFE6) || c >= 0x1F000;
    return wide ? 2 : 1;
}

} // namespace

int VisibleText::unitOf(qsizetype byte) const
{
    const auto at = std::lower_bound(offsets.begin(), offsets.end(), static_cast<int>(byte));
    return static_cast<int>(std::min<qsizetype>(at - offsets.begin(), text.size()));
}

VisibleText visibleBytes(QByteArrayView bytes)
{
    VisibleText out;
    out.text.reserve(bytes.size());
    out.offsets.reserve(bytes.size() + 1);
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at < end;) {
        const CodePoint point = decode(at, end);
        const auto unit = static_cast<int>(out.text.size());
        if (point.value == '\t') {
            out.text += u"\u2192   "_s;
            out.escapes.append({unit, unit + 1});
            out.ascii = false;
        } else if (isEscaped(point)) {
            out.text += escapeOf(point);
            out.escapes.append({unit, static_cast<int>(out.text.size())});
        } else if (point.value < 0x80) {
            out.text += QChar(static_cast<char16_t>(point.value));
        } else {
            out.text += QChar::fromUcs4(point.value);
            out.ascii = false;
        }
        while (out.offsets.size() < out.text.size())
            out.offsets.append(static_cast<int>(at - begin));
        at += point.bytes;
    }
    out.offsets.append(static_cast<int>(bytes.size()));
    return out;
}

QString visibleLine(const QString &text)
{
    return visibleBytes(text.toUtf8()).text;
}

qsizetype codePointStart(const QByteArray &text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && at - start < 3 && start < text.size() &&
           (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    const char *const data = text.constData();
    // Stray continuation bytes stand for themselves.
    if (start < at && start + decode(data + start, data + text.size()).bytes <= at)
        return at;
    return start;
}

qsizetype fittingEnd(const QByteArray &text, qsizetype begin, qsizetype end, int columns)
{
    const char *const data = text.constData();
    qsizetype at = begin;
    int used = 0;
    while (at < end) {
        const auto c = static_cast<unsigned char>(data[at]);
        if (c >= 0x20 && c < 0x7F) {
            if (used + 1 > columns && at > begin)
                return at;
            ++used;
            ++at;
            continue;
        }
        const CodePoint point = decode(data + at, data + text.size());
        const int width = widthOf(point);
        if (used + width > columns && at > begin)
            return at;
        used += width;
        at += point.bytes;
    }
    return std::min(at, end);
}

TextCoding codingOf(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return TextCoding::Empty;
    bool ascii = true;
    const char *const end = bytes.data() + bytes.size();
    for (const char *at = bytes.data(); at < end;) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        ascii = false;
        const CodePoint point = decode(at, end);
        if (!point.valid)
            return TextCoding::Other;
        at += point.bytes;
    }
    return ascii ? TextCoding::Ascii : TextCoding::Utf8;
}

QString copyableText(QByteArrayView bytes)
{
    if (codingOf(bytes) != TextCoding::Other) {
        // fromUtf8() swallows a byte order mark, and it was on the wire.
        const bool marked = bytes.startsWith(QByteArrayView("\xEF\xBB\xBF"));
        return marked ? QChar(QChar::ByteOrderMark) + QString::fromUtf8(bytes.sliced(3))
                      : QString::fromUtf8(bytes);
    }
    QString out;
    qsizetype done = 0;
    while (done <= bytes.size()) {
        const qsizetype feed = bytes.indexOf('\n', done);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        out += visibleBytes(bytes.sliced(done, end - done)).text;
        if (feed < 0)
            break;
        out += u'\n';
        done = feed + 1;
    }
    return out;
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/searchtext.h"

#include "history/numbersearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

constexpr qsizetype kMaxBodyBytes = 256 * 1024;

/// Scripts that are written without spaces, and pictures: each character is a word of its own.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetter(c);
    default:
        return QChar::category(c) == QChar::Symbol_Other;
    }
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Symbol_Other;
}

/// As the tokenizer should see it; the same for what is stored and for what is looked for.
QString spaced(const QString &text)
{
    QString out;
    out.reserve(text.size());
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        const bool alone = standsAlone(c);
        if (alone)
            out += u' ';
        out +=
            c == 0 ? QString(u' ') : QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        if (alone)
            out += u' ';
    }
    return out;
}

/// "\n" and "\u00fc" of a JSON text as the characters they stand for: else "\nHello" is the word
/// nHello.
QString unescaped(const QString &text)
{
    if (!text.contains(u'\\'))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const QChar what = text[++i];
        bool isHex = false;
        const ushort unit = QStringView(text).mid(i + 1, 4).toUShort(&isHex, 16);
        if (what == u'u' && isHex && i + 4 < text.size()) {
            out += QChar(unit);
            i += 4;
        } else {
            out += QStringView(u"nrtbf").contains(what) ? QChar(u' ') : what;
        }
    }
    return out;
}

QString bodyText(const QByteArray &body)
{
    const QByteArray start = body.left(kMaxBodyBytes);
    if (start.contains('\0'))
        return {}; // a picture or the like: no words in it
    return unescaped(body.isValidUtf8() ? QString::fromUtf8(start) : QString::fromLatin1(start));
}

QString onlyDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit())
            digits += c;
    return digits;
}

/// "+49 170/123" is one number, however it is grouped.
bool looksLikeNumber(const QString &text)
{
    return text.size() < 40 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || QStringView(u"+-/(). \u00a0").contains(c);
           });
}

QString prefix(const QString &word)
{
    QString quoted = spaced(word);
    quoted.replace(u'"', u' ');
    const QList<uint> characters = quoted.toUcs4();
    const bool findable = std::any_of(characters.begin(), characters.end(), isWordCharacter);
    return findable ? u'"' + quoted + u"\"*"_s : QString();
}

} // namespace

SearchText searchText(const sending::SendRecord &record)
{
    const http::Exchange &exchange = record.exchange;
    QStringList ids{exchange.id};
    for (const auto &[name, value] : record.outcome.ids)
        ids.append(value);
    QStringList codes{record.outcome.code};
    QStringList words{record.outcome.message, record.outcome.reason};
    if (exchange.error) {
        codes.append(exchange.error->code);
        words.append(exchange.error->detail);
    }
    QString body = bodyText(exchange.request.body);
    const QStringList numbers = numberForms(record.message.to, body);
    if (exchange.response) {
        codes.append(QString::number(exchange.response->status));
        body += u'\n' + bodyText(exchange.response->body);
    }
    return {.number = record.message.to + u' ' + onlyDigits(record.message.to),
            .url = spaced(exchange.request.url.toString()),
            .code = spaced(codes.join(u' ')),
            .message = spaced(words.join(u'\n')),
            .ids = spaced(ids.join(u' ')),
            .body = spaced(body),
            .numbers = numbers};
}

QString searchQuery(const QString &typed)
{
    QStringList words;
    const QStringList parts = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (const QString word = prefix(part); !word.isEmpty())
            words.append(word);
    const QString all = words.join(u" AND "_s);
    if (words.isEmpty() || !looksLikeNumber(typed))
        return all;
    const QString number = u'"' + onlyDigits(typed) + u"\"*"_s;
    return number == all ? all : u"(%1) OR %2"_s.arg(all, number);
}

} // namespace sendbench::history

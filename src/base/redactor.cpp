// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

bool isBase64Char(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '-' || c == '_' || c == '=';
}

/// The characters of the base64 text that depend on the secret alone when `lead` bytes stand before
/// it.
QByteArray base64Core(const QByteArray &secret, int lead, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(lead, '\0') + secret;
    QByteArray text = padded.toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype first = (lead * 8 + 5) / 6;
    const qsizetype last = padded.size() * 8 / 6;
    return text.mid(first, last - first);
}

QByteArray jsonEscaped(const QByteArray &secret, bool slashes, bool upperHex, bool asciiOnly)
{
    QByteArray out;
    const QString text = QString::fromUtf8(secret);
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (c == u'"')
            out += "\\\"";
        else if (c == u'\\')
            out += "\\\\";
        else if (c == u'/' && slashes)
            out += "\\/";
        else if (c == u'\n')
            out += "\\n";
        else if (c == u'\r')
            out += "\\r";
        else if (c == u'\t')
            out += "\\t";
        else if (c == u'\b')
            out += "\\b";
        else if (c == u'\f')
            out += "\\f";
        else if (u < 0x20 || (asciiOnly && u >= 0x7f)) {
            const QByteArray hex = QByteArray::number(u, 16).rightJustified(4, '0');
            out += "\\u" + (upperHex ? hex.toUpper() : hex);
        } else {
            out += QString(c).toUtf8();
        }
    }
    // Surrogates were written one by one: only right when escaped, so start again for the unescaped
    // form.
    if (!asciiOnly) {
        QByteArray plain = secret;
        plain.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
        if (slashes)
            plain.replace("/", "\\/");
        return plain;
    }
    return out;
}

QByteArray lowerEscapes(QByteArray percent)
{
    for (qsizetype i = 0; i + 2 < percent.size(); ++i) {
        if (percent[i] == '%') {
            percent[i + 1] = static_cast<char>(std::tolower(percent[i + 1]));
            percent[i + 2] = static_cast<char>(std::tolower(percent[i + 2]));
        }
    }
    return percent;
}

std::size_t startOf(const QByteArray &bytes, qsizetype at)
{
    const auto first = static_cast<unsigned char>(bytes[at]);
    const unsigned char second =
        at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0;
    return (static_cast<std::size_t>(first) << 8U) | second;
}

void markStarts(const QByteArray &needle, std::bitset<65536> &starts)
{
    if (needle.size() > 1) {
        starts.set(startOf(needle, 0));
        return;
    }
    for (std::size_t second = 0; second < 256; ++second)
        starts.set((static_cast<std::size_t>(static_cast<unsigned char>(needle[0])) << 8U) |
                   second);
}

} // namespace

Redactor::Redactor() = default;
Redactor::~Redactor() = default;

QList<Redactor::Needle> Redactor::needles(const QString &label, const QByteArray &secret)
{
    QSet<QByteArray> plain{secret};
    const QByteArray strict = secret.toPercentEncoding();
    for (const QByteArray &percent :
         {strict, QByteArray(strict).replace("%20", "+"),
          secret.toPercentEncoding("!$&'()*+,;=:@/?"), secret.toPercentEncoding("/"),
          QUrl::toPercentEncoding(QString::fromUtf8(secret))}) {
        plain.insert(percent);
        plain.insert(lowerEscapes(percent));
    }
    for (const bool slashes : {false, true}) {
        plain.insert(jsonEscaped(secret, slashes, false, false));
        plain.insert(jsonEscaped(secret, slashes, false, true));
        plain.insert(jsonEscaped(secret, slashes, true, true));
    }
    plain.insert(QByteArray(secret).replace("'", "'\\''"));
    plain.insert(QByteArray(secret).replace("'", "'\"'\"'"));
    QByteArray doubleQuoted = secret;
    for (const char *c : {"\\", "\"", "$", "`"})
        doubleQuoted.replace(c, QByteArray("\\") + c);
    plain.insert(doubleQuoted);
    plain.insert(QString::fromUtf8(secret).toHtmlEscaped().toUtf8());
    // Short secrets would hit everywhere in hex or as a fragment of base64.
    if (secret.size() >= 4) {
        plain.insert(secret.toHex());
        plain.insert(secret.toHex().toUpper());
    }
    plain.remove(QByteArray());

    QList<Needle> all;
    for (const QByteArray &bytes : std::as_const(plain))
        all.append({bytes, label, false});
    if (secret.size() >= 4) {
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            for (int lead = 0; lead < 3; ++lead)
                all.append({base64Core(secret, lead, options), label, true});
    } else {
        all.append({secret.toBase64(), label, true});
    }
    return all;
}

void Redactor::add(const QString &label, const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    const QMutexLocker lock(&m_mutex);
    for (Needle &needle : needles(label, secret)) {
        const bool known = std::any_of(m_needles.cbegin(), m_needles.cend(),
                                       [&](const Needle &n) { return n.bytes == needle.bytes; });
        if (known || needle.bytes.isEmpty())
            continue;
        markStarts(needle.bytes, m_starts);
        m_needles.append(std::move(needle));
    }
    std::stable_sort(m_needles.begin(), m_needles.end(), [](const Needle &a, const Needle &b) {
        return a.bytes.size() > b.bytes.size();
    });
}

const Redactor::Needle *Redactor::needleAt(const QByteArray &bytes, qsizetype at) const
{
    const auto start = startOf(bytes, at);
    if (!m_starts[start])
        return nullptr;
    const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
    const auto hit = std::find_if(m_needles.cbegin(), m_needles.cend(), [&](const Needle &needle) {
        return rest.startsWith(needle.bytes);
    });
    return hit == m_needles.cend() ? nullptr : &*hit;
}

QByteArray Redactor::redact(const QByteArray &bytes) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_needles.isEmpty())
        return bytes;
    QByteArray out;
    qsizetype kept = 0; // everything before is in `out`
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const Needle *needle = needleAt(bytes, at);
        if (!needle)
            continue;
        qsizetype first = at;
        qsizetype end = at + needle->bytes.size();
        if (needle->inBase64) {
            while (first > kept && isBase64Char(bytes[first - 1]))
                --first;
            while (end < bytes.size() && isBase64Char(bytes[end]))
                ++end;
        }
        out += QByteArrayView(bytes).sliced(kept, first - kept);
        out += mark(needle->label).toUtf8();
        kept = end;
        at = end - 1;
    }
    if (kept == 0)
        return bytes;
    return out + bytes.sliced(kept);
}

QString Redactor::redact(const QString &text) const
{
    return QString::fromUtf8(redact(text.toUtf8()));
}

std::optional<QString> Redactor::find(const QByteArray &bytes) const
{
    const QMutexLocker lock(&m_mutex);
    for (qsizetype at = 0; at < bytes.size(); ++at)
        if (const Needle *needle = needleAt(bytes, at))
            return needle->label;
    return std::nullopt;
}

QString Redactor::mark(const QString &label)
{
    return u"‹secret:%1›"_s.arg(label);
}

} // namespace sendbench

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
        if (!known && !needle.bytes.isEmpty())
            m_needles.append(std::move(needle));
    }
    std::stable_sort(m_needles.begin(), m_needles.end(), [](const Needle &a, const Needle &b) {
        return a.bytes.size() > b.bytes.size();
    });
}

QByteArray Redactor::redact(const QByteArray &bytes) const
{
    const QMutexLocker lock(&m_mutex);
    QByteArray out = bytes;
    for (const Needle &needle : m_needles) {
        const QByteArray replacement = mark(needle.label).toUtf8();
        qsizetype at = 0;
        while ((at = out.indexOf(needle.bytes, at)) >= 0) {
            qsizetype end = at + needle.bytes.size();
            if (needle.inBase64) {
                while (at > 0 && isBase64Char(out[at - 1]))
                    --at;
                while (end < out.size() && isBase64Char(out[end]))
                    ++end;
            }
            out.replace(at, end - at, replacement);
            at += replacement.size();
        }
    }
    return out;
}

QString Redactor::redact(const QString &text) const
{
    return QString::fromUtf8(redact(text.toUtf8()));
}

std::optional<QString> Redactor::find(const QByteArray &bytes) const
{
    const QMutexLocker lock(&m_mutex);
    for (const Needle &needle : m_needles)
        if (bytes.contains(needle.bytes))
            return needle.label;
    return std::nullopt;
}

QString Redactor::mark(const QString &label)
{
    return u"‹secret:%1›"_s.arg(label);
}

} // namespace sendbench

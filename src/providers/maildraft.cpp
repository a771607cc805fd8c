// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/maildraft.h"

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

/// One line, whatever was in it.
QString headerText(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text.simplified();
}

/// RFC 2047 where the text is not plain ASCII, in words of at most 75 characters.
QByteArray encodedHeader(const QString &text)
{
    const QByteArray utf8 = headerText(text).toUtf8();
    bool ascii = true;
    for (const char c : utf8)
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii)
        return utf8;
    QByteArrayList words;
    QByteArray word;
    for (const char32_t code : headerText(text).toUcs4()) {
        const QByteArray one = QString::fromUcs4(&code, 1).toUtf8();
        if (word.size() + one.size() > 42) {
            words.append("=?UTF-8?B?" + word.toBase64() + "?=");
            word.clear();
        }
        word += one;
    }
    words.append("=?UTF-8?B?" + word.toBase64() + "?=");
    return words.join("\r\n ");
}

} // namespace

QUrl mailtoUrl(const MailDraft &draft)
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    QString body = draft.body;
    body.replace(u'\n', u"\r\n"_s); // RFC 6068
    return QUrl(u"mailto:%1?subject=%2&body=%3"_s.arg(
                    QString::fromLatin1(QUrl::toPercentEncoding(headerText(draft.to), "@")),
                    encoded(headerText(draft.subject)), encoded(body)),
                QUrl::StrictMode);
}

QByteArray emlFile(const MailDraft &draft)
{
    const QByteArray text = draft.body.toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype i = 0; i < text.size(); i += 76)
        lines += text.mid(i, 76) + "\r\n";
    return "To: " + headerText(draft.to).toUtf8() + "\r\nSubject: " + encodedHeader(draft.subject) +
           "\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           lines;
}

} // namespace sendbench::providers

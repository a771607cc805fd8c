// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace sendbench::test
{

/// A value with what each escape changes.
inline const QByteArray kPlanted = "pl4nted'/s\\e\"c&r<e>t|value + ñ=4711";

inline QByteArray wide(const QByteArray &text, bool little)
{
    QByteArray out;
    for (const QChar c : QString::fromUtf8(text)) {
        out += static_cast<char>(little ? c.cell() : c.row());
        out += static_cast<char>(little ? c.row() : c.cell());
    }
    return out;
}

/// By name, each form in which a secret may stand in a text.
inline QMap<QByteArray, QByteArray> plantedForms(const QByteArray &secret)
{
    QByteArray json = secret;
    json.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    QByteArray html;
    QByteArray numbers;
    QByteArray quoted;
    for (const QChar c : QString::fromUtf8(secret)) {
        html += QString(c).toHtmlEscaped().toUtf8();
        numbers += "&#" + QByteArray::number(c.unicode()) + ';';
    }
    for (const char c : secret)
        quoted += c > 32 && c < 127 && c != '=' && c != '?'
                      ? QByteArray(1, c)
                      : '=' + QByteArray(1, c).toHex().toUpper();
    return {{"plain", secret},
            {"percent", secret.toPercentEncoding()},
            {"form", secret.toPercentEncoding().replace("%20", "+")},
            {"base64 at 0", secret.toBase64()},
            {"base64 at 1", QByteArray("x" + secret + "yz").toBase64()},
            {"base64 at 2", QByteArray("xy" + secret + "z").toBase64()},
            {"base64url", secret.toBase64(QByteArray::Base64UrlEncoding)},
            {"JSON", json},
            {"HTML", html},
            {"HTML numbers", numbers},
            {"quoted-printable", quoted},
            {"quoted-printable, folded", quoted.left(9) + "=\n" + quoted.mid(9)},
            {"hex", secret.toHex()},
            {"UTF-16 LE", wide(secret, true)},
            {"UTF-16 BE", wide(secret, false)},
            {"base64 of UTF-16", wide(secret, true).toBase64()}};
}

/// Those that a text field can hold, each on a line of its own between words.
inline QString plantedText(const QByteArray &secret)
{
    QString text;
    const auto forms = plantedForms(secret);
    for (auto it = forms.cbegin(); it != forms.cend(); ++it)
        if (!it.key().startsWith("UTF-16"))
            text += QStringLiteral("begin %1 end\n").arg(QString::fromUtf8(it.value()));
    return text;
}

/// The names of the forms that stand in the bytes, as they are or behind what a mail or an address
/// does to them; never the value.
inline QByteArrayList formsIn(const QByteArray &bytes, const QByteArray &secret)
{
    QByteArray plainMail;
    for (const QByteArray &line : bytes.split('\n'))
        plainMail += QByteArray::fromBase64(line.trimmed());
    const QByteArrayList views{bytes, QByteArray::fromPercentEncoding(bytes), plainMail,
                               QString::fromUtf8(bytes).toHtmlEscaped().toUtf8()};
    QByteArrayList found;
    const auto forms = plantedForms(secret);
    for (auto it = forms.cbegin(); it != forms.cend(); ++it)
        for (const QByteArray &view : views)
            if (view.contains(it.value()) && !found.contains(it.key()))
                found.append(it.key());
    return found;
}

} // namespace sendbench::test

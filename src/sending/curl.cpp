// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/curl.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

namespace
{

constexpr QByteArrayView kMarkBegin("\xE2\x80\xB9secret:"); // ‹secret:
constexpr QByteArrayView kMarkEnd("\xE2\x80\xBA");          // ›
constexpr qsizetype kMaxLabel = 512;
constexpr qsizetype kMaxArgument = 100'000; // Linux takes 128 KiB in one argument

/// A stretch of plain bytes, or the variable that stands for a secret.
struct Piece {
    QByteArray bytes;
    QString variable;
};

QString variableName(const QByteArray &label)
{
    QString name = u"SENDBENCH_SECRET_"_s;
    for (const QChar c : QString::fromUtf8(label)) {
        const char16_t u = c.toUpper().unicode();
        const bool kept = (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
        name += kept ? QChar(u) : u'_';
    }
    return name;
}

QList<Piece> pieces(const QByteArray &bytes)
{
    QList<Piece> all;
    qsizetype done = 0;
    qsizetype at = 0;
    while ((at = bytes.indexOf(kMarkBegin, at)) >= 0) {
        const qsizetype label = at + kMarkBegin.size();
        const qsizetype end = bytes.indexOf(kMarkEnd, label);
        if (end < 0)
            break;
        if (end - label > kMaxLabel || end == label) {
            at = label;
            continue;
        }
        if (at > done)
            all.append({bytes.mid(done, at - done), {}});
        all.append({{}, variableName(bytes.mid(label, end - label))});
        at = done = end + kMarkEnd.size();
    }
    if (done < bytes.size())
        all.append({bytes.mid(done), {}});
    return all;
}

/// Text that survives a terminal and a QString: no control but tab and line feed, nothing that
/// turns the reading direction, whole UTF-8.
bool isCleanText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.toUtf8() != bytes)
        return false;
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7f && u <= 0x9f);
        const bool hidden = (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e) ||
                            (u >= 0x2060 && u <= 0x2069) || u == 0x61c || u == 0xfeff;
        return control || hidden;
    });
}

QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

/// For bytes that are no clean text inside an argument: printf writes them. The shell takes line
/// breaks off the end, but no header or target can have one.
QString printed(const QByteArray &bytes)
{
    QString format;
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain = (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u == ' ';
        format += plain ? QString(QLatin1Char(c))
                        : u"\\%1"_s.arg(static_cast<uint>(u), 3, 8, QChar(u'0'));
    }
    return u"\"$(printf '"_s + format + u"')\""_s;
}

/// One shell word with exactly these bytes.
QString word(const QByteArray &bytes)
{
    QString out;
    for (const Piece &piece : pieces(bytes)) {
        if (!piece.variable.isEmpty())
            out += u"\"$"_s + piece.variable + u'"';
        else
            out += isCleanText(piece.bytes) ? quoted(piece.bytes) : printed(piece.bytes);
    }
    return out.isEmpty() ? u"''"_s : out;
}

QByteArray urlWithTarget(const http::SentRequest &request)
{
    QByteArray url = request.url.scheme().toUtf8() + "://";
    const QByteArray host = request.url.host(QUrl::FullyEncoded).toUtf8();
    url += host.contains(':') && !host.startsWith('[') ? '[' + host + ']' : host;
    if (request.url.port() > 0)
        url += ':' + QByteArray::number(request.url.port());
    return url + (request.target.startsWith('/') ? QByteArray() : QByteArray("/")) + request.target;
}

bool isNamed(const http::Header &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

bool hasHeader(const http::SentRequest &request, QByteArrayView name)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [&](const http::Header &header) { return isNamed(header, name); });
}

/// curl's own headers that this request did not have are taken away.
QStringList headerOptions(const http::SentRequest &request, bool hasBody)
{
    QStringList options;
    for (const http::Header &header : request.headers) {
        if (isNamed(header, "Host") || isNamed(header, "Content-Length"))
            continue;
        const QByteArray line =
            header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value;
        options += u"--header "_s + word(line);
    }
    QList<QByteArray> own{"User-Agent", "Accept"};
    if (hasBody)
        own += {"Content-Type", "Expect"};
    for (const QByteArray &name : std::as_const(own))
        if (!hasHeader(request, name))
            options += u"--header "_s + word(name + ':');
    return options;
}

/// What writes the body into curl's input.
QString bodyWriter(const QByteArray &body)
{
    QStringList commands;
    for (const Piece &piece : pieces(body)) {
        if (!piece.variable.isEmpty())
            commands += u"printf %s \"$"_s + piece.variable + u'"';
        else if (isCleanText(piece.bytes))
            commands += u"printf %s "_s + quoted(piece.bytes);
        else
            commands += u"printf %s "_s + quoted(piece.bytes.toBase64()) + u" | base64 -d"_s;
    }
    return commands.size() == 1 ? commands.constFirst()
                                : u"{ "_s + commands.join(u"; "_s) + u"; }"_s;
}

bool fitsArgument(const QByteArray &body)
{
    const auto all = pieces(body);
    return body.size() <= kMaxArgument &&
           std::all_of(all.begin(), all.end(), [](const Piece &piece) {
               return !piece.variable.isEmpty() || isCleanText(piece.bytes);
           });
}

/// curl reads a file when the argument begins with @, which a secret could.
QString bodyArgument(const QByteArray &body)
{
    const bool mayBeFile = body.startsWith('@') || body.startsWith(kMarkBegin.toByteArray());
    return (mayBeFile ? u"--data-raw "_s : u"--data-binary "_s) + word(body);
}

} // namespace

QString asCurl(const http::SentRequest &request)
{
    // An empty body that was announced is sent as one.
    const bool hasBody = !request.body.isEmpty() || hasHeader(request, "Content-Length");
    const bool piped = !fitsArgument(request.body);

    // --disable: a .curlrc must not add anything. --path-as-is: dots in the path stay.
    QStringList parts{u"curl --disable --http1.1 --globoff --path-as-is"_s};
    const bool isHead = request.method == "HEAD" && !hasBody;
    parts += isHead ? u"--head"_s : u"--request "_s + word(request.method);
    parts += headerOptions(request, hasBody);
    if (piped)
        parts += u"--data-binary @-"_s;
    else if (hasBody)
        parts += bodyArgument(request.body);
    parts += word(urlWithTarget(request));

    const QString command = parts.join(u" \\\n  "_s);
    return piped ? bodyWriter(request.body) + u" | "_s + command : command;
}

QStringList curlVariables(const http::SentRequest &request)
{
    QStringList names;
    const auto collect = [&](const QByteArray &bytes) {
        for (const Piece &piece : pieces(bytes))
            if (!piece.variable.isEmpty() && !names.contains(piece.variable))
                names += piece.variable;
    };
    for (const http::Header &header : request.headers)
        collect(header.value);
    collect(request.body);
    collect(request.target);
    return names;
}

} // namespace sendbench::sending

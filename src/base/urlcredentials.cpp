// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/urlcredentials.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

/// Where the part between `//` and the path begins; -1 if nothing looks like an address.
qsizetype authorityStart(const QString &text)
{
    static const QRegularExpression scheme(uR"(\A\s*(?:[A-Za-z][A-Za-z0-9+.\-]*:)?[/\\]{2})"_s);
    if (const auto match = scheme.match(text); match.hasMatch())
        return match.capturedEnd();
    static const QRegularExpression bare(uR"(\A\s*[^\s/:@]+:[^\s/@]+@[^\s@]+\z)"_s);
    return bare.match(text).hasMatch() ? 0 : -1;
}

/// Behind the last @ of the authority. A password may hold an unescaped / or ?, which ends the
/// authority early: then what stands for a port is no number.
qsizetype lastAt(const QString &text, qsizetype start)
{
    static const QRegularExpression ends(u"[/?#\\\\]"_s);
    static const QRegularExpression port(uR"(\A[^:]*:\d*\z|\A[^:]*\z|\A\[[^\]]*\](:\d*)?\z)"_s);
    const qsizetype end = text.indexOf(ends, start);
    const QString authority = text.mid(start, end < 0 ? -1 : end - start);
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0)
        return start + at;
    return port.match(authority).hasMatch() ? -1 : text.lastIndexOf(u'@');
}

} // namespace

std::optional<UrlCredentials> findUrlCredentials(const QString &text)
{
    if (!text.contains(u'@'))
        return std::nullopt;
    const qsizetype start = authorityStart(text);
    const qsizetype at = start < 0 ? -1 : lastAt(text, start);
    if (at < start || at < 0)
        return std::nullopt;
    const qsizetype colon = text.indexOf(u':', start);
    const qsizetype secret = colon >= 0 && colon < at ? colon + 1 : start;
    return UrlCredentials{.secretAt = secret, .secretSize = at - secret};
}

QString withoutUrlSecret(const QString &text)
{
    const auto found = findUrlCredentials(text);
    if (!found || found->secretSize == 0)
        return text;
    return QString(text).replace(found->secretAt, found->secretSize, u"••••"_s);
}

} // namespace sendbench

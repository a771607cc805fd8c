// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/urltoken.h"

#include "base/urlcredentials.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

/// A shorter value is no key that anybody would give away.
constexpr qsizetype kShortest = 6;
/// Letters and digits in a row, both kinds mixed: from here on nobody would call it a word.
constexpr qsizetype kNoWord = 16;

const QStringList &tellingNames()
{
    static const QStringList all{u"token"_s, u"key"_s,  u"secret"_s,     u"signature"_s,
                                 u"auth"_s,  u"pass"_s, u"credential"_s, u"jwt"_s};
    return all;
}

bool isNamedSecret(const QString &name)
{
    // These are words of their own elsewhere: "zipcode", "design".
    static const QStringList whole{u"code"_s, u"sig"_s, u"pwd"_s, u"sas"_s};
    const QString lower = name.toLower();
    const auto &parts = tellingNames();
    return whole.contains(lower) ||
           std::any_of(parts.cbegin(), parts.cend(),
                       [&lower](const QString &part) { return lower.contains(part); });
}

bool isNoWord(QStringView run)
{
    const auto digits =
        std::count_if(run.cbegin(), run.cend(), [](QChar c) { return c.isDigit(); });
    return run.size() >= kNoWord && digits > 0 && digits < run.size();
}

class Finder
{
public:
    explicit Finder(const QString &address)
        : m_address(address)
    {
    }

    QList<UrlPart> find()
    {
        const auto credentials = findUrlCredentials(m_address);
        if (credentials && credentials->secretSize > 0)
            m_found.append({credentials->secretAt, credentials->secretSize});
        static const QRegularExpression form(
            uR"(\A\s*[A-Za-z][A-Za-z0-9+.\-]*://[^/?#]*(?<path>[^?#]*)(?:\?(?<query>[^#]*))?)"_s);
        const auto match = form.match(m_address);
        if (!match.hasMatch() || credentials)
            return m_found; // where a password holds a slash, nobody knows where the path begins
        lookAtRuns(match.capturedStart(u"path"), match.capturedEnd(u"path"));
        if (match.capturedStart(u"query") >= 0)
            lookAtQuery(match.capturedStart(u"query"), match.capturedEnd(u"query"));
        return m_found;
    }

private:
    void lookAtRuns(qsizetype from, qsizetype to)
    {
        static const QRegularExpression run(
            uR"([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[A-Za-z0-9]+)"_s);
        auto runs = run.globalMatch(m_address.mid(from, to - from));
        while (runs.hasNext()) {
            const auto one = runs.next();
            const QStringView text = one.capturedView();
            if (text.contains(u'-') || isNoWord(text))
                m_found.append({from + one.capturedStart(), one.capturedLength()});
        }
    }
    void lookAtQuery(qsizetype from, qsizetype to)
    {
        static const QRegularExpression member(u"([^&=]*)=([^&]*)"_s);
        auto members = member.globalMatch(m_address.mid(from, to - from));
        while (members.hasNext()) {
            const auto one = members.next();
            if (one.capturedLength(2) >= kShortest && isNamedSecret(one.captured(1)))
                m_found.append({from + one.capturedStart(2), one.capturedLength(2)});
            else
                lookAtRuns(from + one.capturedStart(2), from + one.capturedEnd(2));
        }
    }

    const QString &m_address;
    QList<UrlPart> m_found;
};

} // namespace

QList<UrlPart> findUrlTokens(const QString &address)
{
    return Finder(address).find();
}

QString withoutUrlTokens(const QString &address, const QString &cover)
{
    QString text = address;
    const auto found = findUrlTokens(address);
    for (auto part = found.crbegin(); part != found.crend(); ++part)
        text.replace(part->at, part->size, cover);
    return text;
}

} // namespace sendbench

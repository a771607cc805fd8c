// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/webhooks/addresses.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

/// Letters and digits in a row that nobody would call a word: long, or both kinds mixed, or many
/// digits, or capitals inside.
bool isNoWord(const QString &run)
{
    constexpr qsizetype kLong = 20;
    constexpr qsizetype kMixed = 8;
    const auto count = [&run](auto &&is) { return std::count_if(run.begin(), run.end(), is); };
    const auto digits = count([](QChar c) { return c.isDigit(); });
    const auto capitals = count([](QChar c) { return c.isUpper(); });
    if (run.size() >= kLong || digits >= kMixed)
        return true;
    return run.size() >= kMixed && (digits > 0 || (capitals > 2 && capitals < run.size()));
}

} // namespace

bool mayHoldToken(const QString &uri)
{
    static const QRegularExpression other(u"[^A-Za-z0-9]+"_s);
    const QUrl url(uri);
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return true;
    const QString path = url.path(QUrl::FullyEncoded);
    const QStringList runs = path.split(other, Qt::SkipEmptyParts);
    return path.contains(u'%') || std::any_of(runs.begin(), runs.end(), isNoWord);
}

QString withoutPath(const QString &uri)
{
    const QUrl url(uri);
    const QString origin = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery |
                                        QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                               .toString();
    return (url.host().isEmpty() ? QString() : origin) + u"/…"_s;
}

QString addressLabel(const QString &webhookId, const QString &uri)
{
    return u"webhook %1, %2"_s.arg(webhookId, withoutPath(uri));
}

void Addresses::put(const QString &webhookId, const QString &uri)
{
    const QMutexLocker lock(&m_mutex);
    m_uris.insert(webhookId, uri);
}

QString Addresses::of(const QString &webhookId) const
{
    const QMutexLocker lock(&m_mutex);
    return m_uris.value(webhookId);
}

} // namespace sendbench::integrations::contactcenter8x8

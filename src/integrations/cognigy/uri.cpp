// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/uri.h"

#include "base/redactor.h"
#include "providers/commonchecks.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

/// The secret whose mark the whole text is.
std::optional<secrets::SecretKey> markedSecret(const QString &text)
{
    const QString empty = Redactor::mark({}); // "‹secret:›"
    const QString begin = empty.left(empty.size() - 1);
    const QString label = text.mid(begin.size(), text.size() - empty.size());
    const qsizetype slash = label.indexOf(u'/');
    if (slash <= 0 || text != Redactor::mark(label) || label.contains(empty.back()))
        return std::nullopt;
    return secrets::SecretKey{label.left(slash), label.mid(slash + 1)};
}

bool holdsMark(const QString &text)
{
    const QString empty = Redactor::mark({});
    return text.contains(empty.left(empty.size() - 1));
}

} // namespace

UriBefore uriBefore(const QString &redacted, const secrets::SecretKey &own, bool isOwn)
{
    if (isOwn)
        return {.secret = own};
    const auto secret = markedSecret(redacted);
    if (secret && !(*secret == own))
        return {.secret = secret};
    return {.canBeRestored = !holdsMark(redacted)};
}

QStringList uriTraits(const QByteArray &uri)
{
    const QUrl url(QString::fromUtf8(uri.trimmed()), QUrl::StrictMode);
    QStringList traits;
    if (url.isValid() && !url.host().isEmpty())
        traits.append(u"absolute"_s);
    if (url.scheme() == u"https"_s)
        traits.append(u"https"_s);
    if (url.scheme() == u"http"_s && providers::isLoopback(url.host()))
        traits.append(u"loopback"_s);
    if (url.path().contains(u"/handover/"_s, Qt::CaseInsensitive))
        traits.append(u"handover"_s);
    return traits;
}

QString withoutPath(const QString &uri)
{
    const QUrl url(uri);
    if (uri.isEmpty() || markedSecret(uri))
        return uri;
    const QString origin = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery |
                                        QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                               .toString();
    return (url.host().isEmpty() ? QString() : origin) + u"/…"_s;
}

} // namespace sendbench::integrations::cognigy

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/uri.h"

#include "providers/commonchecks.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

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
    if (uri.isEmpty())
        return uri;
    const QString origin = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery |
                                        QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                               .toString();
    return (url.host().isEmpty() ? QString() : origin) + u"/…"_s;
}

} // namespace sendbench::integrations::cognigy

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/readroute.h"

#include "integrations/contactcenter8x8/answer.h"
#include "integrations/contactcenter8x8/gateway.h"

#include <QCryptographicHash>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

QByteArray digestOf(const QByteArray &uri)
{
    return QCryptographicHash::hash(uri.trimmed(), QCryptographicHash::Sha256);
}

} // namespace

void UriSearch::lookFor(const QByteArray &uri)
{
    const QMutexLocker lock(&m_mutex);
    m_digest = digestOf(uri);
    if (m_traitsOf)
        m_traits = m_traitsOf(uri);
}

void UriSearch::lookThrough(const QByteArray &answer)
{
    const auto page = readWebhooks(answer);
    if (!page)
        return;
    const QMutexLocker lock(&m_mutex);
    for (const Webhook &webhook : page->items)
        if (digestOf(webhook.uri.toUtf8()) == m_digest)
            m_found.append(webhook.id);
        else
            m_others.insert(webhook.id, webhook.uri);
}

QStringList UriSearch::found() const
{
    const QMutexLocker lock(&m_mutex);
    return m_found;
}

QStringList UriSearch::traits() const
{
    const QMutexLocker lock(&m_mutex);
    return m_traits;
}

QMap<QString, QString> UriSearch::others() const
{
    const QMutexLocker lock(&m_mutex);
    return m_others;
}

ReadRoute::ReadRoute(QString owner, Environment environment, changes::Step step,
                     std::shared_ptr<UriSearch> search)
    : m_step(std::move(owner), kGatewaySystem, environment, std::move(step))
    , m_search(std::move(search))
{
}

QList<secrets::SecretKey> ReadRoute::neededSecrets() const
{
    auto keys = m_step.neededSecrets();
    if (m_search)
        keys.append(m_search->key());
    return keys;
}

Result<http::Request> ReadRoute::build(const sending::Message &message,
                                       const sending::SecretValues &secrets) const
{
    if (m_search)
        m_search->lookFor(secrets.value(m_search->key()));
    return m_step.build(message, secrets);
}

sending::Outcome ReadRoute::judge(const http::Exchange &exchange) const
{
    if (m_search && exchange.response)
        m_search->lookThrough(exchange.response->body);
    return judgeList(exchange);
}

QMap<QString, QByteArray> ReadRoute::sensitive(const http::Exchange &exchange) const
{
    QMap<QString, QByteArray> all;
    const auto page =
        exchange.response ? readWebhooks(exchange.response->body) : Result<Page<Webhook>>();
    for (const Webhook &webhook : page ? page->items : QList<Webhook>()) {
        const QUrl url(webhook.uri);
        const QString origin = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery |
                                            QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                                   .toString();
        // The host stays to be read; without a path there is no token.
        if (!url.host().isEmpty() && webhook.uri != origin)
            all.insert(u"webhook %1, %2/…"_s.arg(webhook.id, origin), webhook.uri.toUtf8());
    }
    return all;
}

} // namespace sendbench::integrations::contactcenter8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientroute.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{
QString joined(const QString &host, quint16 port)
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}
} // namespace

QString ClientRoute::key() const
{
    QString text = (tls ? u"https "_s : u"http "_s) + hostAndPort();
    if (isRelayed())
        text += u" relay "_s + joined(relayHost, relayPort);
    if (tunnel.type() != QNetworkProxy::NoProxy)
        text += u" tunnel %1 "_s.arg(tunnel.type()) + joined(tunnel.hostName(), tunnel.port());
    return text;
}

QString ClientRoute::hostAndPort() const
{
    return joined(host, port);
}

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

ClientRoute routeTo(const QUrl &url, bool useSystemProxy)
{
    const bool tls = url.scheme() == "https"_L1;
    ClientRoute route{.host = url.host(QUrl::FullyEncoded),
                      .port = static_cast<quint16>(url.port(tls ? 443 : 80)),
                      .tls = tls};
    if (!useSystemProxy || isLoopbackHost(route.host))
        return route;
    // Scheme, host and port are all a proxy choice may know of: the path can hold a secret.
    const QUrl question(u"%1://%2/"_s.arg(url.scheme(), route.hostAndPort()));
    const auto choices = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(question));
    for (const QNetworkProxy &proxy : choices) {
        const bool isHttp = proxy.type() == QNetworkProxy::HttpProxy ||
                            proxy.type() == QNetworkProxy::HttpCachingProxy;
        if (proxy.type() == QNetworkProxy::NoProxy)
            return route;
        if (proxy.type() == QNetworkProxy::Socks5Proxy || (isHttp && tls)) {
            route.tunnel = proxy;
            if (isHttp)
                route.tunnel.setType(QNetworkProxy::HttpProxy);
            return route;
        }
        if (isHttp) {
            route.relayHost = proxy.hostName();
            route.relayPort = proxy.port();
            return route;
        }
    }
    return route;
}

} // namespace sendbench::http

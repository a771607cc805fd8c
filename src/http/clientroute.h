// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxy>
#include <QUrl>

namespace sendbench::http
{

/// Where the bytes of a request go: straight to its host, or by way of a proxy.
struct ClientRoute {
    QString host; ///< of the URL; the certificate must be for it
    quint16 port = 0;
    bool tls = false;
    /// A tunnel (SOCKS, or CONNECT for TLS), or no proxy.
    QNetworkProxy tunnel{QNetworkProxy::NoProxy};
    /// Plain HTTP by an HTTP proxy: connect to it and name the whole URL in the request line.
    QString relayHost;
    quint16 relayPort = 0;

    [[nodiscard]] bool isRelayed() const { return !relayHost.isEmpty(); }
    [[nodiscard]] bool usesProxy() const
    {
        return isRelayed() || tunnel.type() != QNetworkProxy::NoProxy;
    }
    /// Requests with the same key can share a connection.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString hostAndPort() const;
};

/// "localhost", 127.0.0.0/8 or ::1. Such a host is never looked up and never reached by a proxy.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// May ask the system (environment, settings), which can take a moment: not for the UI thread.
[[nodiscard]] ClientRoute routeTo(const QUrl &url, bool useSystemProxy);

} // namespace sendbench::http

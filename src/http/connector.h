// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "http/clientroute.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QObject>

#include <memory>

class QHostInfo;
class QTcpSocket;
class QTimer;

namespace sendbench::http
{

/// Looks the host up and races its addresses: the next one starts 250 ms after the last, or at once
/// when that failed (RFC 8305). Ends with one signal. Destroying it drops every attempt.
class Connector final : public QObject
{
    Q_OBJECT

public:
    explicit Connector(ClientRoute route, QObject *parent = nullptr);
    ~Connector() override;

    void start();
    /// Without a look-up.
    void race(QList<QHostAddress> addresses);
    void abort(); ///< closes every attempt at once, without a word
    /// The winner (a QSslSocket for TLS, not yet encrypted); valid inside the slot of connected().
    [[nodiscard]] std::unique_ptr<QTcpSocket> take();

Q_SIGNALS:
    void connected();
    void failed(const sendbench::Error &error);

private:
    void lookedUp(const QHostInfo &info);
    void next();
    QTcpSocket *newAttempt();
    void won(QTcpSocket *socket);
    void lost(QTcpSocket *socket, QAbstractSocket::SocketError error);
    void note(QAbstractSocket::SocketError error, const QString &detail);
    void fail();

    ClientRoute m_route;
    int m_lookUp = -1;
    QList<QHostAddress> m_addresses;
    QList<QTcpSocket *> m_attempts;
    std::unique_ptr<QTcpSocket> m_winner;
    QTimer *m_stagger;
    Error m_error;
};

[[nodiscard]] Error lookUpError(const QHostInfo &info);

/// By turns of the two families, beginning with that of the first.
[[nodiscard]] QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses);

} // namespace sendbench::http

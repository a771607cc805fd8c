// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/clientroute.h"
#include "http/exchange.h"
#include "http/sparedescriptor.h"

#include <QObject>
#include <QSslError>

#include <memory>

class QSslSocket;
class QTcpSocket;

namespace sendbench::http
{

class Connector;
class ClientConnection;

struct DropConnection {
    void operator()(ClientConnection *connection) const;
};
/// Drops the connection at once and deletes it later, so it may go inside one of its own signals.
using ConnectionPtr = std::unique_ptr<ClientConnection, DropConnection>;

/// One TCP or TLS connection: opens, carries bytes, says when it is gone.
class ClientConnection final : public QObject
{
    Q_OBJECT

public:
    explicit ClientConnection(ClientRoute route);
    ~ClientConnection() override;

    /// Ends with opened() or failed(). `tls` is asked only if the route wants TLS.
    void open(const std::function<QSslConfiguration()> &tls);
    void drop();
    /// Between two requests.
    void rest() { m_spare.close(); }

    [[nodiscard]] const ClientRoute &route() const { return m_route; }
    [[nodiscard]] QString remoteAddress() const { return m_remoteAddress; }
    [[nodiscard]] const std::optional<TlsInfo> &tls() const { return m_tls; }

    /// Asks the system itself: no closing and no unasked byte is waiting to be seen.
    [[nodiscard]] bool isQuiet() const;

    void write(const QByteArray &bytes);
    /// The request is long enough for an answer to come before its end: see SpareDescriptor.
    void expectEarlyAnswer();
    [[nodiscard]] qint64 bytesToWrite() const;
    [[nodiscard]] QByteArray read(qint64 most);

Q_SIGNALS:
    void tcpOpened(); ///< before the TLS handshake
    void opened();
    void failed(const sendbench::Error &error);
    void readable();
    void written(qint64 bytes);
    /// Once; what arrived before can still be read.
    void closed(const QString &detail);

private:
    void adopt(std::unique_ptr<QTcpSocket> socket, const std::function<QSslConfiguration()> &tls);
    void handshake(QSslSocket *socket, const QSslConfiguration &configuration);
    void handshakeFailed(QSslSocket *socket);
    void carry();
    void noteClosed();
    void salvage();

    ClientRoute m_route;
    Connector *m_connector = nullptr;
    QTcpSocket *m_socket = nullptr;
    QString m_remoteAddress;
    std::optional<TlsInfo> m_tls;
    QList<QSslError> m_tlsErrors;
    SpareDescriptor m_spare;
    QByteArray m_salvaged;
    bool m_failed = false;
    bool m_closed = false;
};

} // namespace sendbench::http

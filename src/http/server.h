// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/exchange.h"

#include <QHostAddress>
#include <QObject>
#include <QSslCertificate>
#include <QSslKey>

#include <chrono>
#include <functional>
#include <memory>

namespace sendbench::http
{

/// A request that arrived whole.
struct ReceivedRequest {
    QByteArray method;
    QByteArray target; ///< as on the wire
    QString path;      ///< decoded, without query
    QByteArray query;  ///< raw, without '?'
    QByteArray httpVersion;
    Headers headers;
    QByteArray body;
    QString remoteAddress;
    QDateTime at;
};

/// What is answered. Content-Length, Date and Connection are added unless written here.
struct ServerAnswer {
    int status = 200;
    QByteArray reason; ///< empty: the standard one
    Headers headers;
    QByteArray body;

    /// Faults, for tests and the sandbox: wait first; cut after so many bytes of the body (less
    /// than zero: not even a head goes out); claim another length.
    std::chrono::milliseconds delay{0};
    std::optional<qint64> cutAfter;
    std::optional<qint64> claimedLength;
};

struct ServerLimits {
    qint64 headerBytes = 16 * 1024;                ///< then 431
    qint64 bodyBytes = 16 * 1024 * 1024;           ///< then 413
    int connections = 256;                         ///< then 503 and close
    std::chrono::milliseconds requestTime{10'000}; ///< from the first byte to the last, then 408
    std::chrono::milliseconds idleTime{30'000};    ///< between requests of one connection
};

/// A small HTTP/1.1 server for the listener and the sandbox, in a thread of its own. Loopback
/// unless told otherwise. A malformed request is answered 400, never left hanging. Keep-alive and
/// pipelined requests in order.
class Server final : public QObject
{
    Q_OBJECT

public:
    /// Called in the server's thread; must not block. May keep `reply` and call it later, once,
    /// from any thread, also when the server is gone. Dropped without a call it answers 500.
    using Reply = std::function<void(ServerAnswer)>;
    using Handler = std::function<void(const ReceivedRequest &request, Reply reply)>;

    struct Tls {
        QList<QSslCertificate> chain;
        QSslKey key;
    };

    explicit Server(Handler handler, ServerLimits limits = {}, std::optional<Tls> tls = {},
                    QObject *parent = nullptr);
    ~Server() override; ///< closes and joins the thread

    /// Blocks until the socket listens (a local call). Port 0 takes a free one. Storage
    /// "server.port-in-use" or "server.listen" otherwise.
    [[nodiscard]] Result<quint16> listen(quint16 port = 0,
                                         const QHostAddress &address = QHostAddress::LocalHost);
    void close();
    [[nodiscard]] quint16 port() const; ///< 0 when closed

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::http

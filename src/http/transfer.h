// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/client.h"
#include "http/clientpool.h"
#include "http/responseparser.h"
#include "http/sharedexchange.h"

#include <QElapsedTimer>
#include <QSslConfiguration>

class QTimer;

namespace sendbench::http
{

/// One request on its way, redirects included; lives in the network thread and writes what happens
/// to the shared exchange. Destroying it drops the connection.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    using TlsSetup = std::function<QSslConfiguration()>;

    Transfer(Request request, std::shared_ptr<SharedExchange> shared, ClientPool &pool,
             TlsSetup tls, const Client::Options &options, QObject *parent);
    ~Transfer() override;

    void start();

Q_SIGNALS:
    void received(qint64 done, qint64 total);
    void sent(qint64 done, qint64 total);
    void ended(); ///< once; the exchange is whole

private:
    void beginHop();
    void granted(ConnectionPtr idle);
    void openConnection();
    void connectionFailed(const Error &error);
    void send();
    void writeMore();
    void onWritten(qint64 bytes);
    void onReadable();
    void onClosed(const QString &detail);
    void feed(const QByteArray &bytes);
    void conclude(ResponseParser::Outcome outcome);
    void malformed();
    void interimFlood();
    void readRest();
    void completed(bool reusable);
    void announce(bool last);
    void announceSent();
    void giveBack(bool reusable);
    void finish(std::optional<Error> error);
    void settle(Error error);
    [[nodiscard]] Error errorOf(ErrorKind kind, const QString &code,
                                const QString &detail = {}) const;
    [[nodiscard]] bool framesHonestly() const;

    Request m_request;
    SentRequest m_sent;
    std::shared_ptr<SharedExchange> m_shared;
    ClientPool &m_pool;
    TlsSetup m_tls;
    const Client::Options &m_options;

    ClientRoute m_route;
    QString m_slot; ///< the pool key we hold a grant for
    QString m_waitingFor;
    ConnectionPtr m_connection;
    bool m_pooled = false;
    std::unique_ptr<ResponseParser> m_parser;
    QByteArray m_head;
    qint64 m_queued = 0;  ///< bytes given to the socket
    qint64 m_written = 0; ///< bytes the socket gave to the system
    qint64 m_toldSent = 0;
    bool m_gotByte = false;
    bool m_finished = false;
    QTimer *m_total;
    QTimer *m_connecting;
    QTimer *m_sentAgain; ///< runs while the next share waits to be told
    QElapsedTimer m_sinceAnnounced;
};

} // namespace sendbench::http

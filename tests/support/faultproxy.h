// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace sendbench::test
{

/// Stands between the program and a server on loopback: keeps the bytes of each request, and breaks
/// what it is told to. One request for each connection.
class FaultProxy final
{
public:
    enum class Do {
        Pass,
        LoseAnswer,  ///< the server gets it, and its answer gets lost: the connection ends
        HoldAnswer,  ///< … and nothing comes, ever
        CutRequest,  ///< the server gets nothing: the connection ends
        CutInAnswer, ///< the answer's head, and not all of the body that it names
        Answer,      ///< `answer` in the server's place, which gets nothing
    };
    struct Fault {
        Do what = Do::Pass;
        QByteArray answer = {};
    };
    using Choose = std::function<Fault(const QByteArray &request)>;

    explicit FaultProxy(quint16 server)
        : m_upstream(server)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no proxy");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
    }

    [[nodiscard]] QString url(const QString &path = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()) + path;
    }
    void setChoose(Choose choose) { m_choose = std::move(choose); }
    /// Breaks the first request that writes (of this method, if one is named); the others pass.
    void breakWrite(const Fault &fault, const QByteArray &method = {})
    {
        m_choose = [fault, method, hit = false](const QByteArray &request) mutable -> Fault {
            const bool writes = !request.startsWith("GET ");
            if (hit || !writes || !request.startsWith(method))
                return {};
            hit = true;
            return fault;
        };
    }
    void breakNothing() { m_choose = {}; }

    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Those that change something.
    [[nodiscard]] QList<QByteArray> writes() const
    {
        QList<QByteArray> all = m_requests;
        all.removeIf([](const QByteArray &one) { return one.startsWith("GET "); });
        return all;
    }
    void forget() { m_requests.clear(); }

    /// An answer with its true length.
    [[nodiscard]] static QByteArray answer(const QByteArray &status, const QByteArray &body = "{}",
                                           const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
               "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }

private:
    void serve(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, got = QByteArray(), done = false]() mutable {
                             got += socket->readAll();
                             if (done || !isWhole(got))
                                 return;
                             done = true;
                             take(socket, got);
                         });
    }

    static bool isWhole(const QByteArray &message)
    {
        const qsizetype headEnd = message.indexOf("\r\n\r\n");
        static const QRegularExpression length(QStringLiteral("\\r\\nContent-Length: *(\\d+)"),
                                               QRegularExpression::CaseInsensitiveOption);
        const auto match = length.match(QString::fromLatin1(message.left(headEnd + 2)));
        return headEnd >= 0 && message.size() >= headEnd + 4 + match.captured(1).toLongLong();
    }

    void take(QTcpSocket *client, const QByteArray &request)
    {
        m_requests.append(request);
        const Fault fault = m_choose ? m_choose(request) : Fault();
        if (fault.what == Do::CutRequest) {
            client->abort();
        } else if (fault.what == Do::Answer) {
            client->write(fault.answer);
            client->disconnectFromHost();
        } else {
            pass(client, request, fault.what);
        }
    }

    void pass(QTcpSocket *client, QByteArray request, Do what)
    {
        static const QRegularExpression connection(QStringLiteral("\\r\\nConnection: [^\\r]*"),
                                                   QRegularExpression::CaseInsensitiveOption);
        const qsizetype headEnd = request.indexOf("\r\n\r\n");
        QString head = QString::fromLatin1(request.first(headEnd));
        head.remove(connection);
        request = head.toLatin1() + QByteArray("\r\nConnection: close") + request.sliced(headEnd);
        auto *server = new QTcpSocket(&m_server);
        const QPointer<QTcpSocket> to(client);
        QObject::connect(server, &QTcpSocket::connected, server,
                         [server, request] { server->write(request); });
        QObject::connect(server, &QTcpSocket::disconnected, &m_server, [server, to, what] {
            const QByteArray answer = server->readAll();
            server->deleteLater();
            if (!to || what == Do::HoldAnswer)
                return;
            if (what == Do::LoseAnswer) {
                to->abort();
                return;
            }
            to->write(what == Do::CutInAnswer ? answer.chopped(1) : answer);
            to->disconnectFromHost();
        });
        server->connectToHost(QHostAddress::LocalHost, m_upstream);
    }

    QTcpServer m_server;
    quint16 m_upstream;
    Choose m_choose;
    QList<QByteArray> m_requests;
};

} // namespace sendbench::test

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/rawserver.h"

#include <QPointer>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace clitest
{

RawServer::RawServer(Script script, QObject *parent)
    : QObject(parent)
    , m_script(std::move(script))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_pending.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QByteArray RawServer::ok(const QByteArray &body, const QByteArray &type)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

RawServer::Script RawServer::always(const QByteArray &bytes)
{
    return [bytes](const QByteArray &) { return Answer{.bytes = bytes}; };
}

QString RawServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()) + path;
}

void RawServer::take(QTcpSocket *socket)
{
    QByteArray &got = m_pending[socket];
    got += socket->readAll();
    const qsizetype headEnd = got.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    static const QRegularExpression length(u"\\r\\nContent-Length: *(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(got.left(headEnd + 2)));
    const qsizetype whole = headEnd + 4 + (match.hasMatch() ? match.captured(1).toLongLong() : 0);
    if (got.size() < whole)
        return;
    const QByteArray request = got.left(whole);
    got.remove(0, whole);
    m_requests.append(request);
    answer(socket, request);
}

void RawServer::answer(QTcpSocket *socket, const QByteArray &request)
{
    const Answer answer = m_script(request);
    if (answer.silent)
        return;
    QTimer::singleShot(answer.delayMs, socket, [socket, answer] {
        socket->write(answer.bytes);
        if (answer.close)
            socket->disconnectFromHost();
    });
}

QByteArray bodyOf(const QByteArray &message)
{
    return message.mid(message.indexOf("\r\n\r\n") + 4);
}

} // namespace clitest

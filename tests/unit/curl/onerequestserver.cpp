// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "onerequestserver.h"

#include <QTcpSocket>

OneRequestServer::OneRequestServer()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
    });
    listen(QHostAddress::LocalHost);
}

void OneRequestServer::take(QTcpSocket *socket)
{
    m_received += socket->readAll();
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if (headEnd < 0 || m_complete)
        return;
    qsizetype length = 0;
    QByteArrayList lines = m_received.left(headEnd).replace("\r\n", "\n").split('\n');
    m_line = lines.takeFirst().split(' ');
    m_headers.clear();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon);
        if (name.toLower() == "content-length")
            length = line.mid(colon + 1).trimmed().toLongLong();
        else if (name.toLower() != "host")
            m_headers.append({name, line.mid(colon + 1).trimmed()});
    }
    m_body = m_received.mid(headEnd + 4);
    if (m_body.size() < length)
        return;
    m_complete = true;
    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

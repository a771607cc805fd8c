// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/httpserver/rawpeer.h"

#include <QElapsedTimer>
#include <QNetworkProxy>

RawPeer::RawPeer(quint16 port, bool tls)
    : m_socket(std::make_unique<QSslSocket>())
{
    m_socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    if (tls) {
        m_socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        (void)m_socket->waitForEncrypted(5'000);
    } else {
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        (void)m_socket->waitForConnected(5'000);
    }
}

bool RawPeer::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void RawPeer::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(5'000)) {
    }
    m_socket->flush();
}

RawPeer::Answer RawPeer::read(bool headOnly, int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    const auto more = [&] {
        const int left = limitMs - static_cast<int>(timer.elapsed());
        const bool came =
            m_socket->bytesAvailable() > 0 || (left > 0 && m_socket->waitForReadyRead(left));
        m_in += m_socket->readAll();
        return came;
    };
    Answer answer;
    while (!m_in.contains("\r\n\r\n")) {
        if (!more())
            return answer;
    }
    const qsizetype end = m_in.indexOf("\r\n\r\n") + 4;
    answer.head = m_in.first(end);
    answer.status = answer.head.mid(9, 3).toInt();
    m_in.remove(0, end);
    const qint64 length = headOnly ? 0 : answer.header("Content-Length").toLongLong();
    while (m_in.size() < length && more()) {
    }
    answer.body = m_in.left(length);
    m_in.remove(0, length);
    return answer;
}

QByteArray RawPeer::readToEnd(int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < limitMs && m_socket->state() == QAbstractSocket::ConnectedState)
        (void)m_socket->waitForReadyRead(limitMs - static_cast<int>(timer.elapsed()));
    m_in += m_socket->readAll();
    return std::exchange(m_in, {});
}

bool RawPeer::isEnded(int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket->state() != QAbstractSocket::UnconnectedState && timer.elapsed() < limitMs)
        (void)m_socket->waitForDisconnected(limitMs - static_cast<int>(timer.elapsed()));
    return m_socket->state() == QAbstractSocket::UnconnectedState;
}

void RawPeer::close()
{
    m_socket->abort();
}

QByteArray RawPeer::Answer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

RawPeer::Answer ask(quint16 port, const QByteArray &bytes)
{
    RawPeer peer(port);
    peer.send(bytes);
    return peer.read();
}

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "deafport.h"

#include <QFile>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

DeafPort::DeafPort()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    ::bind(m_listener, generic, size);
    ::listen(m_listener, 0);
    ::getsockname(m_listener, generic, &size);
    m_port = ntohs(address.sin_port);
    for (int &one : m_fillers) {
        one = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        ::connect(one, generic, size);
    }
    m_fillersKnocking = knocking();
}

DeafPort::~DeafPort()
{
    for (const int one : m_fillers)
        ::close(one);
    ::close(m_listener);
}

qsizetype DeafPort::knocking() const
{
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        qFatal("no /proc/net/tcp");
    // Remote address, then state 02: SYN sent.
    const QByteArray wanted =
        "0100007F:" + QByteArray::number(m_port, 16).toUpper().rightJustified(4, '0') + " 02 ";
    return table.readAll().count(wanted);
}

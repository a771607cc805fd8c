// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/sparedescriptor.h"

#ifdef Q_OS_UNIX
#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace sendbench::http
{

#ifdef Q_OS_UNIX

namespace
{
constexpr qsizetype kMost = 8 * 1024 * 1024;
}

SpareDescriptor::~SpareDescriptor()
{
    close();
}

void SpareDescriptor::hold(qintptr descriptor)
{
    close();
    m_descriptor = ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
}

void SpareDescriptor::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

QByteArray SpareDescriptor::readRest() const
{
    QByteArray rest;
    std::array<char, 16 * 1024> buffer{};
    while (m_descriptor >= 0 && rest.size() < kMost) {
        const auto got = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (got <= 0)
            break;
        rest.append(buffer.data(), got);
    }
    return rest;
}

#else

SpareDescriptor::~SpareDescriptor() = default;
void SpareDescriptor::hold(qintptr) {}
void SpareDescriptor::close() {}
QByteArray SpareDescriptor::readRest() const
{
    return {};
}

#endif

} // namespace sendbench::http

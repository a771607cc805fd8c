// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <QFile>

#include <cstdio>

#if defined(Q_OS_UNIX)
#include <termios.h>
#include <unistd.h>
#endif

namespace sendbench::cli
{

namespace
{

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Turns the echo off while a person types a secret; does nothing for pipes and files.
class NoEcho
{
public:
    NoEcho()
    {
#if defined(Q_OS_UNIX)
        m_active = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_active)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
#endif
    }
    ~NoEcho()
    {
#if defined(Q_OS_UNIX)
        if (m_active)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;

    [[nodiscard]] bool isTerminal() const
    {
        return m_active;
    }

private:
    bool m_active = false;
#if defined(Q_OS_UNIX)
    termios m_before{};
#endif
};

} // namespace

void StandardTerminal::out(const QByteArray &bytes)
{
    write(stdout, bytes);
}
void StandardTerminal::err(const QByteArray &bytes)
{
    write(stderr, bytes);
}

QByteArray StandardTerminal::readInput(qint64 limit)
{
    const NoEcho quiet;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    // A person ends a secret with Enter, a pipe with its end.
    if (quiet.isTerminal())
        return input.readLine(limit);
    // A pipe gives what it holds at the moment: what comes after 64 KB would be left out.
    QByteArray all;
    while (all.size() < limit) {
        const QByteArray more = input.read(limit - all.size());
        if (more.isEmpty())
            break;
        all += more;
    }
    return all;
}

bool StandardTerminal::isScreen() const
{
#if defined(Q_OS_UNIX)
    return isatty(STDERR_FILENO) != 0 && qgetenv("TERM") != "dumb";
#else
    return false;
#endif
}

bool StandardTerminal::isInteractive() const
{
#if defined(Q_OS_UNIX)
    return isatty(STDIN_FILENO) != 0;
#else
    return false;
#endif
}

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#if defined(Q_OS_UNIX)
#include <csignal>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace sendbench::cli
{

#if defined(Q_OS_UNIX)

namespace
{

/// What a loop that runs is given to hear it.
constexpr unsigned kPatienceSeconds = 1;

// A signal handler can reach nothing but file-scope data.
int s_ends[2] = {-1, -1};
volatile std::sig_atomic_t s_heard = 0;
volatile std::sig_atomic_t s_signal = 0;
bool s_hasTerminal = false;
termios s_terminal{};

/// As if nobody had listened; with the echo that a prompt for a secret took away.
void die()
{
    if (s_hasTerminal)
        ::tcsetattr(STDIN_FILENO, TCSANOW, &s_terminal);
    std::signal(s_signal, SIG_DFL);
    ::raise(s_signal);
}

void handle(int number)
{
    s_signal = number;
    if (s_heard) { // it was asked before, and is still here
        die();
        return;
    }
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_ends[0], &byte, 1);
    ::alarm(kPatienceSeconds); // the thread may wait in a call: for a pipe's writer, for a key
}

void giveUp(int)
{
    die();
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, s_ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(s_ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(s_ends[1], &byte, 1);
        ::alarm(0);
        s_heard = 1;
        Q_EMIT happened();
    });
    s_heard = 0;
    s_hasTerminal = ::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &s_terminal) == 0;
    std::signal(SIGINT, handle);
    std::signal(SIGTERM, handle);
    std::signal(SIGALRM, giveUp);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(0);
    ::close(s_ends[0]);
    ::close(s_ends[1]);
}

#else

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
}

Interrupt::~Interrupt() = default;

#endif

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"

#include "http/server_core.h"

#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

class Server::Private
{
public:
    Private(Handler handler, ServerLimits limits, std::optional<Tls> tls)
        : core(std::make_unique<ServerCore>(std::move(handler), limits, std::move(tls), &thread))
    {
        thread.setObjectName(u"http-server"_s);
        core->moveToThread(&thread);
    }

    /// Runs in the server's thread and waits for it; directly if that is where we are.
    template <typename Work>
    void inThread(const Work &work)
    {
        if (QThread::currentThread() == &thread)
            work();
        else
            core->inbox().postAndWait(work);
    }

    QThread thread;
    std::unique_ptr<ServerCore> core;
    std::atomic<quint16> port = 0;
};

Server::Server(Handler handler, ServerLimits limits, std::optional<Tls> tls, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(handler), limits, std::move(tls)))
{
}

Server::~Server()
{
    close();
    if (!d->thread.isRunning())
        return;
    // Behind what close() had deleted later.
    d->inThread([this] { d->thread.quit(); });
    d->thread.wait();
}

Result<quint16> Server::listen(quint16 port, const QHostAddress &address)
{
    if (!d->thread.isRunning()) {
        // Each send of the command line asks for the sandbox's port, which another program may
        // have: a thread that comes and goes would cost it four turns of waiting.
        if (const auto free = ServerCore::tryPort(port, address); !free)
            return Failure(free.error());
        d->thread.start();
    }
    Result<quint16> result;
    d->inThread([&] { result = d->core->open(port, address); });
    d->port = result.value_or(0);
    return result;
}

void Server::close()
{
    d->port = 0;
    if (d->thread.isRunning())
        d->inThread([this] { d->core->shut(); });
}

quint16 Server::port() const
{
    return d->port;
}

} // namespace sendbench::http

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"

#include "base/ids.h"
#include "base/inbox.h"
#include "integrations/sandboxaddress.h"
#include "sandbox/callbackqueue.h"
#include "sandbox/faultplan.h"

#include <QMutex>
#include <QUuid>

#include <random>

using namespace Qt::StringLiterals;

namespace sendbench::sandbox
{

struct Sandbox::Private {
    Private(Sandbox *owner, std::vector<std::unique_ptr<integrations::SandboxBehaviour>> systems,
            SandboxOptions given)
        : q(owner)
        , behaviours(std::move(systems))
        , options(std::move(given))
        , clock(options.speed)
        , receiptUrl(options.receiptUrl)
        , random(options.seed)
    {
    }

    // In the server's thread.
    [[nodiscard]] http::ServerAnswer serve(const http::ReceivedRequest &request);
    [[nodiscard]] http::ServerAnswer ask(const http::ReceivedRequest &request);
    [[nodiscard]] QString nextUuid();
    [[nodiscard]] http::ServerAnswer page() const;

    Sandbox *q;
    Inbox inbox{q};
    const std::vector<std::unique_ptr<integrations::SandboxBehaviour>> behaviours;
    const SandboxOptions options;
    SystemClock clock;
    QMutex mutex; ///< guards receiptUrl
    QUrl receiptUrl;
    std::mt19937_64 random; ///< the server's thread only, as is the plan
    FaultPlan plan;
    std::unique_ptr<CallbackQueue> callbacks;
    std::unique_ptr<http::Server> server; ///< dies before what its handler uses
};

http::ServerAnswer Sandbox::Private::serve(const http::ReceivedRequest &request)
{
    const std::optional<FaultRule> fault = plan.next(request.method, request.path);
    std::optional<http::ServerAnswer> answer = fault ? fault->standIn() : std::nullopt;
    if (!answer)
        answer = ask(request);
    if (fault)
        fault->spoil(*answer);
    const int status = fault && fault->drop ? 0 : answer->status;
    inbox.address().post([sandbox = q, method = request.method, path = request.path, status] {
        Q_EMIT sandbox->requestServed(method, path, status);
    });
    return *std::move(answer);
}

http::ServerAnswer Sandbox::Private::ask(const http::ReceivedRequest &request)
{
    integrations::SandboxContext context;
    context.now = clock.now();
    context.speed = options.speed;
    context.newUuid = [this] { return nextUuid(); };
    context.post = [queue = callbacks.get()](integrations::Callback callback) {
        queue->inbox().post([queue, callback = std::move(callback)] { queue->post(callback); });
    };
    {
        const QMutexLocker lock(&mutex);
        context.receiptUrl = receiptUrl;
    }
    for (const auto &behaviour : behaviours) {
        if (auto answer = behaviour->answer(request, context))
            return *std::move(answer);
    }
    if (request.path == u"/" && (request.method == "GET" || request.method == "HEAD"))
        return page();
    http::ServerAnswer unknown;
    unknown.status = 404;
    unknown.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    unknown.body = "The sandbox knows nothing at this path. GET / lists what it answers.\n";
    return unknown;
}

QString Sandbox::Private::nextUuid()
{
    if (options.seed == 0)
        return newUuid();
    // A random UUID (version 4, RFC 4122) whose randomness is the seed's.
    const quint64 high = (random() & ~0xf000ULL) | 0x4000ULL;
    const quint64 low = (random() & ~(3ULL << 62U)) | (2ULL << 62U);
    return QUuid(static_cast<uint>(high >> 32U), static_cast<ushort>(high >> 16U),
                 static_cast<ushort>(high), static_cast<uchar>(low >> 56U),
                 static_cast<uchar>(low >> 48U), static_cast<uchar>(low >> 40U),
                 static_cast<uchar>(low >> 32U), static_cast<uchar>(low >> 24U),
                 static_cast<uchar>(low >> 16U), static_cast<uchar>(low >> 8U),
                 static_cast<uchar>(low))
        .toString(QUuid::WithoutBraces);
}

http::ServerAnswer Sandbox::Private::page() const
{
    http::ServerAnswer answer;
    answer.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    answer.body = "Sendbench sandbox: stands in for the remote systems, on this machine only.\n"
                  "Nothing sent here reaches anyone.\n\nIt answers:\n";
    for (const auto &behaviour : behaviours) {
        const QStringList paths = behaviour->paths();
        for (const QString &path : paths)
            answer.body += "  " + path.toUtf8() + '\n';
    }
    answer.body += "  GET /\n";
    QStringList hints;
    for (const auto &behaviour : behaviours)
        hints += behaviour->hints();
    if (!hints.isEmpty())
        answer.body += "\nTo know:\n  " + hints.join(u"\n  "_s).toUtf8() + '\n';
    return answer;
}

Sandbox::Sandbox(std::vector<std::unique_ptr<integrations::SandboxBehaviour>> behaviours,
                 SandboxOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(behaviours), std::move(options)))
{
}

Sandbox::~Sandbox()
{
    stop();
}

Result<quint16> Sandbox::start()
{
    stop();
    Result<FaultPlan> plan = FaultPlan::parse(d->options.faults);
    if (!plan)
        return Failure(plan.error());
    d->plan = *std::move(plan);
    d->callbacks = std::make_unique<CallbackQueue>(d->clock, d->options.loopbackCallbacksOnly);
    connect(d->callbacks.get(), &CallbackQueue::delivered, this, &Sandbox::callbackDelivered);
    connect(d->callbacks.get(), &CallbackQueue::failed, this, &Sandbox::callbackFailed);
    connect(d->callbacks.get(), &CallbackQueue::givenUp, this, &Sandbox::callbackGivenUp);
    d->server = std::make_unique<http::Server>(
        [p = d.get()](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
            reply(p->serve(request));
        });
    Result<quint16> port =
        d->server->listen(d->options.port != 0 ? d->options.port : integrations::kSandboxPort);
    if (!port && d->options.port == 0)
        port = d->server->listen(0);
    if (!port)
        stop();
    return port;
}

void Sandbox::stop()
{
    d->server.reset(); // joins its thread: nothing is posted any more
    d->callbacks.reset();
}

quint16 Sandbox::port() const
{
    return d->server ? d->server->port() : quint16(0);
}

QUrl Sandbox::url() const
{
    return port() == 0 ? QUrl() : QUrl(u"http://127.0.0.1:%1"_s.arg(port()));
}

void Sandbox::setReceiptUrl(const QUrl &url)
{
    const QMutexLocker lock(&d->mutex);
    d->receiptUrl = url;
}

} // namespace sendbench::sandbox

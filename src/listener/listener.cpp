// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "listener/listener.h"

#include "base/ids.h"
#include "base/inbox.h"
#include "base/redactor.h"

using namespace Qt::StringLiterals;

namespace sendbench::listener
{

namespace
{

http::ServerAnswer plain(int status, const QByteArray &text, http::Headers headers = {})
{
    http::ServerAnswer answer;
    answer.status = status;
    answer.headers = std::move(headers);
    answer.headers.append(http::Header{"Content-Type", "text/plain; charset=utf-8"});
    answer.body = text;
    return answer;
}

/// "/hooks/" and "hooks" become "/hooks"; the root becomes nothing.
QString normalised(const QString &path)
{
    QString out = path.startsWith(u'/') ? path : u'/' + path;
    while (out.endsWith(u'/'))
        out.chop(1);
    return out;
}

} // namespace

struct Listener::Private {
    // In the server's thread.
    void serve(const http::ReceivedRequest &request, const http::Server::Reply &reply);
    [[nodiscard]] events::Event read(const http::ReceivedRequest &request) const;

    Listener *q;
    Inbox::Address home;
    std::vector<const events::EventDecoder *> decoders;
    const Redactor &redactor;
    QString path;                         ///< set before the server starts
    std::unique_ptr<http::Server> server; ///< dies before what its handler uses
};

void Listener::Private::serve(const http::ReceivedRequest &request,
                              const http::Server::Reply &reply)
{
    if (request.path != path && !request.path.startsWith(path + u'/')) {
        reply(plain(404, "Nothing is received at this path.\n"));
        return;
    }
    if (request.method != "POST" && request.method != "PUT") {
        reply(plain(405, "Events come by POST or PUT.\n", {{"Allow", "POST, PUT"}}));
        return;
    }
    reply({}); // first, so that no decoder keeps the sender waiting
    home.post([listener = q, event = read(request)] { Q_EMIT listener->received(event); });
}

events::Event Listener::Private::read(const http::ReceivedRequest &request) const
{
    events::Event event;
    event.id = newUlid();
    event.at = request.at;
    event.remoteAddress = request.remoteAddress;
    event.method = request.method;
    event.target = redactor.redact(request.target);
    for (const http::Header &header : request.headers)
        event.headers.append({redactor.redact(header.name), redactor.redact(header.value)});
    event.body = redactor.redact(request.body);
    for (const events::EventDecoder *decoder : decoders) {
        events::Event decoded = event; // one that does not know it leaves nothing behind
        if (decoder->decode(decoded)) {
            decoded.recognised = true;
            return decoded;
        }
    }
    return event;
}

Listener::Listener(std::vector<const events::EventDecoder *> decoders, const Redactor &redactor,
                   QObject *parent)
    : QObject(parent)
    , d(new Private{.q = this,
                    .home = (new Inbox(this))->address(),
                    .decoders = std::move(decoders),
                    .redactor = redactor})
{
}

Listener::~Listener()
{
    close();
}

Result<quint16> Listener::listen(quint16 port, const QString &path)
{
    close();
    d->path = normalised(path);
    d->server = std::make_unique<http::Server>(
        [p = d.get()](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
            p->serve(request, reply);
        });
    Result<quint16> result = d->server->listen(port);
    if (!result)
        close();
    return result;
}

void Listener::close()
{
    d->server.reset();
}

quint16 Listener::port() const
{
    return d->server ? d->server->port() : quint16(0);
}

QUrl Listener::url() const
{
    if (port() == 0)
        return {};
    QUrl url(u"http://127.0.0.1:%1"_s.arg(port()));
    url.setPath(d->path.isEmpty() ? u"/"_s : d->path);
    return url;
}

} // namespace sendbench::listener

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/sendjob.h"

#include "base/pool.h"
#include "base/redactor.h"
#include "sending/uncertain.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

struct SendJob::Private {
    http::Client &client;
    secrets::SecretStore &store;
    const Redactor &redactor;
    std::shared_ptr<const Route> route;
    Message message;
    SecretValues secrets{};
    QList<secrets::SecretKey> wanted{};
    std::optional<std::chrono::milliseconds> answerLimit{};
    bool onWire = false;
    QPointer<Job> step{}; ///< what is under way: a read, or the exchange
    std::optional<SendRecord> record{};
    /// For the work in the pool, which nobody waits for once the job is gone.
    std::shared_ptr<std::atomic_bool> gone = std::make_shared<std::atomic_bool>(false);
};

namespace
{

Outcome redactedOutcome(Outcome outcome, const Redactor &redactor)
{
    outcome.code = redactor.redact(outcome.code);
    outcome.message = redactor.redact(outcome.message);
    outcome.reason = redactor.redact(outcome.reason);
    OrderedMap<QString> ids;
    for (const auto &[name, value] : outcome.ids)
        ids.insert(name, redactor.redact(value));
    outcome.ids = ids;
    return outcome;
}

Message redactedMessage(Message message, const Redactor &redactor)
{
    message.text = redactor.redact(message.text);
    message.rawBody = redactor.redact(message.rawBody);
    message.to = redactor.redact(message.to);
    message.callbackUrl = redactor.redact(message.callbackUrl);
    message.media.url = redactor.redact(message.media.url);
    message.media.caption = redactor.redact(message.media.caption);
    message.media.fileName = redactor.redact(message.media.fileName);
    message.filled.content = redactor.redact(message.filled.content);
    for (const auto &[key, value] : templates::Values(message.filled.values))
        message.filled.values.insert(key, redactor.redact(value));
    return message;
}

/// One of the route's own secrets, as it is, inside what the recipient would read. Very short ones
/// are left out: they stand in ordinary words.
bool holdsSecret(const Message &message, const SecretValues &secrets)
{
    constexpr qsizetype kShortest = 6;
    const Media &media = message.media;
    const QByteArray text =
        QStringList{message.text, media.url, media.caption, media.fileName}.join(u'\n').toUtf8();
    return std::any_of(secrets.begin(), secrets.end(), [&](const QByteArray &secret) {
        return secret.size() >= kShortest &&
               (text.contains(secret) || message.rawBody.contains(secret));
    });
}

/// A cancel after the last byte went out is not the same as one before.
http::Exchange honest(http::Exchange exchange)
{
    if (exchange.error && exchange.error->kind == ErrorKind::Cancelled && exchange.requestSent)
        exchange.error->code = u"send.cancelled-on-the-wire"_s;
    return exchange;
}

/// Pure work on values; runs in the pool because a body may have 100 MB.
SendRecord makeRecord(const Route &route, const Message &message, const http::Exchange &exchange,
                      const Redactor &redactor)
{
    Outcome outcome = route.judge(exchange);
    if (mayHaveBeenTaken(exchange))
        outcome.reason = (outcome.reason + u' ' + takenWarning()).trimmed();
    SendRecord record{.routeId = route.id(),
                      .routeTitle = redactor.redact(route.title()),
                      .system = route.system(),
                      .environment = route.environment(),
                      .message = redactedMessage(message, redactor),
                      .exchange = redacted(honest(exchange), redactor),
                      .outcome = redactedOutcome(outcome, redactor)};
    if (const auto sensitive = route.sensitive(exchange); !sensitive.isEmpty()) {
        Redactor more;
        for (auto it = sensitive.cbegin(); it != sensitive.cend(); ++it)
            more.add(it.key(), it.value());
        record.exchange = redacted(record.exchange, more);
        record.outcome = redactedOutcome(record.outcome, more);
    }
    return record;
}

} // namespace

SendJob::SendJob(http::Client &client, secrets::SecretStore &store, const Redactor &redactor,
                 std::shared_ptr<const Route> route, Message message, QObject *parent)
    : ResultJob(parent)
    , d(new Private{client, store, redactor, std::move(route), std::move(message)})
{
}

SendJob::~SendJob()
{
    d->gone->store(true);
}

void SendJob::setAnswerLimit(std::chrono::milliseconds limit)
{
    d->answerLimit = limit;
}

const std::optional<SendRecord> &SendJob::record() const
{
    return d->record;
}

void SendJob::doStart()
{
    d->wanted = d->route->neededSecrets();
    readNextSecret();
}

void SendJob::doCancel()
{
    if (d->step)
        d->step->cancel();
}

void SendJob::stop()
{
    if (d->onWire && d->step)
        d->step->cancel();
    else if (!d->onWire)
        cancel();
}

void SendJob::readNextSecret()
{
    if (d->wanted.isEmpty()) {
        sendRequest();
        return;
    }
    const secrets::SecretKey key = d->wanted.takeFirst();
    auto *read = d->store.read(key, this);
    d->step = read;
    connect(read, &Job::finished, this, [this, read, key] {
        if (!isRunning())
            return;
        if (auto value = read->result()) {
            d->secrets.insert(key, *value);
            readNextSecret();
            return;
        }
        Error error = *read->error();
        error.where = key.owner;
        error.path = key.field;
        fail(error);
    });
    read->start();
}

void SendJob::sendRequest()
{
    if (holdsSecret(d->message, d->secrets)) {
        fail(Error{.kind = ErrorKind::Guard,
                   .code = u"guard.secret-in-message"_s,
                   .where = d->route->id()});
        return;
    }
    auto request = d->route->build(d->message, d->secrets);
    d->secrets.clear();
    if (request && d->answerLimit)
        request->timeLimit = *d->answerLimit;
    // What cannot be written on the wire was not sent and leaves no record.
    const auto prepared =
        request ? http::prepare(*request) : Result<http::SentRequest>(Failure(request.error()));
    if (!prepared) {
        fail(prepared.error());
        return;
    }
    auto *exchange = d->client.send(*request, this);
    d->step = exchange;
    d->onWire = true;
    connect(exchange, &http::ExchangeJob::received, this, &SendJob::received);
    connect(exchange, &http::ExchangeJob::sent, this, &SendJob::sent);
    connect(exchange, &Job::finished, this, [this, exchange] {
        if (isRunning())
            keep(exchange->exchange());
    });
    exchange->start();
}

void SendJob::keep(const http::Exchange &exchange)
{
    // Nothing of this job or its owners: the work may outlive them all, if not for long.
    const auto work = [route = d->route, message = d->message, exchange,
                       redactor = d->redactor.snapshot(d->gone)] {
        return makeRecord(*route, message, exchange, *redactor);
    };
    inPool(this, work, [this](const SendRecord &record) {
        d->record = record;
        if (record.exchange.error)
            fail(*record.exchange.error);
        else
            succeedWith(record);
    });
}

} // namespace sendbench::sending

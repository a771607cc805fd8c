// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/livejob.h"

#include "base/pool.h"
#include "webhooks/callqueue.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::webhooks
{

namespace
{

constexpr int kRepeats = 2;      ///< after a 429
constexpr int kMostPages = 1000; ///< of one list: a server that always names a further one
constexpr std::chrono::milliseconds kLongestWait = 60s;
constexpr std::chrono::milliseconds kTick = 100ms;
/// A list of thousands takes longer to be read than a window may wait.
constexpr qsizetype kLargeAnswer = 64 * 1024;

/// A product of an account, and what is still open of it.
struct Group {
    Asked asked;
    qsizetype open = 0;
    bool preparing = false;
    std::deque<Call> waiting; ///< until it is prepared
};

Error tooManyPages(const Call &call)
{
    return {.kind = ErrorKind::Protocol,
            .code = u"webhook.too-many-pages"_s,
            .where = call.read.step.url,
            .expected = QString::number(kMostPages)};
}

} // namespace

struct LiveJob::Private {
    LiveJob *q;
    changes::Sender sender;
    secrets::SecretStore &store;
    int width;
    QList<Group> groups;
    std::deque<std::pair<qsizetype, Job *>> toPrepare; ///< group, not started
    CallQueue queue;
    QList<QPointer<Job>> running;
    int inWorkers = 0; ///< large answers that are being read
    Reading reading;
    int done = 0;
    int known = 0;
    QTimer *tick = nullptr;

    void begin(qsizetype group);
    void prepare(qsizetype group, Job *job);
    void prepared(qsizetype group, const std::optional<Error> &error);
    void ask(qsizetype group);
    void send(const Call &call);
    void ended(Call call, const changes::ReadJob &job);
    bool again(Call &call, const changes::ReadJob &job);
    void take(const Call &call, const changes::Reading &answer);
    void took(const Call &call, const QString &exchangeId, const Result<ReadAnswer> &read);
    void failed(const Call &call, const Error &error, const QString &exchangeId);
    void close(const Call &call);
    void closeGroup(qsizetype group);
    void fill();
    void finish();
    void show() const;
};

/// Prepares a product that needs it, or asks.
void LiveJob::Private::begin(qsizetype group)
{
    const Asked &asked = groups.at(group).asked;
    if (Job *job = asked.api->prepare(sender, asked.account, store, q)) {
        groups[group].preparing = true;
        toPrepare.emplace_back(group, job);
    } else {
        ask(group);
    }
}

void LiveJob::Private::prepare(qsizetype group, Job *job)
{
    running.append(job);
    QObject::connect(job, &Job::finished, q, [this, group, job] {
        if (!q->isRunning())
            return;
        running.removeAll(job);
        prepared(group, job->error());
        fill();
    });
    job->start();
}

void LiveJob::Private::prepared(qsizetype group, const std::optional<Error> &error)
{
    Group &one = groups[group];
    one.preparing = false;
    const auto waiting = std::exchange(one.waiting, {});
    if (waiting.empty() && error) {
        reading.failures.append(
            {one.asked.account.id, one.asked.api->product().id, {}, *error, {}});
        closeGroup(group);
    } else if (waiting.empty()) {
        ask(group);
    }
    for (const Call &call : waiting) {
        if (error)
            failed(call, *error, {});
        else
            queue.add(call);
    }
}

void LiveJob::Private::ask(qsizetype group)
{
    Group &one = groups[group];
    const auto reads = one.asked.api->reads(one.asked.account);
    if (!reads)
        reading.failures.append(
            {one.asked.account.id, one.asked.api->product().id, {}, reads.error(), {}});
    if (!reads || reads->isEmpty()) {
        closeGroup(group);
        return;
    }
    one.open = reads->size();
    known += static_cast<int>(reads->size());
    for (const Read &read : *reads)
        queue.add({.group = group, .read = read});
}

void LiveJob::Private::send(const Call &call)
{
    const Asked &asked = groups.at(call.group).asked;
    const auto route = asked.api->route(asked.account, call.read);
    auto *job = route ? new changes::ReadJob(sender, route, q)
                      : new changes::ReadJob(sender, asked.account.id, asked.api->system(),
                                             asked.account.environment, call.read.step, q);
    running.append(job);
    QObject::connect(job, &Job::finished, q, [this, call, job] {
        if (!q->isRunning())
            return;
        running.removeAll(job);
        ended(call, *job);
        fill();
    });
    job->start();
}

void LiveJob::Private::ended(Call call, const changes::ReadJob &job)
{
    if (const auto answer = job.result())
        take(call, *answer);
    else if (!again(call, job))
        failed(call, answer.error(), job.record() ? job.record()->exchange.id : QString());
}

/// Puts the call back, where one more try is right.
bool LiveJob::Private::again(Call &call, const changes::ReadJob &job)
{
    const Error &error = *job.error();
    if (error.kind == ErrorKind::RateLimited && call.repeats < kRepeats) {
        const auto wait = retryAfter(job.record()->exchange, QDateTime::currentDateTimeUtc());
        if (wait > kLongestWait)
            return false;
        ++call.repeats;
        queue.addFirst(call);
        queue.hold(call);
        QTimer::singleShot(wait, q, [this, call] {
            if (!q->isRunning())
                return;
            queue.release(call);
            fill();
        });
        return true;
    }
    if (error.kind != ErrorKind::Auth || error.found != u"401" || call.prepared)
        return false;
    call.prepared = true;
    Group &one = groups[call.group];
    if (!one.preparing) {
        one.asked.api->spent(one.asked.account);
        Job *prepare = one.asked.api->prepare(sender, one.asked.account, store, q);
        if (!prepare)
            return false;
        one.preparing = true;
        toPrepare.emplace_back(call.group, prepare);
    }
    one.waiting.push_back(call);
    return true;
}

void LiveJob::Private::take(const Call &call, const changes::Reading &answer)
{
    const Asked &asked = groups.at(call.group).asked;
    const QString exchangeId = answer.record.exchange.id;
    if (answer.body.size() < kLargeAnswer) {
        took(call, exchangeId, asked.api->read(asked.account, call.read, answer.body));
        return;
    }
    ++inWorkers;
    inPool(
        q,
        [api = asked.api, account = asked.account, read = call.read, body = answer.body] {
            return api->read(account, read, body);
        },
        [this, call, exchangeId](const Result<ReadAnswer> &read) {
            --inWorkers;
            if (!q->isRunning())
                return;
            took(call, exchangeId, read);
            fill();
        });
}

void LiveJob::Private::took(const Call &call, const QString &exchangeId,
                            const Result<ReadAnswer> &read)
{
    if (!read) {
        failed(call, read.error(), exchangeId);
        return;
    }
    for (LiveWebhook record : read->records) {
        record.exchangeId = exchangeId;
        reading.live.append(std::move(record));
    }
    if (read->next && call.pages >= kMostPages) {
        failed(call, tooManyPages(call), exchangeId);
        return;
    }
    if (read->next) {
        ++known;
        ++groups[call.group].open;
        queue.add({.group = call.group, .read = *read->next, .pages = call.pages + 1});
    }
    close(call);
}

void LiveJob::Private::failed(const Call &call, const Error &error, const QString &exchangeId)
{
    const Asked &asked = groups.at(call.group).asked;
    reading.failures.append(
        {asked.account.id, asked.api->product().id, call.read.scope, error, exchangeId});
    close(call);
}

void LiveJob::Private::close(const Call &call)
{
    ++done;
    if (--groups[call.group].open == 0)
        closeGroup(call.group);
}

void LiveJob::Private::closeGroup(qsizetype group)
{
    const Asked &asked = groups.at(group).asked;
    reading.asked.append({asked.account.id, asked.api->product().id});
}

void LiveJob::Private::fill()
{
    while (running.size() < width) {
        if (!toPrepare.empty()) {
            const auto [group, job] = toPrepare.front();
            toPrepare.pop_front();
            prepare(group, job);
        } else if (const auto call = queue.take()) {
            send(*call);
        } else {
            break;
        }
    }
    if (running.isEmpty() && queue.isEmpty() && inWorkers == 0)
        finish();
    else if (!tick->isActive())
        tick->start();
}

void LiveJob::Private::show() const
{
    const QPointer<LiveJob> self(q);
    Q_EMIT q->progress(done, known);
    if (self && q->isRunning())
        Q_EMIT q->grew();
}

void LiveJob::Private::finish()
{
    tick->stop();
    const QPointer<LiveJob> self(q); // who listens may remove the job
    show();
    if (self && self->isRunning())
        self->succeedWith(self->d->reading);
}

LiveJob::LiveJob(changes::Sender sender, secrets::SecretStore &store, QList<Asked> asked, int width,
                 QObject *parent)
    : ResultJob(parent)
    , d(new Private{
          .q = this, .sender = std::move(sender), .store = store, .width = std::max(1, width)})
{
    for (Asked &one : asked)
        if (one.api)
            d->groups.append({.asked = std::move(one)});
    d->tick = new QTimer(this);
    d->tick->setInterval(kTick);
    d->tick->setSingleShot(true);
    connect(d->tick, &QTimer::timeout, this, [this] { d->show(); });
}

LiveJob::~LiveJob() = default;

const Reading &LiveJob::reading() const
{
    return d->reading;
}

int LiveJob::callsDone() const
{
    return d->done;
}

int LiveJob::callsKnown() const
{
    return d->known;
}

void LiveJob::doStart()
{
    for (qsizetype i = 0; i < d->groups.size(); ++i)
        d->begin(i);
    d->fill();
}

void LiveJob::doCancel()
{
    d->tick->stop();
    d->queue.clear();
    d->toPrepare.clear(); // its jobs go with this one
    const auto running = d->running;
    for (const auto &job : running)
        if (job)
            job->cancel();
}

} // namespace sendbench::webhooks

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/applyjob.h"

#include "base/ids.h"
#include "base/jobgroup.h"
#include "changes/held.h"
#include "changes/places.h"
#include "changes/steproute.h"

#include <QPointer>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

struct ApplyJob::Private {
    Sender sender;
    const RunStore &runs;
    secrets::SecretStore &secrets;
    QString system;
    Run run;
    std::optional<Run> undone;
    QList<HeldValue> held{}; ///< not in the secret store yet
    Outputs outputs{};
    QPointer<Job> step{}; ///< what is under way
    Renew renew{};
    QSet<int> renewed{}; ///< steps that went out a second time for its sake
};

namespace
{

/// The refusal names what the second try brings.
bool wantsSecond(const Step &step, const http::Exchange &exchange)
{
    return step.second && !exchange.error && exchange.response &&
           exchange.response->status == step.second->status &&
           exchange.response->body.contains(step.second->named);
}

} // namespace

ApplyJob::ApplyJob(Sender sender, const RunStore &store, secrets::SecretStore &secrets,
                   const Clock &clock, QString system, const Plan &plan,
                   const std::optional<Run> &undoes, QObject *parent)
    : ResultJob(parent)
    , d(new Private{.sender = std::move(sender),
                    .runs = store,
                    .secrets = secrets,
                    .system = system,
                    .run = {.id = newUlid(),
                            .owner = plan.owner,
                            .title = plan.title,
                            .environment = plan.environment,
                            .startedAt = clock.now(),
                            .undoes = undoes ? undoes->id : QString(),
                            .system = system},
                    .undone = undoes})
{
    for (const Step &step : plan.steps()) {
        d->held += heldValues(step);
        d->run.steps.append(RunStep{.step = ofRun(step, d->run.id)});
    }
}

ApplyJob::~ApplyJob() = default;

void ApplyJob::setRenew(Renew renew)
{
    d->renew = std::move(renew);
}

const Run &ApplyJob::run() const
{
    return d->run;
}

void ApplyJob::doStart()
{
    // First the names, then the values: a killed program leaves no entry that nobody knows of.
    if (d->held.isEmpty() || store())
        holdNext();
}

void ApplyJob::holdNext()
{
    if (d->held.isEmpty()) {
        next();
        return;
    }
    const HeldValue value = d->held.takeFirst();
    auto *write = d->secrets.write({heldOwner(d->run.id), value.name}, value.value, this);
    connect(write, &Job::finished, this, [this, write] {
        if (!isRunning())
            return;
        if (write->error())
            notHeld(*write->error());
        else
            holdNext();
    });
    write->start();
}

void ApplyJob::notHeld(const Error &why)
{
    d->held.clear();
    release(heldKeys(d->run), [this, why] {
        // Nothing went out: there is nothing to take back.
        (void)d->runs.remove(d->run.id);
        fail(Error{.kind = ErrorKind::Secret,
                   .code = u"run.not-held"_s,
                   .where = d->run.title,
                   .found = why.code,
                   .detail = why.detail});
    });
}

void ApplyJob::release(const QList<secrets::SecretKey> &keys, std::function<void()> then)
{
    if (keys.isEmpty()) {
        then();
        return;
    }
    auto *group = new JobGroup(1, JobGroup::OnError::Continue, this);
    for (const secrets::SecretKey &key : keys)
        group->add(d->secrets.remove(key, group));
    connect(group, &Job::finished, this, [this, then = std::move(then)] {
        if (isRunning())
            then();
    });
    group->start();
}

void ApplyJob::end(const std::optional<Error> &error)
{
    QList<secrets::SecretKey> unused;
    for (const RunStep &step : std::as_const(d->run.steps))
        if (!step.mayBeThere())
            unused += heldKeys(d->run, step);
    release(unused, [this, error] {
        if (error)
            fail(*error);
        else
            succeedWith(d->run);
    });
}

void ApplyJob::doCancel()
{
    // What is on the wire may be done: its step stays "sent", and the run can be undone.
    if (d->step)
        d->step->cancel();
}

bool ApplyJob::store()
{
    const auto saved = d->runs.save(d->run);
    if (!saved)
        fail(saved.error());
    return saved.has_value();
}

void ApplyJob::next()
{
    for (int i = 0; i < static_cast<int>(d->run.steps.size()); ++i) {
        if (d->run.steps.at(i).state != StepState::Waiting)
            continue;
        sendStep(i);
        return;
    }
    end({});
}

void ApplyJob::sendStep(int index)
{
    RunStep &step = d->run.steps[index];
    step.step = withOutputs(step.step, d->outputs);
    step.state = StepState::Sent;
    if (!store())
        return;
    Q_EMIT stepChanged(index);
    sending::Message message{.kind = sending::MessageKind::Raw, .id = newUlid()};
    auto *send = d->sender(
        std::make_shared<StepRoute>(d->run.owner, d->system, d->run.environment, step.step),
        message, this);
    d->step = send;
    connect(send, &Job::finished, this, [this, send, index] {
        if (!isRunning())
            return;
        if (send->record()) {
            keep(index, *send->record());
            return;
        }
        endAt(index, *send->error()); // nothing went out
    });
}

void ApplyJob::endAt(int index, const Error &error)
{
    d->run.steps[index].state = StepState::Failed;
    if (!store())
        return;
    Q_EMIT stepChanged(index);
    end(error);
}

bool ApplyJob::renewed(int index, const sending::SendRecord &record)
{
    constexpr int kUnauthorised = 401;
    const http::Exchange &exchange = record.exchange;
    const bool denied =
        !exchange.error && exchange.response && exchange.response->status == kUnauthorised;
    if (!denied || !d->renew || d->renewed.contains(index))
        return false;
    Job *job = d->renew(this);
    if (!job)
        return false;
    d->renewed.insert(index);
    d->step = job;
    d->run.steps[index].state = StepState::Waiting; // refused: it has not happened
    connect(job, &Job::finished, this, [this, job, index] {
        if (!isRunning())
            return;
        if (job->error())
            endAt(index, *job->error());
        else
            next();
    });
    if (!store())
        return true;
    Q_EMIT answered(index, record);
    job->start();
    return true;
}

QList<secrets::SecretKey> ApplyJob::markUndone(const QString &undoId)
{
    QList<secrets::SecretKey> freed;
    if (!d->undone)
        return freed;
    for (RunStep &step : d->undone->steps)
        if (step.step.undo && step.step.undo->id == undoId) {
            step.state = StepState::Undone;
            freed += heldKeys(*d->undone, step);
        }
    // The way back was taken; that this could not be noted must not stop it.
    (void)d->runs.save(*d->undone);
    return freed;
}

void ApplyJob::keep(int index, const sending::SendRecord &record)
{
    RunStep &step = d->run.steps[index];
    const http::Exchange &exchange = record.exchange;
    step.exchangeId = exchange.id;
    step.status = exchange.response ? exchange.response->status : 0;
    if (wantsSecond(step.step, exchange)) {
        step.step.body = step.step.second->body;
        step.step.second.reset();
        step.state = StepState::Waiting;
        if (!store())
            return;
        Q_EMIT answered(index, record);
        next();
        return;
    }
    if (renewed(index, record))
        return;
    step.step.second.reset();
    const bool done = record.outcome.kind == sending::OutcomeKind::Accepted;
    const bool whole = exchange.response && !exchange.error;
    // Without a whole answer, or with one that nobody understands, it may have happened: "sent".
    const bool refused = whole && step.status >= 300 && step.status < 500;
    if (done || refused)
        step.state = done ? StepState::Done : StepState::Failed;
    const bool taken = whole && step.status >= 200 && step.status < 300;
    for (const auto &[name, pointer] : step.step.outputs)
        if (const QString value = taken ? pointed(exchange.response->body, pointer) : QString();
            !value.isEmpty()) {
            step.outputs.insert(name, value);
            d->outputs.insert(name, value);
        }
    step.step = withOutputs(step.step, d->outputs); // the way back needs them too
    if (!store())
        return;
    const auto freed = done ? markUndone(step.step.id) : QList<secrets::SecretKey>();
    Q_EMIT stepChanged(index);
    Q_EMIT answered(index, record);
    if (done)
        release(freed, [this] { next(); });
    else
        end(exchange.error);
}

} // namespace sendbench::changes

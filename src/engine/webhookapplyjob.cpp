// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/webhookapplyjob.h"

#include "engine/webhookreadjob.h"
#include "webhooks/fingerprint.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::engine
{

struct WebhookApplyJob::Private {
    Engine &engine;
    QList<webhooks::AccountPlan> plans;
    std::optional<changes::Run> undoes;
    qsizetype at = -1;
    QList<const webhooks::WebhookApi *> toPrepare{};
    QList<changes::Run> runs{};
    std::optional<Error> failed{};
    QPointer<Job> job{};
    QStringList sent{}; ///< ids of webhooks whose secret went out with this plan
    /// … and of those where no answer told whether it was taken.
    QStringList unsure{};
    QByteArray key{}; ///< of this account's fingerprints
    QMap<QString, QString> prints{};

    [[nodiscard]] const webhooks::AccountPlan &plan() const { return plans[at]; }
};

namespace
{

QByteArray newKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

/// Webhooks of the document whose secret a step of this state carried.
QStringList secretsSent(const changes::Run &run, const workspace::Document &document,
                        changes::StepState state)
{
    QStringList ids;
    for (const auto &one : run.steps)
        for (const auto &place : one.step.secrets)
            if (one.state == state && !one.step.readOnly &&
                place.key.field == webhooks::kSecretField && document.webhook(place.key.owner) &&
                !ids.contains(place.key.owner))
                ids.append(place.key.owner);
    return ids;
}

} // namespace

bool isWebhookRun(Engine &engine, const changes::Run &run)
{
    const auto apis = engine.registry().webhookApis();
    return engine.workspace().document().account(run.owner) &&
           std::any_of(apis.begin(), apis.end(),
                       [&](const auto *api) { return api->system() == run.system; });
}

WebhookApplyJob::WebhookApplyJob(Engine &engine, QList<webhooks::AccountPlan> plans,
                                 std::optional<changes::Run> undoes, QObject *parent)
    : ResultJob(parent)
    , d(new Private{engine, std::move(plans), std::move(undoes)})
{
}

WebhookApplyJob::~WebhookApplyJob() = default;

const QList<changes::Run> &WebhookApplyJob::runs() const
{
    return d->runs;
}

void WebhookApplyJob::doStart()
{
    next();
}

void WebhookApplyJob::next()
{
    ++d->at;
    if (d->at == d->plans.size()) {
        succeedWith(d->runs);
        return;
    }
    d->toPrepare.clear();
    const auto *account = d->engine.workspace().document().account(d->plan().account);
    for (const auto *api : d->engine.registry().webhookApis())
        if (account && api->system() == d->plan().system &&
            api->product().accountKind == account->kind)
            d->toPrepare.append(api);
    prepare(0);
}

void WebhookApplyJob::prepare(qsizetype api)
{
    const auto *account = d->engine.workspace().document().account(d->plan().account);
    if (api >= d->toPrepare.size() || !account) {
        apply();
        return;
    }
    auto *job =
        d->toPrepare[api]->prepare(d->engine.sender(), *account, d->engine.secretStore(), this);
    if (!job) {
        prepare(api + 1);
        return;
    }
    d->job = job;
    connect(job, &Job::finished, this, [this, job, api] {
        if (!isRunning())
            return;
        if (job->error())
            fail(*job->error());
        else
            prepare(api + 1);
    });
    job->start();
}

/// Of what has to be prepared, which are access tokens: where keys are enough a 401 is the answer.
Job *WebhookApplyJob::renewed(QObject *parent) const
{
    const auto *account = d->engine.workspace().document().account(d->plan().account);
    for (const auto *api : std::as_const(d->toPrepare)) {
        if (!account)
            break;
        api->spent(*account);
        if (auto *job = api->prepare(d->engine.sender(), *account, d->engine.secretStore(), parent))
            return job;
    }
    return nullptr;
}

void WebhookApplyJob::apply()
{
    auto *job = d->engine.apply(d->plan().system, d->plan().plan, d->undoes, this);
    job->setRenew([this](QObject *parent) { return renewed(parent); });
    const int plan = static_cast<int>(d->at);
    connect(job, &changes::ApplyJob::stepChanged, this, [this, plan, job](int step) {
        Q_EMIT stepChanged(plan, step);
        Q_EMIT told(job->run().steps.at(step));
    });
    connect(job, &changes::ApplyJob::answered, this,
            [this, plan](int step, const sending::SendRecord &record) {
                Q_EMIT answered(plan, step, record);
            });
    connect(job, &Job::finished, this, [this, job] {
        d->runs.append(job->run());
        d->failed = job->error();
        keepFingerprints();
    });
    d->job = job;
    job->start();
}

/// Also of a run that broke: what went out before did go out. Without a place for the key there are
/// none, and the state stays "unverifiable": no reason to call the run a failure.
void WebhookApplyJob::keepFingerprints()
{
    const auto &document = d->engine.workspace().document();
    d->sent = secretsSent(d->runs.constLast(), document, changes::StepState::Done);
    d->unsure = secretsSent(d->runs.constLast(), document, changes::StepState::Sent);
    d->prints.clear();
    const QString account = d->plan().account;
    if (d->sent.isEmpty()) {
        notePrints();
        return;
    }
    auto *read = d->engine.secretStore().read(webhooks::fingerprintKey(account), this);
    d->job = read;
    connect(read, &Job::finished, this, [this, read, account] {
        const auto found = read->result();
        if (found && !found->isEmpty()) {
            d->key = *found;
            fingerprint(account, 0);
            return;
        }
        if (read->error() && !secrets::isAbsent(*read->error())) {
            notePrints(); // there may be one: it is not replaced
            return;
        }
        d->key = newKey();
        auto *write =
            d->engine.secretStore().write(webhooks::fingerprintKey(account), d->key, this);
        d->job = write;
        connect(write, &Job::finished, this, [this, write, account] {
            if (write->error())
                notePrints();
            else
                fingerprint(account, 0);
        });
        write->start();
    });
    read->start();
}

void WebhookApplyJob::fingerprint(const QString &account, qsizetype index)
{
    if (index == d->sent.size()) {
        notePrints();
        return;
    }
    auto *read = d->engine.secretStore().read({d->sent[index], webhooks::kSecretField}, this);
    d->job = read;
    connect(read, &Job::finished, this, [this, read, account, index] {
        const auto *stored = d->engine.workspace().document().webhook(d->sent[index]);
        if (const auto secret = read->result(); secret && stored)
            d->prints.insert(stored->id,
                             webhooks::fingerprint(d->key, desiredWebhook(*stored).auth, *secret));
        fingerprint(account, index + 1);
    });
    read->start();
}

/// Of a secret that may or may not have been taken nobody knows which one stands there.
void WebhookApplyJob::notePrints()
{
    QMap<QString, QString> prints = d->prints;
    for (const QString &id : std::as_const(d->unsure))
        prints.insert(id, {});
    const auto &document = d->engine.workspace().document();
    const bool isNews =
        std::any_of(prints.keyValueBegin(), prints.keyValueEnd(), [&document](const auto &print) {
            const auto *stored = document.webhook(print.first);
            return stored && stored->written != print.second;
        });
    if (isNews)
        (void)d->engine.workspace().edit(
            QCoreApplication::translate("sendbench::engine", "Webhooks written"),
            [&prints](workspace::Document &changed) {
                for (auto it = prints.begin(); it != prints.end(); ++it)
                    if (auto *stored = changed.webhook(it.key()))
                        stored->written = it.value();
            });
    finishPlan();
}

void WebhookApplyJob::finishPlan()
{
    if (d->failed)
        fail(*d->failed);
    else
        next();
}

void WebhookApplyJob::doCancel()
{
    if (d->job)
        d->job->cancel();
}

} // namespace sendbench::engine

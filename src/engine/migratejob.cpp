// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/migratejob.h"

#include "integrations/wavecell/wavecellcalls.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::engine
{

namespace wavecell = integrations::wavecell;

struct MigrateJob::Private {
    Engine &engine;
    QList<wavecell::MigrationPart> waiting;
    QList<MigratedPart> parts{};
    QPointer<Job> job{};
    bool stopping = false;
    QDateTime deletedAt{}; ///< when the answer to this part's deletion was there
    QDateTime standsAt{};  ///< … to the last request that makes something stand again

    MigratedPart &part() { return parts.last(); }
};

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::engine", text);
}

QDateTime endOf(const http::Exchange &exchange)
{
    return exchange.startedAt.addMSecs(static_cast<qint64>(exchange.timing.totalMs));
}

bool isDone(const changes::Run &run)
{
    return !run.steps.isEmpty() && run.finished();
}

/// Something cannot be taken back.
bool hasWarnings(const changes::Plan &back)
{
    return std::any_of(back.findings.begin(), back.findings.end(),
                       [](const Finding &one) { return one.severity != Severity::Note; });
}

bool bringsOldBack(const changes::Plan &back)
{
    const auto steps = back.steps();
    return !hasWarnings(back) && std::any_of(steps.begin(), steps.end(), [](const auto &step) {
        return step.method == "POST" && step.id.startsWith(wavecell::kProduct + u'.');
    });
}

} // namespace

MigrateJob::MigrateJob(Engine &engine, const wavecell::Migration &migration, QObject *parent)
    : ResultJob(parent)
    , d(new Private{engine, migration.parts})
{
}

MigrateJob::~MigrateJob() = default;

const QList<MigratedPart> &MigrateJob::parts() const
{
    return d->parts;
}

void MigrateJob::stop()
{
    d->stopping = true;
}

void MigrateJob::doStart()
{
    next();
}

void MigrateJob::doCancel()
{
    if (d->job)
        d->job->cancel();
}

void MigrateJob::next()
{
    if (d->waiting.isEmpty() || d->stopping) {
        succeedWith(d->parts);
        return;
    }
    const wavecell::MigrationPart part = d->waiting.takeFirst();
    d->deletedAt = {};
    d->standsAt = {};
    d->parts.append(MigratedPart{.title = part.title,
                                 .run = {},
                                 .restore = {},
                                 .refusal = {},
                                 .error = {},
                                 .restoreError = {},
                                 .gap = {}});
    auto *job = new WebhookApplyJob(d->engine, {{part.plan.owner, u"8x8"_s, part.plan}},
                                    std::nullopt, this);
    connect(job, &Job::finished, this, [this, job] {
        if (isRunning())
            ended(*job);
    });
    follow(job);
}

void MigrateJob::follow(WebhookApplyJob *job)
{
    connect(job, &WebhookApplyJob::told, this, &MigrateJob::told);
    connect(job, &WebhookApplyJob::answered, this,
            [this](int, int, const sending::SendRecord &record) {
                const auto &exchange = record.exchange;
                if (record.outcome.kind == sending::OutcomeKind::Accepted) {
                    const bool old = exchange.request.url.path().startsWith(u"/config/"_s);
                    if (exchange.request.method == "DELETE" && old)
                        d->deletedAt = endOf(exchange);
                    else if (exchange.request.method == "POST")
                        d->standsAt = endOf(exchange);
                    return;
                }
                if (!d->part().refusal.isEmpty())
                    return; // what went wrong first
                const auto conflict = wavecell::recognisedConflict(record.outcome.message);
                d->part().refusal =
                    conflict ? wavecell::conflictText(*conflict) : record.outcome.message;
            });
    d->job = job;
    job->start();
}

void MigrateJob::ended(const WebhookApplyJob &job)
{
    MigratedPart &part = d->part();
    part.error = job.error();
    if (!job.runs().isEmpty())
        part.run = job.runs().constLast();
    part.done = !part.error && isDone(part.run);
    if (part.done) {
        if (d->deletedAt.isValid() && d->standsAt.isValid())
            part.gap = static_cast<double>(d->deletedAt.msecsTo(d->standsAt)) / 1000;
        next();
    } else if (part.run.canUndo()) {
        planBack();
    } else {
        succeedWith(d->parts); // nothing was changed
    }
}

void MigrateJob::planBack()
{
    auto *job = d->engine.undoPlan(d->part().run, this);
    d->job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        const auto back = job->result();
        if (back && bringsOldBack(*back)) {
            restore(*back);
            return;
        }
        // To take the new one away without the old one in its place would make it worse.
        d->part().restoreError = back ? Error{.kind = ErrorKind::Input,
                                              .code = u"migration.no-way-back"_s,
                                              .where = d->part().title}
                                      : back.error();
        succeedWith(d->parts);
    });
    job->start();
}

void MigrateJob::restore(const changes::Plan &back)
{
    d->standsAt = {};
    auto *job = new WebhookApplyJob(d->engine, {{back.owner, u"8x8"_s, back}}, d->part().run, this);
    connect(job, &Job::finished, this, [this, job] {
        if (isRunning())
            restoreEnded(*job);
    });
    follow(job);
}

void MigrateJob::restoreEnded(const WebhookApplyJob &job)
{
    MigratedPart &part = d->part();
    part.restoreError = job.error();
    if (!job.runs().isEmpty())
        part.restore = job.runs().constLast();
    part.restored = !part.restoreError && part.restore && isDone(*part.restore);
    if (part.restored && d->deletedAt.isValid() && d->standsAt.isValid())
        part.gap = static_cast<double>(d->deletedAt.msecsTo(d->standsAt)) / 1000;
    // What the way back did to the first run's steps is in the journal.
    if (const auto stored = d->engine.runs().load(part.run.id))
        part.run = *stored;
    succeedWith(d->parts);
}

QString migratedText(const MigratedPart &part)
{
    const QString gap =
        part.gap
            ? u' ' +
                  tr("Nothing was received for %1 s.").arg(*part.gap, 0, 'f', *part.gap < 1 ? 3 : 1)
            : QString();
    if (part.done)
        return tr("%1: the old webhooks are gone, the new ones stand.").arg(part.title) + gap;
    if (part.restored)
        return tr("%1: a step failed, and the old state was put back by a POST that 8x8 does not "
                  "document. Look at the portal whether it is as before.")
                   .arg(part.title) +
               gap;
    if (!part.restore && !part.restoreError)
        return tr("%1: refused; nothing was changed.").arg(part.title);
    return tr("%1: a step failed, and putting the old state back failed too. Nothing may be "
              "received now. Take the run %2 back by hand, or write the new webhook.")
        .arg(part.title, part.run.id);
}

} // namespace sendbench::engine

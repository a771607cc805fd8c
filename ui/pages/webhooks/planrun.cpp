// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/planrun.h"

#include "changes/plantext.h"
#include "changes/undolookjob.h"
#include "diagnosis/errortext.h"
#include "engine/webhookundojob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

PlanRun::PlanRun(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

PlanRun::~PlanRun()
{
    delete m_job;
}

void PlanRun::setApplied(const AppliedRun &run)
{
    m_applied = {run};
    m_accounts = {run.run.owner};
}

void PlanRun::apply(const QList<webhooks::AccountPlan> &plans)
{
    if (isBusy())
        return;
    m_applied.clear();
    m_accounts.clear();
    m_done.clear();
    m_stays.clear();
    start(plans, std::nullopt);
}

void PlanRun::start(const QList<webhooks::AccountPlan> &plans,
                    const std::optional<changes::Run> &undoes)
{
    m_plans = plans;
    m_good = false;
    m_exchangeId.clear();
    m_titles.clear();
    for (const auto &one : plans) {
        if (!m_accounts.contains(one.account))
            m_accounts.append(one.account);
        m_titles.append(QStringList());
        for (const auto &change : one.plan.changes)
            for (const auto &step : change.steps)
                m_titles.last().append(step.title);
    }
    auto *job = new engine::WebhookApplyJob(m_context.engine, plans, undoes, this);
    m_job = job;
    m_sentence = tr("Asking 8x8…");
    connect(job, &engine::WebhookApplyJob::stepChanged, this, [this](int plan, int step) {
        const auto &titles = m_titles.at(plan);
        m_sentence = tr("Step %1 of %2 at “%3”: %4")
                         .arg(step + 1)
                         .arg(titles.size())
                         .arg(m_plans.at(plan).account, titles.value(step));
        Q_EMIT changed();
    });
    connect(
        job, &engine::WebhookApplyJob::answered, this,
        [this](int, int, const sending::SendRecord &record) { m_exchangeId = record.exchange.id; });
    connect(job, &Job::finished, this,
            [this, job, isUndo = undoes.has_value()] { finished(*job, isUndo); });
    job->start();
    Q_EMIT changed();
}

void PlanRun::finished(engine::WebhookApplyJob &job, bool isUndo)
{
    m_job = nullptr;
    const auto &runs = job.runs();
    m_good = !job.error() && runs.size() == m_plans.size();
    for (qsizetype i = 0; i < runs.size(); ++i) {
        m_good = m_good && runs.at(i).finished();
        m_done += changes::runText(runs.at(i));
        if (!isUndo)
            m_applied.append({m_plans.value(i).system, runs.at(i)});
    }
    m_steps = m_done;
    say(job, isUndo);
    if (isUndo && m_good) {
        m_applied.removeIf([&runs](const AppliedRun &one) {
            return std::any_of(runs.cbegin(), runs.cend(), [&one](const changes::Run &run) {
                return run.undoes == one.run.id;
            });
        });
        if (!m_ways.empty()) {
            next();
            return;
        }
    }
    m_ways.clear();
    Q_EMIT changed();
    Q_EMIT ended();
}

void PlanRun::say(const engine::WebhookApplyJob &job, bool isUndo)
{
    QString unsure;
    for (const auto &run : job.runs())
        if (unsure.isEmpty())
            unsure = changes::unsureText(run);
    if (m_good && isUndo)
        m_sentence = m_stays.isEmpty() ? tr("Taken back. Each exchange is in the history.")
                                       : tr("Taken back in part. %1").arg(m_stays);
    else if (m_good)
        m_sentence = tr("Done. Each exchange is in the history.");
    else if (job.error())
        m_sentence = diagnosis::fullText(*job.error());
    else if (!unsure.isEmpty())
        m_sentence = unsure;
    else
        m_sentence = tr("Stopped at the first refusal; what comes after it is untouched. What was "
                        "done before can be taken back.");
}

QList<AppliedRun> PlanRun::undoable() const
{
    QList<AppliedRun> all;
    for (const auto &one : m_applied)
        if (one.run.canUndo())
            all.prepend(one);
    return all;
}

void PlanRun::planBack(std::function<void(const Result<QList<WayBack>> &)> then)
{
    if (isBusy())
        return;
    const auto all = undoable();
    look({all.cbegin(), all.cend()}, {}, then);
    Q_EMIT changed();
}

void PlanRun::look(std::deque<AppliedRun> waiting, QList<WayBack> found,
                   const std::function<void(const Result<QList<WayBack>> &)> &then)
{
    if (waiting.empty()) {
        Q_EMIT changed();
        then(found);
        return;
    }
    const AppliedRun one = waiting.front();
    waiting.pop_front();
    auto *job = new engine::WebhookUndoJob(m_context.engine, one.run, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job, one, waiting, found, then] {
        m_job = nullptr;
        const auto back = job->result();
        if (!back) {
            Q_EMIT changed();
            then(Failure(back.error()));
            return;
        }
        auto all = found;
        if (back->hasWork() || !back->findings.isEmpty())
            all.append({{one.run.owner, one.system, *back}, one.run});
        look(waiting, all, then);
    });
    job->start();
}

void PlanRun::takeBack(const QList<WayBack> &ways)
{
    if (isBusy())
        return;
    m_done.clear();
    m_stays.clear();
    m_ways.clear();
    for (const auto &one : ways)
        if (one.plan.plan.hasWork())
            m_ways.push_back(one);
    next();
}

void PlanRun::next()
{
    if (m_ways.empty())
        return;
    const WayBack one = m_ways.front();
    m_ways.pop_front();
    if (const QString stays = changes::staysText(one.plan.plan.findings); !stays.isEmpty())
        m_stays += (m_stays.isEmpty() ? QString() : u"\n"_s) + stays;
    start({one.plan}, one.run);
}

void PlanRun::stop()
{
    m_ways.clear();
    if (m_job)
        m_job->cancel();
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/eightrun.h"

#include "changes/plantext.h"
#include "diagnosis/errortext.h"
#include "integrations/connect8x8/templatesync.h"
#include "integrations/connect8x8/templateundo.h"
#include "library/library.h"
#include "ui/pages/templates/eight/eightaccounts.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{

/// The run made a template of this name, and its way back deletes it.
bool isAbout(const changes::Run &run, const QString &name)
{
    const QString end = u"/templates/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name));
    return std::any_of(run.steps.cbegin(), run.steps.cend(), [&](const changes::RunStep &one) {
        return one.canBeTakenBack() && one.step.undo && one.step.undo->url.endsWith(end);
    });
}

} // namespace

EightRun::EightRun(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

EightRun::~EightRun()
{
    delete m_job;
    delete m_undoing;
}

std::optional<changes::Run> EightRun::undoable(const QString &account, const QString &name)
{
    if (account.isEmpty() || name.isEmpty())
        return std::nullopt;
    if (m_runsOf != account) {
        m_runs = m_context.engine.runs().list(account);
        m_runsOf = account;
    }
    const auto found = std::find_if(m_runs.cbegin(), m_runs.cend(), [&](const changes::Run &run) {
        return run.undoes.isEmpty() && run.canUndo() && isAbout(run, name);
    });
    return found == m_runs.cend() ? std::nullopt : std::optional(*found);
}

void EightRun::apply(const changes::Plan &plan, const EightTask &task,
                     const std::optional<changes::Run> &undoes)
{
    if (isRunning())
        return;
    m_task = task;
    m_good = false;
    m_refused.clear();
    m_stays = undoes ? changes::staysText(plan.findings) : QString();
    m_exchangeId.clear();
    m_sentence = tr("Asking 8x8…");
    auto *job = m_context.engine.apply(kTemplatesSystem, plan, undoes, this);
    m_job = job;
    m_steps = changes::runText(job->run());
    connect(job, &changes::ApplyJob::stepChanged, this, [this, job] { follow(job->run()); });
    connect(job, &changes::ApplyJob::answered, this,
            [this](int, const sending::SendRecord &record) {
                m_exchangeId = record.exchange.id;
                if (record.exchange.response)
                    m_refused = refusalWords(record.exchange);
            });
    connect(job, &Job::finished, this, [this, job] { finish(*job); });
    job->start();
    Q_EMIT changed();
}

void EightRun::follow(const changes::Run &run)
{
    m_steps = changes::runText(run);
    Q_EMIT changed();
}

void EightRun::finish(changes::ApplyJob &job)
{
    m_job = nullptr;
    m_runsOf.clear();
    const changes::Run &run = job.run();
    const QString unsure = changes::unsureText(run);
    m_good = !job.error() && run.finished();
    m_steps = changes::runText(run);
    using Kind = EightTask::Kind;
    if (m_good)
        m_sentence = m_task.kind == Kind::Push
                         ? tr("Submitted. Meta reviews it before it can be sent.")
                     : m_task.kind == Kind::Delete ? tr("Deleted at 8x8.")
                     : m_stays.isEmpty()           ? tr("Taken back: it is no longer at 8x8.")
                                                   : tr("Taken back in part. %1").arg(m_stays);
    else if (job.error())
        m_sentence = diagnosis::fullText(*job.error());
    else if (!m_refused.isEmpty())
        m_sentence = tr("8x8 refused it: %1").arg(m_refused);
    else
        m_sentence = unsure.isEmpty() ? tr("Stopped before its end.") : unsure;
    if (m_good)
        writeDown();
    Q_EMIT changed();
    Q_EMIT ended(m_task, m_good);
}

void EightRun::writeDown()
{
    auto &workspace = m_context.engine.workspace();
    if (workspace.isReadOnly())
        return;
    if (m_task.kind == EightTask::Kind::Push) {
        workspace.edit(tr("Submit template"), [this](workspace::Document &document) {
            auto *one = document.storedTemplate(m_task.templateId);
            if (!one)
                return;
            auto value = library::read(*one).value;
            value.name = m_task.name;
            value.remote = {.status = kSubmitted};
            library::setContent(*one, value);
        });
        return;
    }
    // What 8x8 said of them was of those that are gone.
    workspace.edit(tr("Status from 8x8"), [this](workspace::Document &document) {
        const workspace::Document before = document;
        for (auto &one : document.templates) {
            if (one.name != m_task.name || !isOfAccount(before, one.provider, m_task.account))
                continue;
            auto value = library::read(one).value;
            if (value.remote == templates::RemoteState{})
                continue;
            value.remote = {};
            library::setContent(one, value);
        }
    });
}

void EightRun::planBack(const changes::Run &run,
                        std::function<void(const Result<changes::Plan> &)> then)
{
    if (isRunning())
        return;
    auto &engine = m_context.engine;
    const auto *account = engine.workspace().document().account(run.owner);
    if (!account) {
        then(Failure(Error{.kind = ErrorKind::Input,
                           .code = u"run.nothing-to-undo"_s,
                           .where = run.id,
                           .found = run.title}));
        return;
    }
    auto *job =
        new TemplateUndoJob(engine.undoPlan(run, this), engine.sender(), *account, run, this);
    m_undoing = job;
    connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
        m_undoing = nullptr;
        Q_EMIT changed();
        then(job->result());
    });
    job->start();
    Q_EMIT changed();
}

void EightRun::stop()
{
    if (m_job)
        m_job->cancel();
    else if (m_undoing)
        m_undoing->cancel();
}

void EightRun::clear()
{
    if (isRunning() || m_sentence.isEmpty())
        return;
    m_sentence.clear();
    m_steps.clear();
    m_exchangeId.clear();
    Q_EMIT changed();
}

} // namespace sendbench::ui

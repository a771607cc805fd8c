// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The remote side: `provider plan`, `apply`, `undo`, `runs`, `forget`.

#include "app/cli/commands/planoutput.h"
#include "app/cli/commands/providercommand.h"
#include "app/cli/exitcode.h"
#include "changes/redactedplan.h"
#include "changes/undolookjob.h"
#include "engine/webhookapplyjob.h"
#include "integrations/connect8x8/templateundo.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

/// Whose undo takes it back.
QString commandOf(engine::Engine &engine, const changes::Run &run)
{
    if (engine::isWebhookRun(engine, run))
        return u"webhook"_s;
    return integrations::connect8x8::channelOf(run).isEmpty() ? u"provider"_s : u"template"_s;
}

} // namespace

void ProviderCommand::plan(const QStringList &words, bool apply)
{
    const auto arguments = Arguments::parse(words, {.flags = {u"--yes"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments
                 ? usageError(apply ? tr("provider apply ID [--yes]") : tr("provider plan ID"))
                       .value()
                 : arguments.error());
        return;
    }
    const auto [provider, kind] = found(arguments->word(0));
    if (!kind)
        return;
    const auto *side = kind->remoteSide();
    if (!side) {
        fail(Error{
            .kind = ErrorKind::Input, .code = u"provider.no-remote-side"_s, .where = provider->id});
        return;
    }
    if (!readySandbox(document().environmentOf(*provider)))
        return;
    makePlan(*provider, *side, apply, arguments->has(u"--yes"_s));
}

void ProviderCommand::makePlan(const workspace::ProviderConfiguration &provider,
                               const providers::RemoteSide &side, bool apply, bool confirmed)
{
    auto *job = side.plan(engine().sender(), document(), provider, this);
    connect(job, &Job::finished, this, [this, job, &side, apply, confirmed] {
        const auto plan = job->result();
        if (!plan)
            fail(plan.error());
        else if (apply)
            applyPlan(*plan, side.system(), {}, confirmed);
        else
            answerPlan(*plan);
    });
    job->start();
}

bool ProviderCommand::readySandbox(Environment environment)
{
    const auto started =
        environment == Environment::Sandbox ? engine().startSandbox() : Result<void>();
    if (!started)
        fail(started.error());
    return started.has_value();
}

void ProviderCommand::answerPlan(const changes::Plan &plan, const std::optional<Error> &refusal)
{
    const changes::Plan shown = changes::redacted(plan, engine().redactor());
    printer().answer(planJson(shown), planText(shown));
    if (refusal)
        printer().problem(*refusal);
    const bool bad = hasErrors(plan.findings) || !changes::staysText(plan.findings).isEmpty();
    end(refusal ? exitCodeOf(*refusal) : static_cast<int>(bad ? ExitBadAnswer : ExitGood));
}

void ProviderCommand::applyPlan(const changes::Plan &plan, const QString &system,
                                const std::optional<changes::Run> &undoes, bool confirmed)
{
    if (hasErrors(plan.findings) || !plan.hasWork()) {
        answerPlan(plan);
        return;
    }
    if (plan.environment == Environment::Production && !confirmed) {
        fail(Error{.kind = ErrorKind::Guard, .code = u"guard.production"_s, .where = plan.owner});
        return;
    }
    if (!undoes && holdsSecret(plan)) // what undo gives back was there before
        return;
    auto *job = engine().apply(system, plan, undoes, this);
    connect(job, &changes::ApplyJob::stepChanged, this, [this, job](int index) {
        const auto &step = job->run().steps.at(index);
        printer().note(
            u"%1  %2"_s.arg(changes::stepStateName(step.state), -8).arg(step.step.title));
    });
    connect(job, &Job::finished, this, [this, job, findings = plan.findings] {
        const changes::Run &run = job->run();
        const bool whole = run.finished() && changes::staysText(findings).isEmpty();
        Json json = runJson(run);
        json["findings"] = toJson(findings);
        printer().answer(json, toText(findings) + runText(run));
        if (job->error())
            printer().problem(*job->error());
        end(job->error() ? exitCodeOf(*job->error())
                         : static_cast<int>(whole ? ExitGood : ExitBadAnswer));
    });
    job->start();
}

void ProviderCommand::undo(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--yes"_s, u"--anyway"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider undo RUN [--yes] [--anyway]")).value()
                       : arguments.error());
        return;
    }
    const auto run = engine().runs().load(arguments->word(0));
    if (!run) {
        fail(run.error());
        return;
    }
    const auto [provider, kind] = found(run->owner);
    if (!kind)
        return;
    const auto *side = kind->remoteSide();
    if (!side || !run->canUndo()) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"run.nothing-to-undo"_s,
                   .where = run->id,
                   .found = run->title});
        return;
    }
    if (!readySandbox(run->environment))
        return;
    auto *job = new changes::UndoLookJob(engine().undoPlan(*run, this), engine().sender(),
                                         engine().secretStore(), side->system(), *run, this);
    const bool anyway = arguments->has(u"--anyway"_s);
    connect(job, &Job::finished, this,
            [this, job, run = *run, side, anyway, confirmed = arguments->has(u"--yes"_s)] {
                const auto back = job->result();
                if (!back)
                    fail(back.error());
                else if (const auto refusal = undoRefusal(*back, run, anyway))
                    answerPlan(*back, refusal);
                else
                    applyPlan(*back, side->system(), run, confirmed);
            });
    job->start();
}

void ProviderCommand::forget(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {u"--anyway"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider forget RUN [--anyway]")).value()
                       : arguments.error());
        return;
    }
    const QString id = arguments->word(0);
    auto run = engine().runs().load(id);
    if (!run && run.error().code != u"run.ambiguous"_s)
        // Its file is gone or spoilt; the keychain may have its values all the same.
        if (const auto held = engine().heldRun(id))
            run = changes::Run{.id = held->id, .title = held->id};
    if (!run) {
        fail(run.error());
        return;
    }
    using Elsewhere = changes::ForgetRunJob::Elsewhere;
    auto *job = engine().forgetRun(
        *run, arguments->has(u"--anyway"_s) ? Elsewhere::Forget : Elsewhere::Refuse, this);
    connect(job, &Job::finished, this, [this, job, run = *run] {
        if (job->error()) {
            fail(*job->error());
            return;
        }
        printer().answer({{"forgotten", run.id.toStdString()}},
                         tr("Forgotten, with what it held in the keychain: %1").arg(run.title));
        end(ExitGood);
    });
    job->start();
}

void ProviderCommand::runs(const QString &owner)
{
    Json list = Json::array();
    QString text;
    auto all = engine().runs().list(owner);
    for (changes::Run &run : all) {
        run.title = engine().redactor().redact(run.title);
        list.push_back(runJson(run)["run"]);
        text += runLine(run, commandOf(engine(), run)) + u'\n';
    }
    printer().answer({{"runs", list}}, text.isEmpty() ? tr("Nothing was applied yet.") : text);
    end(ExitGood);
}

} // namespace sendbench::cli

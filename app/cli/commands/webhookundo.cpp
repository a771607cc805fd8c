// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What was applied: `webhook undo`, `runs`.

#include "app/cli/commands/planoutput.h"
#include "app/cli/commands/webhookcommand.h"
#include "app/cli/exitcode.h"
#include "changes/redactedplan.h"
#include "engine/webhookapplyjob.h"
#include "engine/webhookundojob.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

void WebhookCommand::undo(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--yes"_s, u"--anyway"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("webhook undo RUN [--yes] [--anyway]")).value()
                       : arguments.error());
        return;
    }
    const auto run = engine().runs().load(arguments->word(0));
    if (!run) {
        fail(run.error());
        return;
    }
    const auto *account = document().account(run->owner);
    if (!account || !run->canUndo() || !engine::isWebhookRun(engine(), *run)) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"run.nothing-to-undo"_s,
                   .where = run->id,
                   .found = run->title});
        return;
    }
    if (const auto started =
            account->environment == Environment::Sandbox ? engine().startSandbox() : Result<void>();
        !started) {
        fail(started.error());
        return;
    }
    auto *job = new engine::WebhookUndoJob(engine(), *run, this);
    m_job = job;
    const bool anyway = arguments->has(u"--anyway"_s);
    connect(job, &Job::finished, this,
            [this, job, anyway, run = *run, confirmed = arguments->has(u"--yes"_s)] {
                const auto back = job->result();
                if (!back)
                    fail(back.error());
                else if (const auto refusal = undoRefusal(*back, run, anyway))
                    answerRefused(*back, *refusal);
                else
                    applyPlans({{run.owner, run.system, *back}}, confirmed, run);
            });
    job->start();
}

void WebhookCommand::answerRefused(const changes::Plan &back, const Error &refusal)
{
    const changes::Plan shown = changes::redacted(back, engine().redactor());
    printer().answer(planJson(shown), planText(shown));
    printer().problem(refusal);
    end(exitCodeOf(refusal));
}

void WebhookCommand::runs(const QString &account)
{
    Json all = Json::array();
    QString lines;
    for (changes::Run &run : engine().runs().list(account)) {
        if (!engine::isWebhookRun(engine(), run))
            continue;
        run.title = engine().redactor().redact(run.title);
        all.push_back(runJson(run)["run"]);
        lines += runLine(run, u"webhook"_s) + u'\n';
    }
    printer().answer({{"runs", all}}, lines.isEmpty() ? tr("Nothing was applied yet.") : lines);
    end(ExitGood);
}

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// `template push` and `undo`: a plan, shown before it is applied.
#include "integrations/connect8x8/templatepush.h"
#include "app/cli/commands/planoutput.h"
#include "app/cli/commands/templatecommand.h"
#include "app/cli/exitcode.h"
#include "base/jsontext.h"
#include "changes/plantext.h"
#include "changes/redactedplan.h"
#include "integrations/connect8x8/templateundo.h"

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::cli
{

namespace
{

/// The request whole, its body laid out.
QString requestText(const changes::Step &step)
{
    QString text = u"\n%1 %2\n"_s.arg(QString::fromLatin1(step.method), step.url);
    for (const http::Header &header : step.headers)
        text += QString::fromUtf8(header.name + ": " + header.value) + u'\n';
    if (const auto laid = jsontext::indented(step.body); laid && !step.body.isEmpty())
        text += u'\n' + QString::fromUtf8(laid->text) + u'\n';
    return text;
}

} // namespace

void TemplateCommand::push()
{
    const auto *one = wantedStored(m_arguments.word(1));
    const auto channel = one ? wantedChannel(m_arguments.word(2)) : std::nullopt;
    const bool dry = m_arguments.has(u"--dry-run"_s);
    if (!channel || (!dry && !mayEdit()))
        return;
    readLive(*channel, [this, id = one->id, channel = *channel](const LiveList &live) {
        pushOne(channel, id, live);
    });
}

void TemplateCommand::pushOne(const Channel &channel, const QString &id, const LiveList &live)
{
    const templates::Template t = library::read(*document().storedTemplate(id)).value;
    const QString newName = m_arguments.value(u"--as"_s);
    const auto *twin = newName.isEmpty()
                           ? nullptr
                           : library::twin(document(), document().storedTemplate(id)->provider,
                                           newName, t.language);
    if (twin && twin->id != id) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"template.exists"_s,
                   .where = twin->id,
                   .found = library::title(*twin)});
        return;
    }
    const PushWish wish{.newName = newName,
                        .replace = m_arguments.has(u"--replace"_s),
                        .anyway = m_arguments.has(u"--anyway"_s)};
    const changes::Plan plan = planPush(channel, t, live, wish, engine().clock().now());
    if (m_arguments.has(u"--dry-run"_s) || hasErrors(plan.findings) || !plan.hasWork())
        answerPush(plan);
    else
        applyPush(plan, id, wish.newName.isEmpty() ? t.name : wish.newName);
}

void TemplateCommand::answerPush(const changes::Plan &plan, const std::optional<Error> &refusal)
{
    const changes::Plan shown = changes::redacted(plan, engine().redactor());
    QString text = cli::planText(shown);
    if (m_arguments.has(u"--dry-run"_s))
        for (const changes::Step &step : shown.steps())
            text += requestText(step);
    printer().answer(planJson(shown), text);
    if (refusal)
        printer().problem(*refusal);
    const bool bad = hasErrors(plan.findings) || !changes::staysText(plan.findings).isEmpty();
    end(refusal ? exitCodeOf(*refusal) : static_cast<int>(bad ? ExitBadAnswer : ExitGood));
}

void TemplateCommand::applyPush(const changes::Plan &plan, const QString &id, const QString &name,
                                const std::optional<changes::Run> &undoes)
{
    if (plan.environment == Environment::Production && !m_arguments.has(u"--yes"_s)) {
        fail(Error{.kind = ErrorKind::Guard, .code = u"guard.production"_s, .where = plan.owner});
        return;
    }
    if (!undoes && holdsSecret(plan))
        return;
    auto *job = engine().apply(kTemplatesSystem, plan, undoes, this);
    m_running = job;
    auto refused = std::make_shared<QString>();
    connect(job, &changes::ApplyJob::stepChanged, this, [this, job](int index) {
        const auto &step = job->run().steps.at(index);
        printer().note(
            u"%1  %2"_s.arg(changes::stepStateName(step.state), -8).arg(step.step.title));
    });
    connect(job, &changes::ApplyJob::answered, this,
            [refused](int, const sending::SendRecord &record) {
                if (record.exchange.response)
                    *refused = refusalWords(record.exchange);
            });
    connect(job, &Job::finished, this, [this, job, id, name, refused, findings = plan.findings] {
        m_running = nullptr;
        const changes::Run &run = job->run();
        const bool done = !job->error() && run.finished();
        if (done && !id.isEmpty() && !editWorkspace(tr("Submit template"), [&](auto &changed) {
                auto *one = changed.storedTemplate(id);
                if (!one)
                    return;
                auto t = library::read(*one).value;
                t.name = name;
                t.remote = {.status = kSubmitted};
                library::setContent(*one, t);
            }))
            return;
        if (id.isEmpty() && !followDeleted(run))
            return;
        const bool whole = done && changes::staysText(findings).isEmpty();
        Json json = runJson(run);
        json["findings"] = toJson(findings);
        json["refused"] = refused->isEmpty() ? Json(nullptr) : Json(refused->toStdString());
        QString text = toText(findings) + changes::runText(run);
        if (!refused->isEmpty())
            text += *refused + u'\n';
        if (const QString unsure = changes::unsureText(run); !unsure.isEmpty())
            text += unsure + u'\n';
        if (run.canUndo())
            text += tr("To take it back: sendbench-cli template undo %1").arg(run.id) + u'\n';
        printer().answer(json, text);
        if (job->error())
            printer().problem(*job->error());
        end(job->error() ? exitCodeOf(*job->error())
                         : static_cast<int>(whole ? ExitGood : ExitBadAnswer));
    });
    job->start();
}

/// What went at 8x8 is said in the workspace too; false: that could not be saved, and the command
/// has ended.
bool TemplateCommand::followDeleted(const changes::Run &run)
{
    if (!hasDeleted(document(), run))
        return true;
    if (engine().workspace().isReadOnly()) {
        printer().note(tr("The workspace cannot be changed now: its template still has the state "
                          "that 8x8 gave it before."));
        return true;
    }
    return editWorkspace(tr("Status from 8x8"),
                         [&run](auto &changed) { forgetDeleted(changed, run); });
}

void TemplateCommand::undo()
{
    const auto run = engine().runs().load(m_arguments.word(1));
    if (!run) {
        fail(run.error());
        return;
    }
    const auto *account = document().account(run->owner);
    if (!account || !run->canUndo()) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"run.nothing-to-undo"_s,
                   .where = run->id,
                   .found = run->title});
        return;
    }
    if (const auto ready =
            run->environment == Environment::Sandbox ? engine().startSandbox() : Result<void>();
        !ready) {
        fail(ready.error());
        return;
    }
    auto *job =
        new TemplateUndoJob(engine().undoPlan(*run, this), engine().sender(), *account, *run, this);
    m_running = job;
    connect(job, &Job::finished, this, [this, job, run = *run] {
        m_running = nullptr;
        const auto back = job->result();
        if (!back)
            fail(back.error());
        else if (const auto refusal = undoRefusal(*back, run, m_arguments.has(u"--anyway"_s)))
            answerPush(*back, refusal);
        else
            applyPush(*back, {}, {}, run);
    });
    job->start();
}

void TemplateCommand::runs()
{
    const QString account = m_arguments.word(1);
    Json list = Json::array();
    QString text;
    for (changes::Run &run : engine().runs().list(account)) {
        if (channelOf(run).isEmpty())
            continue;
        run.title = engine().redactor().redact(run.title);
        list.push_back(runJson(run)["run"]);
        text += runLine(run, u"template"_s) + u'\n';
    }
    printer().answer({{"runs", list}},
                     text.isEmpty() ? tr("Nothing was submitted or deleted yet.") + u'\n' : text);
    end(ExitGood);
}

} // namespace sendbench::cli

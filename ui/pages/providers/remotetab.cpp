// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/remotetab.h"

#include "changes/held.h"
#include "changes/redactedplan.h"
#include "changes/undolookjob.h"
#include "diagnosis/errortext.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/shell/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QPushButton *button(const QString &name, const QString &text, QBoxLayout *row)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    row->addWidget(made);
    return made;
}

QString findingLines(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += u"\n%1: %2 %3"_s.arg(severityName(finding.severity), finding.message, finding.fix);
    return text;
}

} // namespace

RemoteTab::RemoteTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_message(new QLabel(this))
    , m_details(new PlanView(context.theme, context.clipboard, this))
{
    m_message->setObjectName(u"remoteMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop); // below its buttons, alone or not
    m_details->setObjectName(u"remoteDetails"_s);
    m_details->setAccessibleName(tr("Changes"));
    // Two rows: the pane is narrow beside the form.
    auto *row = new QHBoxLayout;
    m_read = button(u"remoteRead"_s, tr("Compare"), row);
    m_apply = button(u"remoteApply"_s, tr("Apply…"), row);
    m_stop = button(u"remoteStop"_s, tr("Stop"), row);
    row->addStretch(1);
    auto *back = new QHBoxLayout;
    m_undo = button(u"remoteUndo"_s, tr("Undo last run…"), back);
    m_forget = button(u"remoteForget"_s, tr("Forget last run…"), back);
    m_forget->setToolTip(tr("Removes the record of the last run and what it holds in the "
                            "keychain. It cannot be undone then."));
    back->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addLayout(row);
    column->addLayout(back);
    column->addWidget(m_message);
    column->addWidget(m_details, 1);
    connect(m_read, &QPushButton::clicked, this, &RemoteTab::read);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (m_plan)
            askApply(*m_plan, std::nullopt);
    });
    connect(m_undo, &QPushButton::clicked, this, &RemoteTab::undo);
    connect(m_forget, &QPushButton::clicked, this, &RemoteTab::askForget);
    connect(m_stop, &QPushButton::clicked, this, &RemoteTab::stop);
    update();
}

RemoteTab::~RemoteTab()
{
    delete m_job;
}

void RemoteTab::setProvider(const providers::RemoteSide *side,
                            const workspace::ProviderConfiguration &provider, bool saved)
{
    if (side == m_side && provider == m_provider && saved == m_saved)
        return;
    const bool other = provider.id != m_provider.id;
    m_side = side;
    m_provider = provider;
    m_saved = saved;
    m_plan.reset();
    if (other)
        lookForRun();
    // A plan that is being read would answer for values that are gone; a run goes to its end.
    if (m_job && !m_applying)
        delete m_job;
    if (other || !m_applying)
        tell(!side
                 ? tr("The other side has no API that sets it up. The copy sheet has what is to be "
                      "entered there.")
             : saved ? tr("Compare reads what is there; nothing is changed by it.")
                     : tr("Save first: what is compared is what is saved."),
             {});
    update();
}

void RemoteTab::showEvent(QShowEvent *event)
{
    learnQuietly(m_context, this);
    QWidget::showEvent(event);
}

void RemoteTab::update()
{
    const bool busy = m_job;
    const bool canApply = m_plan && m_plan->canApply() && !busy;
    const std::pair<QPushButton *, bool> all[] = {{m_read, m_side && m_saved && !busy},
                                                  {m_apply, canApply},
                                                  {m_undo, m_side && !busy && m_lastRun},
                                                  {m_forget, !busy && m_kept}};
    m_stop->setVisible(busy || m_stop->hasFocus());
    for (const auto &[button, can] : all)
        if (can)
            button->setEnabled(true);
    // A button that cannot be pressed any more would give the focus to the next pane.
    const bool ends = std::any_of(std::begin(all), std::end(all), [](const auto &one) {
        return one.first->hasFocus() && !one.second;
    });
    if (ends || (!busy && m_stop->hasFocus()))
        (busy ? m_stop : canApply ? m_apply : m_read)->setFocus(Qt::OtherFocusReason);
    for (const auto &[button, can] : all)
        button->setEnabled(can);
    m_stop->setVisible(busy);
    m_details->setVisible(!m_details->toPlainText().isEmpty());
}

void RemoteTab::tell(const QString &sentence, const QString &details)
{
    m_message->setText(sentence);
    m_details->showText(details);
    m_details->setVisible(!details.isEmpty());
}

void RemoteTab::tellPlan(const QString &sentence, const changes::Plan &plan)
{
    const auto clean = changes::redacted(plan, m_context.engine.redactor());
    m_message->setText(sentence);
    m_details->showPlan(clean, findingLines(clean.findings));
    m_details->show();
}

void RemoteTab::lookForRun()
{
    m_lastRun.reset();
    m_kept.reset();
    const auto runs = m_context.engine.runs().list(m_provider.id);
    const auto undoable = std::find_if(runs.begin(), runs.end(),
                                       [](const changes::Run &run) { return run.canUndo(); });
    if (undoable != runs.end())
        m_lastRun = m_kept = *undoable;
    else if (!runs.isEmpty())
        m_kept = runs.first();
}

void RemoteTab::read()
{
    m_plan.reset();
    if (m_context.engine.workspace().document().environmentOf(m_provider) == Environment::Sandbox)
        if (const auto started = m_context.engine.startSandbox(); !started) {
            tell(diagnosis::fullText(started.error()), {});
            return;
        }
    auto *job = m_side->plan(m_context.engine.sender(), m_context.engine.workspace().document(),
                             m_provider, this);
    m_job = job;
    m_applying = false;
    connect(job, &Job::finished, this, [this, job] {
        m_job = nullptr;
        if (job->error()) {
            tell(diagnosis::fullText(*job->error()), {});
        } else {
            m_plan = *job->result();
            const auto steps = static_cast<int>(m_plan->steps().size());
            tellPlan(m_plan->hasWork()
                         ? tr("%n request(s) would make both sides equal.", nullptr, steps)
                         : tr("Both sides are the same."),
                     *m_plan);
        }
        announce(this, m_message->text());
        update();
    });
    tell(tr("Reading what is there…"), {});
    job->start();
    update();
}

void RemoteTab::askApply(const changes::Plan &plan, const std::optional<changes::Run> &undoes)
{
    const auto steps = static_cast<int>(plan.steps().size());
    // What somebody changed there since is lost by an undo: that is a question of its own.
    const bool loses = undoes && changes::needsChoice(plan);
    QString text =
        tr("%n request(s) will change “%1” (%2), in the order shown, and stop at the first "
           "refusal.",
           nullptr, steps)
            .arg(plan.title, environmentName(plan.environment));
    if (loses)
        text = changes::choiceText(changes::redacted(plan, m_context.engine.redactor())) +
               u"\n\n"_s + text;
    m_context.prompts.ask(this,
                          {.id = undoes ? u"remote.undo"_s : u"remote.apply"_s,
                           .title = plan.title,
                           .text = text,
                           .confirm = loses    ? tr("Undo anyway")
                                      : undoes ? tr("Undo")
                                               : tr("Apply"),
                           .destructive = loses || plan.environment == Environment::Production},
                          [this, plan, undoes](bool yes) {
                              if (yes && !m_job)
                                  apply(plan, undoes);
                          });
}

void RemoteTab::apply(const changes::Plan &plan, const std::optional<changes::Run> &undoes)
{
    auto &engine = m_context.engine;
    auto *job = engine.apply(m_side->system(), plan, undoes, this);
    m_job = job;
    m_applying = true;
    m_plan.reset();
    connect(job, &changes::ApplyJob::stepChanged, this,
            [this, job] { tell(tr("Applying…"), changes::runText(job->run())); });
    const QString stays = undoes ? changes::staysText(plan.findings) : QString();
    connect(job, &Job::finished, this, [this, job, stays] {
        m_job = nullptr;
        m_applying = false;
        lookForRun();
        const changes::Run &run = job->run();
        const QString unsure = changes::unsureText(run);
        const QString sentence = job->error() ? diagnosis::fullText(*job->error())
                                 : run.finished() && !stays.isEmpty()
                                     ? tr("Taken back in part. %1").arg(stays)
                                 : run.finished()   ? tr("Done. Each exchange is in the history.")
                                 : unsure.isEmpty() ? tr("Stopped at a refusal. What was done "
                                                         "before can be taken back by Undo.")
                                                    : unsure;
        tell(sentence, changes::runText(run));
        announce(this, sentence);
        update();
        // What is there now is what counts, not what was sent.
        if (run.finished() && run.undoes.isEmpty() && m_saved && run.owner == m_provider.id)
            read();
    });
    job->start();
    update();
}

void RemoteTab::undo()
{
    if (!m_lastRun)
        return;
    auto &engine = m_context.engine;
    if (m_lastRun->environment == Environment::Sandbox)
        if (const auto started = engine.startSandbox(); !started) {
            tell(diagnosis::fullText(started.error()), {});
            return;
        }
    auto *job = new changes::UndoLookJob(engine.undoPlan(*m_lastRun, this), engine.sender(),
                                         engine.secretStore(), m_side->system(), *m_lastRun, this);
    m_job = job;
    m_applying = false;
    connect(job, &Job::finished, this, [this, job, run = *m_lastRun] {
        m_job = nullptr;
        update();
        const auto back = job->result();
        if (!back) {
            tell(diagnosis::fullText(back.error()), {});
            announce(this, m_message->text());
            return;
        }
        tellPlan(back->hasWork() ? tr("This would be taken back:")
                                 : tr("Nothing of this run can be taken back from here."),
                 *back);
        announce(this, m_message->text());
        if (back->hasWork())
            askApply(*back, run);
    });
    tell(tr("Reading what is there…"), {});
    job->start();
    update();
}

void RemoteTab::askForget()
{
    if (!m_kept || m_job)
        return;
    const auto held = static_cast<int>(changes::heldKeys(*m_kept).size());
    m_context.prompts.ask(
        this,
        {.id = u"remote.forget"_s,
         .title = tr("Forget “%1”?").arg(m_kept->title),
         .text = tr("The run of %1 (%2) is removed with %n value(s) that it holds in the keychain. "
                    "It cannot be undone from here then; the other side stays as it is.",
                    nullptr, held)
                     .arg(QLocale().toString(m_kept->startedAt.toLocalTime(), QLocale::ShortFormat),
                          environmentName(m_kept->environment)),
         .confirm = tr("Forget"),
         .destructive = true},
        [this, run = *m_kept](bool yes) {
            if (yes && !m_job)
                forget(run, changes::ForgetRunJob::Elsewhere::Refuse);
        });
}

void RemoteTab::forget(const changes::Run &run, changes::ForgetRunJob::Elsewhere elsewhere)
{
    auto *job = m_context.engine.forgetRun(run, elsewhere, this);
    m_job = job;
    m_applying = false;
    connect(job, &Job::finished, this, [this, job, run] {
        m_job = nullptr;
        lookForRun();
        update();
        const auto &error = job->error();
        if (error && error->code == u"run.held-elsewhere"_s) {
            m_context.prompts.ask(
                this,
                {.id = u"remote.forgetAnyway"_s,
                 .title = tr("Forget “%1” anyway?").arg(run.title),
                 .text = tr("What it holds is not among this workspace's entries of the keychain: "
                            "another workspace has it, or the keychain has lost it. Entries of "
                            "another workspace would stay there, and nothing would name them."),
                 .confirm = tr("Forget anyway"),
                 .destructive = true},
                [this, run](bool yes) {
                    if (yes && !m_job)
                        forget(run, changes::ForgetRunJob::Elsewhere::Forget);
                });
            return;
        }
        tell(error ? diagnosis::fullText(*error)
                   : tr("Forgotten, with what it held in the keychain: %1").arg(run.title),
             {});
        announce(this, m_message->text());
        update();
    });
    job->start();
    update();
}

void RemoteTab::stop()
{
    if (m_job)
        m_job->cancel();
}

} // namespace sendbench::ui

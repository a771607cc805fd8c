// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What changes something at 8x8: submit, delete, take back.

#include "ui/pages/templates/eight/eighttab.h"

#include "base/visibletext.h"
#include "changes/redactedplan.h"
#include "changes/undolookjob.h"
#include "diagnosis/errortext.h"
#include "library/library.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/templates/eight/channelbar.h"
#include "ui/pages/templates/eight/pushpanel.h"
#include "ui/shell/announce.h"
#include "ui/shell/environment.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

QString EightTab::target() const
{
    const auto channel = m_channels.channel(m_bar->account());
    if (!channel)
        return m_bar->account();
    return tr("8x8 account “%1” (%2), channel %3")
        .arg(visibleText(channel->account.id, 60), environmentTitle(channel->account.environment),
             visibleText(channel->channelId, 60));
}

/// What is there counts, not what was read a while ago.
void EightTab::wantPlan(Wish wish)
{
    if (m_run.isRunning() || !m_bar->isReady() || !m_session.isOpen())
        return;
    m_run.clear();
    m_wish = wish;
    m_wishOf = m_session.id();
    m_channels.read(m_bar->account());
    updateButtons();
}

void EightTab::planNow()
{
    const Wish wish = std::exchange(m_wish, Wish::None);
    const QString account = m_bar->account();
    const ChannelState &state = m_channels.state(account);
    const auto channel = m_channels.channel(account);
    if (wish == Wish::None || !channel || state.error || !state.hasList ||
        m_wishOf != m_session.id())
        return;
    if (wish == Wish::Push)
        m_panel->setPush(*channel, m_session.value(), state.live);
    else
        m_panel->setDelete(*channel, m_session.value().name, state.live);
    refresh();
    if (isVisible())
        m_panel->focusFirst();
}

bool EightTab::holdsSecret(const changes::Plan &plan)
{
    const auto steps = plan.steps();
    for (const changes::Step &step : steps)
        if (const auto secret =
                m_context.engine.redactor().find(step.body + '\n' + step.url.toUtf8())) {
            m_context.prompts.tell(this, tr("Not submitted"),
                                   diagnosis::fullText(Error{.kind = ErrorKind::Guard,
                                                             .code = u"guard.secret-in-export"_s,
                                                             .where = *secret}));
            return true;
        }
    return false;
}

void EightTab::askApply()
{
    const auto &plan = m_panel->plan();
    if (!plan || !plan->canApply() || m_run.isRunning())
        return;
    const bool removal = m_panel->isDelete();
    const EightTask task{.kind = removal ? EightTask::Kind::Delete : EightTask::Kind::Push,
                         .account = m_bar->account(),
                         .name = m_panel->name(),
                         .language = m_session.value().language,
                         .templateId = m_session.id()};
    const auto &document = m_session.workspace().document();
    const auto *twin = library::twin(document, m_session.provider(), task.name, task.language);
    if (!removal && twin && twin->id != task.templateId) {
        m_context.prompts.tell(this, tr("Not submitted"),
                               diagnosis::fullText(Error{.kind = ErrorKind::Input,
                                                         .code = u"template.exists"_s,
                                                         .where = twin->id,
                                                         .found = library::title(*twin)}));
        return;
    }
    const QString name = visibleText(task.name, 60);
    const bool production = plan->environment == Environment::Production;
    const auto steps = static_cast<int>(plan->steps().size());
    const bool deletes = removal || steps > 1;
    QString text = tr("%n request(s) to %1.", nullptr, steps).arg(target());
    if (deletes)
        text += u' ' + tr("A deletion takes every language of the name, cannot be taken back, and "
                          "blocks the name for a while.");
    if (!removal)
        text +=
            u' ' + tr("Meta reviews “%1” then; it cannot be changed at 8x8 any more.").arg(name);
    m_context.prompts.ask(
        this,
        {.id = removal ? u"template.delete"_s : u"template.push"_s,
         .title = removal ? tr("Delete “%1” at 8x8?").arg(name) : tr("Submit “%1”?").arg(name),
         .text = text,
         .confirm = removal      ? (production ? tr("Delete in production") : tr("Delete"))
                    : production ? tr("Submit to production")
                                 : tr("Submit"),
         .destructive = production || deletes},
        [this, plan = *plan, task](bool yes) {
            if (!yes)
                return;
            whenSecretsKnown(m_context, this, tr("Not submitted"), [this, plan, task] {
                if (!holdsSecret(plan))
                    apply(plan, task, {});
            });
        });
}

void EightTab::apply(const changes::Plan &plan, const EightTask &task,
                     const std::optional<changes::Run> &undoes)
{
    if (m_run.isRunning())
        return;
    const bool focused = m_panel->isAncestorOf(window()->focusWidget());
    m_panel->clear();
    if (m_watch.subject() && task.kind != EightTask::Kind::Push &&
        m_watch.subject()->name == task.name)
        m_watch.stop();
    m_run.apply(plan, task, undoes);
    if (focused && isVisible())
        m_stop->setFocus(Qt::OtherFocusReason);
}

void EightTab::undo()
{
    const auto run = m_run.undoable(m_bar->account(), m_session.value().name);
    if (!run || m_run.isRunning())
        return;
    const EightTask task{.kind = EightTask::Kind::Undo,
                         .account = m_bar->account(),
                         .name = m_session.value().name,
                         .language = m_session.value().language,
                         .templateId = m_session.id()};
    if (run->environment == Environment::Sandbox)
        if (const auto started = m_context.engine.startSandbox(); !started) {
            m_context.prompts.tell(this, tr("Not taken back"),
                                   diagnosis::fullText(started.error()));
            return;
        }
    m_run.planBack(*run, [this, run = *run, task](const Result<changes::Plan> &back) {
        if (!back) {
            m_context.prompts.tell(this, tr("Not taken back"), diagnosis::fullText(back.error()));
            return;
        }
        QString text = tr("%n request(s) to %1.", nullptr, static_cast<int>(back->steps().size()))
                           .arg(target());
        text += u' ' + tr("It deletes what the submission made, with every language that the name "
                          "has by now, and the name stays blocked for a while.");
        const bool loses = changes::needsChoice(*back);
        if (loses)
            text = changes::choiceText(changes::redacted(*back, m_context.engine.redactor())) +
                   u"\n\n"_s + text;
        m_context.prompts.ask(this,
                              {.id = u"template.undo"_s,
                               .title = tr("Take back “%1”?").arg(visibleText(task.name, 60)),
                               .text = text,
                               .confirm = back->environment == Environment::Production
                                              ? tr("Take back in production")
                                          : loses ? tr("Take back anyway")
                                                  : tr("Take back"),
                               .destructive = true},
                              [this, plan = *back, run, task](bool yes) {
                                  if (yes)
                                      apply(plan, task, run);
                              });
    });
}

void EightTab::afterRun(const EightTask &task, bool done)
{
    announce(this, m_run.sentence());
    // What is there now is what counts, not what was sent.
    m_channels.forget(task.account);
    if (done && task.kind == EightTask::Kind::Push)
        m_watch.watch({task.account, task.name, task.language});
    m_channels.read(task.account);
    if (isVisible())
        refresh();
}

} // namespace sendbench::ui

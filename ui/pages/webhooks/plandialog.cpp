// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/plandialog.h"

#include "changes/redactedplan.h"
#include "changes/undolookjob.h"
#include "diagnosis/errortext.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/providers/planview.h"
#include "ui/pages/webhooks/planchangesmodel.h"
#include "ui/shell/announce.h"
#include "ui/shell/environment.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// No webhook has it: where records are deleted by hand, nothing else is planned.
const QString kNobody = u"-"_s;

constexpr qsizetype kMostShown = 100; ///< findings; the list says how many more there are

QString recordName(const webhooks::LiveWebhook &live)
{
    constexpr QChar between(0x1F);
    return QStringList{live.account,  live.product, live.scope, live.type,
                       live.remoteId, live.name,    live.url}
        .join(between);
}

/// The records may have moved since they were chosen.
webhooks::PlanWish wishOf(const PlanOrder &order, bool anyway,
                          const QList<webhooks::LiveWebhook> &live)
{
    webhooks::PlanWish wish{.only = order.only, .remove = {}, .anyway = anyway};
    if (order.remove.isEmpty())
        return wish;
    wish.only = {kNobody};
    QHash<QString, int> wanted;
    for (const auto &one : order.remove)
        ++wanted[recordName(one)];
    for (qsizetype i = 0; i < live.size(); ++i)
        if (auto found = wanted.find(recordName(live.at(i)));
            found != wanted.end() && found.value() > 0) {
            --found.value();
            wish.remove.append(i);
        }
    return wish;
}

} // namespace

PlanDialog::Planned PlanDialog::plannedOf(const QList<webhooks::AccountPlan> &plans)
{
    Planned planned{.plans = plans, .findings = {}, .accounts = {}};
    for (const auto &one : plans) {
        planned.findings += one.plan.findings;
        for (const auto &change : one.plan.changes)
            planned.requests += static_cast<int>(change.steps.size());
        if (one.plan.hasWork() && !planned.accounts.contains(one.account))
            planned.accounts.append(one.account);
    }
    sortFindings(planned.findings);
    return planned;
}

void PlanDialog::planAgain()
{
    if (m_stage == Stage::Applying || m_stage == Stage::Ended)
        return;
    setStage(Stage::Looking);
    const auto work = [input = m_fleet.input(), rows = m_fleet.rows(), apis = m_fleet.apis(),
                       accounts = m_context.engine.workspace().document().accounts,
                       missing = m_fleet.missingSecrets(), order = m_order,
                       anyway = m_anyway->isChecked()](const std::atomic_bool &) {
        return plannedOf(webhooks::plansFor(input, rows, apis, accounts, missing,
                                            wishOf(order, anyway, input.live)));
    };
    m_planning.run(work, [this](const Planned &planned) { take(planned); });
}

void PlanDialog::take(const Planned &planned)
{
    m_planned = planned;
    ++m_generation;
    m_changes->setPlans(planned.plans);
    setStage(Stage::Planned);
    showFindings();
    if (m_changes->rowCount() > 0)
        m_table->chooseRow(0, true);
    showChange();
    announce(m_summary, m_summary->text());
}

void PlanDialog::showFindings()
{
    Findings all = m_planned.findings;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (i < kMostShown)
            all[i].message = m_context.engine.redactor().redact(all.at(i).message);
        else
            all[i] = {.severity = all.at(i).severity}; // counted, and not shown
    m_findings->setFindings(all, [this](const QString &path) {
        const QString id = path.section(u'/', 0, 0);
        return m_context.engine.workspace().document().webhook(id) ? id : QString();
    });
    m_findingsArea->setVisible(!all.isEmpty());
}

void PlanDialog::showChange()
{
    const auto plan = m_changes->planAt(m_table->currentIndex().row());
    if (m_stage == Stage::Ended && !m_run.steps().isEmpty())
        m_view->showText(m_run.steps());
    else if (plan.changes.isEmpty())
        m_view->showText({});
    else if (m_parts->chosen() == u"planRequests")
        m_view->showText(requestsText(plan));
    else
        m_view->showPlan(plan, {});
}

QString PlanDialog::summary() const
{
    if (m_stage == Stage::Looking)
        return tr("Comparing…");
    if (m_changes->rowCount() == 0)
        return tr("Nothing to do: 8x8 has what the workspace wants, as far as it tells.");
    return tr("%n change(s)", nullptr, m_changes->rowCount()) + u", "_s +
           tr("%n request(s) in this order", nullptr, m_planned.requests) + u": "_s +
           m_planned.accounts.join(u", "_s);
}

bool PlanDialog::canApply() const
{
    return m_stage == Stage::Planned && !m_fleet.isReading() && !m_planned.accounts.isEmpty() &&
           !hasErrors(m_planned.findings.mid(0, 1)); // the worst stands first
}

bool PlanDialog::touchesProduction() const
{
    return std::any_of(m_planned.plans.cbegin(), m_planned.plans.cend(), [](const auto &one) {
        return one.plan.environment == Environment::Production;
    });
}

QString PlanDialog::question() const
{
    QStringList lines;
    for (const auto &one : m_planned.plans) {
        if (!one.plan.hasWork())
            continue;
        lines.append(tr("%n request(s) will change the webhooks of “%1” (%2).", nullptr,
                        static_cast<int>(one.plan.steps().size()))
                         .arg(one.account, environmentTitle(one.plan.environment)));
    }
    lines.append(tr("They go out in the order shown and stop at the first refusal."));
    return lines.join(u'\n');
}

void PlanDialog::askApply()
{
    if (!canApply())
        return;
    QList<webhooks::AccountPlan> plans;
    for (const auto &one : std::as_const(m_planned.plans))
        if (one.plan.hasWork())
            plans.append(one);
    m_context.prompts.ask(this,
                          {.id = u"webhook.apply"_s,
                           .title = tr("Change webhooks at 8x8?"),
                           .text = question(),
                           .confirm = touchesProduction() ? tr("Apply to production") : tr("Apply"),
                           .destructive = touchesProduction() || !m_order.remove.isEmpty()},
                          [this, plans, generation = m_generation](bool yes) {
                              if (!yes || m_run.isBusy())
                                  return;
                              if (m_stage != Stage::Planned || generation != m_generation) {
                                  m_asOf->setText(tr("Nothing was sent: the plan is another one "
                                                     "now. Look at it again."));
                                  announce(m_asOf, m_asOf->text());
                                  return;
                              }
                              setStage(Stage::Applying);
                              m_run.apply(plans);
                          });
}

void PlanDialog::followRun()
{
    if (m_stage == Stage::Applying)
        m_summary->setText(m_run.sentence());
    update();
}

void PlanDialog::runEnded()
{
    setStage(Stage::Ended);
    m_summary->setText(m_run.sentence());
    showChange();
    announce(m_summary, m_run.sentence());
    // What is there now is what counts, not what was sent.
    m_fleet.read({.accounts = m_run.accounts(), .products = {}});
    update();
}

void PlanDialog::undo()
{
    setStage(Stage::Applying);
    m_summary->setText(tr("Reading what is there…"));
    m_run.planBack([this](const Result<QList<WayBack>> &ways) {
        setStage(Stage::Ended);
        if (!ways) {
            m_summary->setText(diagnosis::fullText(ways.error()));
            announce(m_summary, m_summary->text());
            return;
        }
        askUndo(*ways);
    });
}

void PlanDialog::askUndo(const QList<WayBack> &ways)
{
    QStringList lines;
    QStringList lost;
    QList<webhooks::AccountPlan> plans;
    bool work = false;
    for (const auto &one : ways) {
        work = work || one.plan.plan.hasWork();
        plans.append(one.plan);
        if (changes::needsChoice(one.plan.plan))
            lost.append(
                changes::choiceText(changes::redacted(one.plan.plan, m_context.engine.redactor())));
        lines.append(tr("%n request(s) will take back what was done at “%1” (%2).", nullptr,
                        static_cast<int>(one.plan.plan.steps().size()))
                         .arg(one.plan.account, environmentTitle(one.plan.plan.environment)));
        if (const QString stays = changes::staysText(one.plan.plan.findings); !stays.isEmpty())
            lines.append(stays);
    }
    if (!work) {
        m_summary->setText(tr("Nothing of this run can be taken back from here."));
        announce(m_summary, m_summary->text());
        return;
    }
    m_planned = plannedOf(plans);
    m_changes->setPlans(plans);
    showFindings();
    if (m_changes->rowCount() > 0)
        m_table->chooseRow(0, true);
    m_summary->setText(tr("This would be taken back:"));
    m_context.prompts.ask(this,
                          {.id = u"webhook.undo"_s,
                           .title = tr("Take it back?"),
                           .text = (lost + lines).join(u'\n'),
                           .confirm = lost.isEmpty() ? tr("Undo") : tr("Undo anyway"),
                           .destructive = !lost.isEmpty() || touchesProduction()},
                          [this, ways](bool yes) {
                              if (!yes || m_run.isBusy())
                                  return;
                              setStage(Stage::Applying);
                              m_run.takeBack(ways);
                          });
}

void PlanDialog::setStage(Stage stage)
{
    m_stage = stage;
    if (stage == Stage::Applying || stage == Stage::Ended)
        m_planning.stop();
    if (stage == Stage::Looking || stage == Stage::Planned)
        m_summary->setText(summary());
    update();
}

void PlanDialog::update()
{
    const bool planning = m_stage == Stage::Looking || m_stage == Stage::Planned;
    const bool ended = m_stage == Stage::Ended;
    // Where the focus would go elsewhere, it goes to what is there now.
    const bool focused = m_apply->hasFocus() || m_stop->hasFocus() || m_undo->hasFocus();
    m_apply->setVisible(planning);
    m_apply->setEnabled(canApply());
    m_anyway->setVisible(planning && m_order.remove.isEmpty());
    m_read->setVisible(planning);
    m_read->setEnabled(!m_fleet.isReading());
    m_parts->setVisible(!ended);
    m_stop->setVisible(m_stage == Stage::Applying);
    m_close->setEnabled(m_stage != Stage::Applying);
    m_undo->setVisible(ended && !m_run.undoable().isEmpty());
    m_undo->setEnabled(!m_fleet.isReading());
    m_exchange->setVisible(ended && !m_run.exchangeId().isEmpty());
    const auto at = m_fleet.readAt().toLocalTime().time();
    m_asOf->setVisible(planning);
    m_asOf->setText(
        m_fleet.isReading() ? tr("Reading what 8x8 has…")
        : at.isValid()
            ? tr("As 8x8 was read at %1.").arg(QLocale().toString(at, QLocale::ShortFormat))
            : tr("8x8 was not read yet."));
    if (focused && isVisible())
        (m_stage == Stage::Applying ? m_stop
         : m_apply->isVisible()     ? m_apply
                                    : m_close)
            ->setFocus(Qt::OtherFocusReason);
}

void PlanDialog::reject()
{
    if (m_stage != Stage::Applying)
        QDialog::reject();
}

} // namespace sendbench::ui

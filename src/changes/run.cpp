// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/run.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("changes", text);
}

bool needsOneOf(const Step &step, const QList<secrets::SecretKey> &lost)
{
    return std::any_of(step.secrets.begin(), step.secrets.end(),
                       [&](const SecretPlace &place) { return lost.contains(place.key); });
}

} // namespace

/// A step whose answer never came may have happened; one that only reads left nothing.
bool RunStep::mayBeThere() const
{
    return !step.readOnly && (state == StepState::Done || state == StepState::Sent);
}

bool RunStep::canBeTakenBack() const
{
    return mayBeThere() && step.undo && outputPlaces(*step.undo).isEmpty();
}

bool Run::finished() const
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const RunStep &step) { return step.state == StepState::Done; });
}

bool Run::canUndo() const
{
    return undoes.isEmpty() && std::any_of(steps.begin(), steps.end(), [](const RunStep &step) {
               return step.canBeTakenBack();
           });
}

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return u"waiting"_s;
    case StepState::Sent:
        return u"sent"_s;
    case StepState::Done:
        return u"done"_s;
    case StepState::Failed:
        return u"failed"_s;
    case StepState::Undone:
        break;
    }
    return u"undone"_s;
}

Plan undoPlan(const Run &run, const QList<secrets::SecretKey> &lost)
{
    Plan plan{
        .owner = run.owner, .title = tr("Undo: %1").arg(run.title), .environment = run.environment};
    for (auto it = run.steps.crbegin(); it != run.steps.crend(); ++it) {
        if (!it->mayBeThere())
            continue;
        const bool unsure = it->state == StepState::Sent;
        if (!it->step.undo) {
            plan.findings.append(
                {.severity = Severity::Warning,
                 .rule = u"undo.no-way-back"_s,
                 .path = it->step.id,
                 .message = tr("“%1” cannot be taken back by a request.").arg(it->step.title),
                 .fix = tr("Take it back by hand, in the other dashboard.")});
            continue;
        }
        if (!it->canBeTakenBack()) {
            plan.findings.append(
                {.severity = Severity::Warning,
                 .rule = u"undo.unknown-id"_s,
                 .path = it->step.id,
                 .message = tr("Whether “%1” happened is not known, and no answer told its id, so "
                               "it cannot be taken back from here.")
                                .arg(it->step.title),
                 .fix = tr("Make a new plan: it shows whether it is there. Then delete it by hand, "
                           "in the other dashboard.")});
            continue;
        }
        if (needsOneOf(*it->step.undo, lost)) {
            plan.findings.append(
                {.severity = Severity::Warning,
                 .rule = u"undo.value-lost"_s,
                 .path = it->step.id,
                 .message = tr("“%1” cannot be taken back: the keychain does not have the earlier "
                               "value any more.")
                                .arg(it->step.title),
                 .fix = tr("Enter the earlier value by hand, in the other dashboard.")});
            continue;
        }
        Change change{.action = Action::Delete, .title = it->step.undo->title};
        if (unsure)
            change.warnings.append(
                tr("No answer to “%1” was recorded; it may not have happened, and taking it back "
                   "may be refused.")
                    .arg(it->step.title));
        change.steps.append(*it->step.undo);
        plan.changes.append(change);
    }
    return plan;
}

} // namespace sendbench::changes

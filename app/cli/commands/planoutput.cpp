// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/planoutput.h"

#include "app/cli/printer.h"
#include "base/clock.h"
#include "base/visibletext.h"
#include "changes/plantext.h"
#include "changes/undolookjob.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cli::PlanOutput", text);
}

/// As a JSON value where it is JSON; nothing where it is empty.
Json embedded(const QByteArray &json)
{
    if (json.isEmpty())
        return nullptr;
    Json value = Json::parse(json.toStdString(), nullptr, false);
    return value.is_discarded() ? Json(QString::fromUtf8(json).toStdString()) : value;
}

Json requestJson(const changes::Step &step)
{
    return {{"id", step.id.toStdString()},
            {"title", step.title.toStdString()},
            {"method", step.method.toStdString()},
            {"url", step.url.toStdString()},
            {"body", embedded(step.body)}};
}

Json changeJson(const changes::Change &change)
{
    Json fields = Json::object();
    for (const auto &field : change.fields)
        fields[field.name.toStdString()] = changes::fieldStateName(field.state).toStdString();
    Json warnings = Json::array();
    for (const QString &warning : change.warnings)
        warnings.push_back(warning.toStdString());
    Json requests = Json::array();
    for (const changes::Step &step : change.steps)
        requests.push_back(requestJson(step));
    return {{"action", changes::actionName(change.action).toStdString()},
            {"title", change.title.toStdString()},
            {"before", embedded(change.before)},
            {"after", embedded(change.after)},
            {"fields", fields},
            {"warnings", warnings},
            {"requests", requests}};
}

} // namespace

Json planJson(const changes::Plan &plan)
{
    Json list = Json::array();
    for (const changes::Change &change : plan.changes)
        list.push_back(changeJson(change));
    return {{"changes", list}, {"findings", toJson(plan.findings)}};
}

QString planText(const changes::Plan &plan)
{
    const QString text = changes::planText(plan);
    return plan.findings.isEmpty() ? text : text + u'\n' + toText(plan.findings);
}

Json runJson(const changes::Run &run)
{
    Json steps = Json::array();
    for (const changes::RunStep &step : run.steps)
        steps.push_back({{"id", step.step.id.toStdString()},
                         {"title", step.step.title.toStdString()},
                         {"state", changes::stepStateName(step.state).toStdString()},
                         {"status", step.status},
                         {"exchange", step.exchangeId.toStdString()}});
    return {{"run",
             {{"id", run.id.toStdString()},
              {"owner", run.owner.toStdString()},
              {"title", run.title.toStdString()},
              {"startedAt", isoTime(run.startedAt).toStdString()},
              {"finished", run.finished()},
              {"canUndo", run.canUndo()},
              {"undoes", run.undoes.isEmpty() ? Json(nullptr) : Json(run.undoes.toStdString())},
              {"steps", steps}}}};
}

QString runText(const changes::Run &run, const QString &command)
{
    QString text = changes::runText(run);
    if (const QString unsure = changes::unsureText(run); !unsure.isEmpty())
        text += unsure + u'\n';
    return run.canUndo()
               ? text + tr("To take it back: sendbench-cli %1 undo %2").arg(command, run.id) + u'\n'
               : text;
}

QString runLine(const changes::Run &run, const QString &command)
{
    const auto undone =
        std::count_if(run.steps.begin(), run.steps.end(), [](const changes::RunStep &one) {
            return one.state == changes::StepState::Undone;
        });
    const bool isLeft = std::any_of(run.steps.begin(), run.steps.end(),
                                    [](const auto &one) { return one.mayBeThere(); });
    const QString state = run.finished() ? tr("done")
                          : undone == 0  ? tr("stopped")
                          : isLeft       ? tr("partly taken back")
                                         : tr("taken back");
    const QString line = u"%1  %2  %3  %4"_s.arg(run.id, isoTime(run.startedAt), state,
                                                 visibleText(run.title, run.title.size()));
    if (!run.canUndo())
        return line;
    return line + u"\n    "_s +
           tr("to take it back: sendbench-cli %1 undo %2").arg(command, run.id);
}

std::optional<Error> undoRefusal(const changes::Plan &back, const changes::Run &run, bool anyway)
{
    if (anyway || !changes::needsChoice(back))
        return std::nullopt;
    return Error{.kind = ErrorKind::Guard,
                 .code = u"undo.changed-since"_s,
                 .where = run.title,
                 .found = run.id};
}

} // namespace sendbench::cli

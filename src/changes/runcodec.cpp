// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "base/jsonreader.h"
#include "changes/run.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int kSchemaVersion = 1;

Json text(const QString &value)
{
    return value.toStdString();
}

Json encode(const Step &step)
{
    Json headers = Json::array();
    for (const http::Header &header : step.headers)
        headers.push_back({header.name.toStdString(), header.value.toStdString()});
    Json outputs = Json::object();
    for (const auto &[name, pointer] : step.outputs)
        outputs[name.toStdString()] = text(pointer);
    Json secrets = Json::array();
    for (const SecretPlace &place : step.secrets)
        secrets.push_back({{"owner", text(place.key.owner)},
                           {"field", text(place.key.field)},
                           {"header", place.header.toStdString()},
                           {"pointer", text(place.pointer)},
                           {"prefix", text(place.prefix)},
                           {"basic", place.form == SecretPlace::Form::Basic}});
    Json json{
        {"id", text(step.id)},   {"title", text(step.title)}, {"method", step.method.toStdString()},
        {"url", text(step.url)}, {"headers", headers},        {"body", step.body.toStdString()},
        {"secrets", secrets},    {"success", step.success},   {"outputs", outputs}};
    if (step.readOnly)
        json["readOnly"] = true;
    if (step.undo)
        json["undo"] = encode(*step.undo);
    return json;
}

Step decodeStep(const JsonReader &json)
{
    Step step{.id = json.text(u"id"_s),
              .title = json.text(u"title"_s),
              .method = json.text(u"method"_s).toUtf8(),
              .url = json.text(u"url"_s),
              .body = json.text(u"body"_s, QString()).toUtf8(),
              .success = {}};
    for (const JsonReader &pair : json.optionalList(u"headers"_s)) {
        const QList<JsonReader> both = pair.elements();
        if (both.size() != 2)
            pair.problem(u"json.value"_s, u"a name and a value"_s, pair.kind());
        else
            step.headers.append({both.first().asText().toUtf8(), both.last().asText().toUtf8()});
    }
    for (const JsonReader &place : json.optionalList(u"secrets"_s))
        step.secrets.append({.key = {place.text(u"owner"_s), place.text(u"field"_s)},
                             .header = place.text(u"header"_s, QString()).toUtf8(),
                             .pointer = place.text(u"pointer"_s, QString()),
                             .prefix = place.text(u"prefix"_s, QString()),
                             .form = place.flag(u"basic"_s, false) ? SecretPlace::Form::Basic
                                                                   : SecretPlace::Form::Plain});
    for (const JsonReader &status : json.list(u"success"_s))
        step.success.append(static_cast<int>(status.asInteger()));
    if (const auto outputs = json.optionalObject(u"outputs"_s))
        for (const auto &[name, pointer] : outputs->members())
            step.outputs.insert(name, pointer.asText());
    step.readOnly = json.flag(u"readOnly"_s, false);
    if (const auto undo = json.optionalObject(u"undo"_s))
        step.undo = std::make_shared<const Step>(decodeStep(*undo));
    return step;
}

Json encode(const RunStep &step)
{
    Json outputs = Json::object();
    for (auto it = step.outputs.begin(); it != step.outputs.end(); ++it)
        outputs[it.key().toStdString()] = text(it.value());
    return {{"step", encode(step.step)},
            {"state", text(stepStateName(step.state))},
            {"exchange", text(step.exchangeId)},
            {"status", step.status},
            {"outputs", outputs}};
}

StepState decodeState(const JsonReader &json)
{
    const QString name = json.text(u"state"_s);
    for (int i = 0; i <= static_cast<int>(StepState::Undone); ++i)
        if (stepStateName(static_cast<StepState>(i)) == name)
            return static_cast<StepState>(i);
    json.problem(u"json.value"_s, u"the state of a step"_s, name);
    return StepState::Waiting;
}

RunStep decodeRunStep(const JsonReader &json)
{
    RunStep step{.step = decodeStep(json.object(u"step"_s)),
                 .state = decodeState(json),
                 .exchangeId = json.text(u"exchange"_s, QString()),
                 .status = static_cast<int>(json.integer(u"status"_s, 0))};
    if (const auto outputs = json.optionalObject(u"outputs"_s))
        for (const auto &[name, value] : outputs->members())
            step.outputs.insert(name, value.asText());
    return step;
}

} // namespace

QByteArray encodeRun(const Run &run)
{
    Json steps = Json::array();
    for (const RunStep &step : run.steps)
        steps.push_back(encode(step));
    const Json json{{"schema", kSchemaVersion},
                    {"id", text(run.id)},
                    {"owner", text(run.owner)},
                    {"title", text(run.title)},
                    {"environment", text(environmentName(run.environment))},
                    {"startedAt", text(isoTime(run.startedAt))},
                    {"undoes", text(run.undoes)},
                    {"system", text(run.system)},
                    {"steps", steps}};
    // Bytes that are no UTF-8 become marks instead of an exception.
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) +
           '\n';
}

Result<Run> decodeRun(const QByteArray &json, const QString &source)
{
    auto document = JsonDocument::parse(json, source);
    if (!document)
        return Failure(document.error());
    const JsonReader root = document->root();
    if (const qint64 schema = root.integer(u"schema"_s); schema > kSchemaVersion)
        root.member(u"schema"_s)
            ->problem(u"json.value"_s, u"at most %1"_s.arg(kSchemaVersion),
                      QString::number(schema));
    const QString environment = root.text(u"environment"_s);
    Run run{.id = root.text(u"id"_s),
            .owner = root.text(u"owner"_s),
            .title = root.text(u"title"_s),
            .environment = environmentFromName(environment).value_or(Environment::Production),
            .startedAt = QDateTime::fromString(root.text(u"startedAt"_s), Qt::ISODateWithMs),
            .undoes = root.text(u"undoes"_s, QString()),
            .system = root.text(u"system"_s, QString())};
    for (const JsonReader &step : root.list(u"steps"_s))
        run.steps.append(decodeRunStep(step));
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return run;
}

} // namespace sendbench::changes

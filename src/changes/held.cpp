// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/held.h"

#include "base/redactor.h"

#include <nlohmann/json.hpp>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

/// The mark of the place where the body or a header has it.
void showMark(Step &step, const SecretPlace &place)
{
    using Json = nlohmann::ordered_json;
    const QByteArray mark = Redactor::mark(place.key.label()).toUtf8();
    const QByteArray prefix =
        place.form == SecretPlace::Form::Basic ? "Basic " : place.prefix.toUtf8();
    if (place.pointer.isEmpty()) {
        for (http::Header &header : step.headers)
            if (place.header.compare(header.name, Qt::CaseInsensitive) == 0)
                header.value = prefix + mark;
        return;
    }
    try {
        Json body = Json::parse(step.body.toStdString());
        body.at(Json::json_pointer(place.pointer.toStdString())) = (prefix + mark).toStdString();
        step.body =
            QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
    } catch (const Json::exception &) {
        // No such place: sending says so ("step.secret-place").
    }
}

void collect(const Step &step, const QString &owner, QList<secrets::SecretKey> &keys)
{
    for (const SecretPlace &place : step.secrets)
        if (place.key.owner == owner && !keys.contains(place.key))
            keys.append(place.key);
    if (step.undo)
        collect(*step.undo, owner, keys);
}

} // namespace

QString heldOwner(const QString &runId)
{
    return u"run:"_s + runId;
}

bool isHeld(const secrets::SecretKey &key)
{
    return key.owner.startsWith(heldOwner());
}

secrets::SecretKey heldKey(const QString &name)
{
    return {heldOwner(), name};
}

void hold(Step &step, const QString &name, const QByteArray &value)
{
    step.held.append({name, value});
}

QList<HeldValue> heldValues(const Step &step)
{
    return step.undo ? step.held + heldValues(*step.undo) : step.held;
}

Step ofRun(Step step, const QString &runId)
{
    for (SecretPlace &place : step.secrets)
        if (place.key.owner == heldOwner()) {
            place.key.owner = heldOwner(runId);
            showMark(step, place);
        }
    step.held.clear();
    if (step.undo)
        step.undo = std::make_shared<const Step>(ofRun(*step.undo, runId));
    return step;
}

QList<secrets::SecretKey> heldKeys(const Run &run, const RunStep &step)
{
    QList<secrets::SecretKey> keys;
    collect(step.step, heldOwner(run.id), keys);
    return keys;
}

QList<secrets::SecretKey> heldKeys(const Run &run)
{
    QList<secrets::SecretKey> keys;
    for (const RunStep &step : run.steps)
        collect(step.step, heldOwner(run.id), keys);
    return keys;
}

} // namespace sendbench::changes

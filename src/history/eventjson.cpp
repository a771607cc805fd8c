// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/eventjson.h"

#include "history/jsonparts.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

QByteArray encodeEvent(const events::Event &event)
{
    Json json = Json::object();
    putText(json, "id", event.id);
    putTime(json, "at", event.at);
    putText(json, "remoteAddress", event.remoteAddress);
    putBytes(json, "method", event.method);
    putBytes(json, "target", event.target);
    putHeaders(json, "headers", event.headers);
    putBody(json, event.body);
    json["recognised"] = event.recognised;
    putText(json, "system", event.system);
    putText(json, "product", event.product);
    putText(json, "namespace", event.nameSpace);
    putText(json, "eventType", event.eventType);
    putText(json, "direction", event.direction);
    putText(json, "status", event.status);
    putText(json, "detail", event.detail);
    putText(json, "errorCode", event.errorCode);
    putText(json, "errorMessage", event.errorMessage);
    putTime(json, "occurredAt", event.occurredAt);
    putIds(json, "ids", event.ids);
    return written(json, -1);
}

Result<events::Event> decodeEvent(const QByteArray &json, const QString &source)
{
    auto document = JsonDocument::parse(json, source);
    if (!document)
        return Failure(document.error());
    const JsonReader root = document->root();
    events::Event event{.id = root.text(u"id"_s),
                        .at = takeTime(root, u"at"_s),
                        .remoteAddress = root.text(u"remoteAddress"_s, QString()),
                        .method = takeBytes(root, u"method"_s),
                        .target = takeBytes(root, u"target"_s),
                        .headers = takeHeaders(root, u"headers"_s),
                        .body = takeBody(root),
                        .recognised = root.flag(u"recognised"_s, false),
                        .system = root.text(u"system"_s, QString()),
                        .product = root.text(u"product"_s, QString()),
                        .nameSpace = root.text(u"namespace"_s, QString()),
                        .eventType = root.text(u"eventType"_s, QString()),
                        .direction = root.text(u"direction"_s, QString()),
                        .status = root.text(u"status"_s, QString()),
                        .detail = root.text(u"detail"_s, QString()),
                        .errorCode = root.text(u"errorCode"_s, QString()),
                        .errorMessage = root.text(u"errorMessage"_s, QString()),
                        .occurredAt = takeTime(root, u"occurredAt"_s),
                        .ids = takeIds(root, u"ids"_s)};
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return event;
}

} // namespace sendbench::history

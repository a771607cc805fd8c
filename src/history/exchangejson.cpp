// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/exchangejson.h"

#include "history/jsonparts.h"

#include <nlohmann/json.hpp>

namespace sendbench::history
{

namespace
{

Json requestJson(const http::SentRequest &request)
{
    Json json = Json::object();
    putBytes(json, "method", request.method);
    putUrl(json, "url", request.url);
    putBytes(json, "httpVersion", request.httpVersion);
    putHeaders(json, "headers", request.headers);
    putBody(json, request.body);
    json["bodyBytes"] = static_cast<std::int64_t>(request.body.size());
    putBytes(json, "target", request.target);
    return json;
}

Json responseJson(const http::Response &response)
{
    Json json = Json::object();
    json["status"] = response.status;
    putBytes(json, "reason", response.reason);
    putHeaders(json, "headers", response.headers);
    putBody(json, response.body);
    json["bodyBytes"] = static_cast<std::int64_t>(response.bodyBytes);
    json["truncated"] = response.truncated;
    const auto bytesOrNull = [](qint64 bytes) {
        return bytes < 0 ? Json() : Json(static_cast<std::int64_t>(bytes));
    };
    json["limitBytes"] = bytesOrNull(response.limitBytes);
    json["announcedBytes"] = bytesOrNull(response.announcedBytes);
    json["extraBytes"] = static_cast<std::int64_t>(response.extraBytes);
    if (!response.extra.isEmpty())
        putBytes(json, "extra", response.extra);
    if (!response.wire.isEmpty())
        putBytes(json, "wire", response.wire);
    putBytes(json, "httpVersion", response.httpVersion);
    putHeaders(json, "trailers", response.trailers);
    return json;
}

Json timingJson(const http::Timing &timing)
{
    return Json{{"queuedMs", timing.queuedMs}, {"connectMs", timing.connectMs},
                {"tlsMs", timing.tlsMs},       {"waitMs", timing.waitMs},
                {"readMs", timing.readMs},     {"totalMs", timing.totalMs}};
}

Json certificateJson(const http::Certificate &certificate)
{
    Json json = Json::object();
    putText(json, "subject", certificate.subject);
    putText(json, "issuer", certificate.issuer);
    Json names = Json::array();
    for (const QString &name : certificate.alternativeNames)
        names.push_back(name.toStdString());
    json["alternativeNames"] = std::move(names);
    putTime(json, "notBefore", certificate.notBefore);
    putTime(json, "notAfter", certificate.notAfter);
    putText(json, "sha256", certificate.sha256);
    putBytes(json, "pem", certificate.pem);
    return json;
}

Json tlsJson(const std::optional<http::TlsInfo> &tls)
{
    if (!tls)
        return {};
    Json json = Json::object();
    putText(json, "protocol", tls->protocol);
    putText(json, "cipher", tls->cipher);
    json["chain"] = Json::array();
    for (const http::Certificate &certificate : tls->chain)
        json["chain"].push_back(certificateJson(certificate));
    return json;
}

Json redirectsJson(const QList<http::Redirect> &redirects)
{
    Json list = Json::array();
    for (const http::Redirect &redirect : redirects) {
        Json json = Json::object();
        json["status"] = redirect.status;
        putUrl(json, "from", redirect.from);
        putUrl(json, "to", redirect.to);
        json["credentialsDropped"] = redirect.credentialsDropped;
        list.push_back(std::move(json));
    }
    return list;
}

Json outcomeJson(const sending::Outcome &outcome)
{
    Json json = Json::object();
    putText(json, "kind", sending::outcomeKindName(outcome.kind));
    putTextOrNull(json, "code", outcome.code);
    putTextOrNull(json, "message", outcome.message);
    putText(json, "reason", outcome.reason);
    putIds(json, "ids", outcome.ids);
    return json;
}

} // namespace

QByteArray encodeRecord(const sending::SendRecord &record)
{
    const http::Exchange &exchange = record.exchange;
    Json json = Json::object();
    putText(json, "id", exchange.id);
    putTime(json, "startedAt", exchange.startedAt);
    json["request"] = requestJson(exchange.request);
    json["response"] = exchange.response ? responseJson(*exchange.response) : Json();
    json["timing"] = timingJson(exchange.timing);
    json["tls"] = tlsJson(exchange.tls);
    putText(json, "remoteAddress", exchange.remoteAddress);
    json["redirects"] = redirectsJson(exchange.redirects);
    json["outcome"] = outcomeJson(record.outcome);
    putError(json, "error", exchange.error);
    json["requestSent"] = exchange.requestSent;
    putText(json, "route", record.routeId);
    putText(json, "routeTitle", record.routeTitle);
    putText(json, "system", record.system);
    putText(json, "environment", environmentName(record.environment));
    json["message"] =
        Json::parse(sending::encodeMessage(record.message).toStdString(), nullptr, false);
    json["interim"] = Json::array();
    for (const http::Response &interim : exchange.interim)
        json["interim"].push_back(responseJson(interim));
    return written(json, 2) + '\n';
}

} // namespace sendbench::history

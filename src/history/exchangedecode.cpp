// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/exchangejson.h"

#include "history/jsonparts.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

http::SentRequest readRequest(const JsonReader &json)
{
    return {.method = takeBytes(json, u"method"_s),
            .url = takeUrl(json, u"url"_s),
            .target = takeBytes(json, u"target"_s),
            .httpVersion = takeBytes(json, u"httpVersion"_s),
            .headers = takeHeaders(json, u"headers"_s),
            .body = takeBody(json)};
}

http::Response readResponse(const JsonReader &json)
{
    http::Response response{.status = static_cast<int>(json.integer(u"status"_s)),
                            .reason = takeBytes(json, u"reason"_s),
                            .httpVersion = takeBytes(json, u"httpVersion"_s),
                            .headers = takeHeaders(json, u"headers"_s),
                            .trailers = takeHeaders(json, u"trailers"_s),
                            .body = takeBody(json)};
    response.bodyBytes = json.integer(u"bodyBytes"_s, response.body.size());
    response.truncated = json.flag(u"truncated"_s, false);
    response.limitBytes = json.integer(u"limitBytes"_s, -1);
    response.announcedBytes = json.integer(u"announcedBytes"_s, -1);
    response.extraBytes = json.integer(u"extraBytes"_s, 0);
    response.extra = takeBytes(json, u"extra"_s);
    response.wire = takeBytes(json, u"wire"_s);
    return response;
}

http::Timing readTiming(const JsonReader &json)
{
    return {.queuedMs = takeNumber(json, u"queuedMs"_s),
            .connectMs = takeNumber(json, u"connectMs"_s),
            .tlsMs = takeNumber(json, u"tlsMs"_s),
            .waitMs = takeNumber(json, u"waitMs"_s),
            .readMs = takeNumber(json, u"readMs"_s),
            .totalMs = takeNumber(json, u"totalMs"_s)};
}

http::TlsInfo readTls(const JsonReader &json)
{
    http::TlsInfo tls{.protocol = json.text(u"protocol"_s), .cipher = json.text(u"cipher"_s)};
    const auto chain = json.optionalList(u"chain"_s);
    for (const JsonReader &item : chain) {
        http::Certificate certificate{.subject = item.text(u"subject"_s),
                                      .issuer = item.text(u"issuer"_s),
                                      .notBefore = takeTime(item, u"notBefore"_s),
                                      .notAfter = takeTime(item, u"notAfter"_s),
                                      .sha256 = item.text(u"sha256"_s),
                                      .pem = takeBytes(item, u"pem"_s)};
        const auto names = item.optionalList(u"alternativeNames"_s);
        for (const JsonReader &name : names)
            certificate.alternativeNames.append(name.asText());
        tls.chain.append(std::move(certificate));
    }
    return tls;
}

QList<http::Redirect> readRedirects(const JsonReader &json)
{
    QList<http::Redirect> redirects;
    const auto list = json.optionalList(u"redirects"_s);
    for (const JsonReader &item : list)
        redirects.append({.status = static_cast<int>(item.integer(u"status"_s)),
                          .from = takeUrl(item, u"from"_s),
                          .to = takeUrl(item, u"to"_s),
                          .credentialsDropped = item.flag(u"credentialsDropped"_s, false)});
    return redirects;
}

sending::Outcome readOutcome(const JsonReader &json)
{
    const auto kind = sending::outcomeKindFromName(json.text(u"kind"_s));
    if (!kind)
        json.problem(u"json.value"_s, u"accepted, refused, failed or unclear"_s, u"text"_s);
    return {.kind = kind.value_or(sending::OutcomeKind::Unclear),
            .code = json.text(u"code"_s, QString()),
            .message = json.text(u"message"_s, QString()),
            .reason = json.text(u"reason"_s, QString()),
            .ids = takeIds(json, u"ids"_s)};
}

http::Exchange readExchange(const JsonReader &json)
{
    http::Exchange exchange;
    exchange.id = json.text(u"id"_s);
    exchange.startedAt = takeTime(json, u"startedAt"_s);
    exchange.request = readRequest(json.object(u"request"_s));
    if (const auto response = json.optionalObject(u"response"_s))
        exchange.response = readResponse(*response);
    const auto interims = json.optionalList(u"interim"_s);
    for (const JsonReader &interim : interims)
        exchange.interim.append(readResponse(interim));
    exchange.timing = readTiming(json.object(u"timing"_s));
    if (const auto tls = json.optionalObject(u"tls"_s))
        exchange.tls = readTls(*tls);
    exchange.remoteAddress = json.text(u"remoteAddress"_s, QString());
    exchange.redirects = readRedirects(json);
    exchange.error = takeError(json, u"error"_s);
    exchange.requestSent = json.flag(u"requestSent"_s, false);
    return exchange;
}

sending::Message readMessage(const JsonReader &json)
{
    const auto written = json.optionalObject(u"message"_s);
    if (!written)
        return {};
    const auto message = sending::decodeMessage(written->json());
    if (!message)
        written->problem(u"json.value"_s, u"a message"_s, u"object"_s);
    return message.value_or(sending::Message{});
}

} // namespace

Result<sending::SendRecord> decodeRecord(const QByteArray &json, const QString &source)
{
    auto document = JsonDocument::parse(json, source);
    if (!document)
        return Failure(document.error());
    const JsonReader root = document->root();
    sending::SendRecord record;
    record.exchange = readExchange(root);
    record.outcome = readOutcome(root.object(u"outcome"_s));
    record.routeId = root.text(u"route"_s, QString());
    record.routeTitle = root.text(u"routeTitle"_s, QString());
    record.system = root.text(u"system"_s, QString());
    const auto environment = environmentFromName(root.text(u"environment"_s, u"test"_s));
    if (!environment)
        root.problem(u"json.value"_s, u"sandbox, test or production"_s, u"environment"_s);
    record.environment = environment.value_or(Environment::Production);
    record.message = readMessage(root);
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return record;
}

} // namespace sendbench::history

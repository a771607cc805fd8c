// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"

#include "changes/places.h"
#include "sending/errortable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("changes", text);
}

QByteArray inForm(const SecretPlace &place, const QByteArray &secret)
{
    // The redactor's mark cannot be part of a base64 text: it stands for the whole pair.
    if (place.form == SecretPlace::Form::Basic)
        return "Basic " + (secret.startsWith("‹secret:")
                               ? secret
                               : (place.prefix.toUtf8() + secret).toBase64());
    return place.prefix.toUtf8() + secret;
}

/// The body with the secrets where their pointers say; nothing if it is no JSON.
std::optional<QByteArray> bodyWith(const Step &step, const sending::SecretValues &secrets)
{
    using Json = nlohmann::ordered_json;
    try {
        Json body = Json::parse(step.body.toStdString());
        for (const SecretPlace &place : step.secrets)
            if (!place.pointer.isEmpty())
                body.at(Json::json_pointer(place.pointer.toStdString())) =
                    inForm(place, secrets.value(place.key)).toStdString();
        return QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
    } catch (const Json::exception &) {
        return std::nullopt; // no JSON, or no such place
    }
}

/// Answers of APIs are small; what is large is no error of theirs and is not parsed.
constexpr qsizetype kLargestError = 256 * 1024;

/// Each text of `errors`, a list of texts or objects or one object: "Queue ID 112 is invalid.".
QStringList errorWords(const QJsonValue &errors)
{
    QStringList words;
    const QJsonArray list = errors.isArray() ? errors.toArray() : QJsonArray{errors};
    for (const auto one : list)
        if (const QString text = one.isString() ? one.toString() : one[u"message"_s].toString();
            !text.isEmpty())
            words.append(text);
    return words;
}

/// The remote side's own words, whichever of the known members holds them.
QString remoteWords(const QByteArray &body)
{
    if (body.size() > kLargestError)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    QStringList words;
    for (const QString &name :
         {u"message"_s, u"statusMessage"_s, u"description"_s, u"error"_s, u"detail"_s, u"title"_s})
        if (const QString text = json.value(name).toString(); words.isEmpty() && !text.isEmpty())
            words.append(text);
    words += errorWords(json.value(u"errors"_s));
    // An OAuth server's error, and that of the gate before 8x8's Contact Center:
    // {"error", "error_description"}, {"ErrorCode", "Error"}, {"fault": {"faultstring"}}
    for (const QString &name : {u"error_description"_s, u"Error"_s})
        words.append(json.value(name).toString());
    words.append(json.value(u"fault"_s)[u"faultstring"_s].toString());
    // Zendesk's two forms: {"error": {"title", "message"}}, {"details": {field: [{"description"}]}}
    if (const QJsonValue error = json.value(u"error"_s); error.isObject())
        words += errorWords(error);
    for (const auto problems : json.value(u"details"_s).toObject())
        for (const auto one : problems.toArray())
            words.append(one[u"description"_s].toString());
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u" · "_s);
}

/// A web page in the API's place, or an answer without what the request was made for. What was only
/// read, whoever reads it judges with better words.
bool isForeign(const Step &step, const QByteArray &body)
{
    if (step.method != "GET" && body.trimmed().startsWith('<'))
        return true;
    return std::any_of(step.outputs.begin(), step.outputs.end(), [&body](const auto &output) {
        return pointed(body, output.second).isEmpty();
    });
}

/// A change that was answered with 2xx and a body that says the contrary.
bool saysFailure(const Step &step, const QByteArray &body)
{
    if (step.method == "GET" || body.size() > kLargestError)
        return false;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    static const QStringList kFailures{u"error"_s, u"fail"_s, u"failed"_s, u"failure"_s};
    const QJsonValue error = json.value(u"error"_s);
    // 8x8's voice: 0 is good.
    const bool voice = json.value(u"statusMessage"_s).isString() &&
                       json.value(u"statusCode"_s).isDouble() &&
                       json.value(u"statusCode"_s).toInteger() != 0;
    return voice || kFailures.contains(json.value(u"status"_s).toString().toLower()) ||
           !error.toString().isEmpty() || !error.toObject().isEmpty() ||
           !errorWords(json.value(u"errors"_s)).isEmpty();
}

} // namespace

StepRoute::StepRoute(QString owner, QString system, Environment environment, Step step)
    : m_owner(std::move(owner))
    , m_system(std::move(system))
    , m_environment(environment)
    , m_step(std::move(step))
{
}

QString StepRoute::id() const
{
    return m_owner + u'/' + m_step.id;
}

QList<sending::MessageKind> StepRoute::accepts() const
{
    return {sending::MessageKind::Raw};
}

QList<secrets::SecretKey> StepRoute::neededSecrets() const
{
    QList<secrets::SecretKey> keys;
    for (const SecretPlace &place : m_step.secrets)
        if (!keys.contains(place.key))
            keys.append(place.key);
    return keys;
}

Result<http::Request> StepRoute::build(const sending::Message &,
                                       const sending::SecretValues &secrets) const
{
    if (const QStringList missing = outputPlaces(m_step); !missing.isEmpty())
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"step.output-missing"_s,
                             .where = m_step.title,
                             .found = missing.first()});
    const Step step = withFallbacks(m_step);
    http::Request request;
    request.method = step.method;
    request.url = QUrl(step.url, QUrl::StrictMode);
    request.headers = step.headers;
    request.body = step.body;
    bool inBody = false;
    for (const SecretPlace &place : step.secrets) {
        inBody |= !place.pointer.isEmpty();
        for (http::Header &header : request.headers)
            if (place.header.compare(header.name, Qt::CaseInsensitive) == 0) {
                header.value = inForm(place, secrets.value(place.key));
                request.credentialHeaders.append(header.name);
            }
    }
    if (inBody) {
        const auto body = bodyWith(step, secrets);
        if (!body)
            return Failure(Error{
                .kind = ErrorKind::Input, .code = u"step.secret-place"_s, .where = step.title});
        request.body = *body;
    }
    return request;
}

void StepRoute::judgeBody(sending::Outcome &outcome, int status, const QByteArray &body) const
{
    using sending::OutcomeKind;
    // A 404 that is as good as a success (gone is gone) says so in words of failure.
    if (status < 400 && saysFailure(m_step, body)) {
        outcome.kind = OutcomeKind::Refused;
        outcome.reason = tr("The status says yes, and the body says that it failed.");
    } else if (isForeign(m_step, body)) {
        outcome.kind = OutcomeKind::Unclear;
        outcome.reason = tr("The status says yes, but the body is no answer of this API: a web "
                            "page or a proxy may have answered in its place.");
    } else {
        outcome.kind = OutcomeKind::Accepted;
    }
}

sending::Outcome StepRoute::judge(const http::Exchange &exchange) const
{
    using sending::OutcomeKind;
    sending::Outcome outcome;
    if (!exchange.response) {
        outcome.kind = OutcomeKind::Failed;
        return outcome;
    }
    const int status = exchange.response->status;
    if (exchange.error)
        outcome.kind = OutcomeKind::Failed;
    else if (m_step.success.contains(status))
        judgeBody(outcome, status, exchange.response->body);
    else if (status >= 500)
        outcome.kind = OutcomeKind::Failed;
    else
        outcome.kind = status >= 400 ? OutcomeKind::Refused : OutcomeKind::Unclear;
    if (outcome.kind != OutcomeKind::Accepted) {
        outcome.code = QString::number(status);
        outcome.message = remoteWords(exchange.response->body);
        if (const auto *known = sending::ErrorTable::rowOfText(outcome.message);
            known && outcome.reason.isEmpty())
            outcome.reason = known->meaning + u' ' + known->next;
    }
    return outcome;
}

} // namespace sendbench::changes

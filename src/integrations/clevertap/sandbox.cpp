// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/sandbox.h"

#include "integrations/clevertap/payload.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

const QByteArray PartnerSandbox::kUser = "sandbox-user";
const QByteArray PartnerSandbox::kPassword = "sandbox-password-1";

namespace
{

using connect8x8::ConnectSandbox;
using connect8x8::Scenario;

http::ServerAnswer failure(int code, const QString &words)
{
    return ConnectSandbox::jsonAnswer(
        200, {{u"status"_s, u"failure"_s},
              {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, words}}}});
}

bool authorised(const http::Headers &headers)
{
    if (http::headerValue(headers, "Authorization") == "Bearer " + ConnectSandbox::kApiKey)
        return true;
    return http::headerValue(headers, "user") == PartnerSandbox::kUser &&
           http::headerValue(headers, "password") == PartnerSandbox::kPassword;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A\+?[1-9][0-9]{6,14}\z)"_s);
    return pattern.match(text).hasMatch();
}

void postReport(const QString &msgId, const QString &status, std::chrono::milliseconds after,
                int errorCode, SandboxContext &context)
{
    QJsonObject report{
        {u"msgId"_s, msgId},
        {u"status"_s, status},
        {u"timestamp"_s, QString::number(context.now.addMSecs(after.count()).toSecsSinceEpoch())}};
    if (errorCode != 0)
        report[u"error"_s] =
            QJsonObject{{u"code"_s, errorCode},
                        {u"title"_s, u"temporarily unavailable or not in provider network"_s}};
    const QJsonObject root{{u"payloadVersion"_s, u"0.1"_s}, {u"statuses"_s, QJsonArray{report}}};
    context.post({.url = context.receiptUrl,
                  .headers = {{"Content-Type", "application/json"}},
                  .body = QJsonDocument(root).toJson(QJsonDocument::Compact),
                  .after = after});
}

void postReports(const QString &msgId, Scenario scenario, SandboxContext &context)
{
    if (!context.receiptUrl.isValid() || context.receiptUrl.isEmpty())
        return;
    postReport(msgId, u"sent"_s, connect8x8::kSentAfter, 0, context);
    if (scenario == Scenario::SentOnly)
        return;
    if (scenario == Scenario::Undelivered) {
        postReport(msgId, u"failed"_s, connect8x8::kDeliveredAfter, 1005, context);
        return;
    }
    postReport(msgId, u"delivered"_s, connect8x8::kDeliveredAfter, 0, context);
    postReport(msgId, u"read"_s, connect8x8::kReadAfter, 0, context);
}

} // namespace

QStringList PartnerSandbox::paths() const
{
    return {u"POST /api/v1/subaccounts/{id}/partners/clevertap/wa     CleverTap through 8x8"_s};
}

QStringList PartnerSandbox::hints() const
{
    return {u"CleverTap: headers “user: %1” and “password: %2”, or 8x8's “Authorization”"_s.arg(
        QString::fromLatin1(kUser), QString::fromLatin1(kPassword))};
}

std::optional<http::ServerAnswer> PartnerSandbox::answer(const http::ReceivedRequest &request,
                                                         SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/subaccounts/([^/]+)/partners/clevertap/wa\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    if (request.method != "POST")
        return ConnectSandbox::wrongMethod("POST", context);
    if (!authorised(request.headers))
        return ConnectSandbox::errorAnswer(401, 1200, u"Request was not authenticated properly"_s,
                                           context);
    if (auto error = ConnectSandbox::subAccountError(match.captured(1), context))
        return error;
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parse);
    QJsonObject body = document.object();
    if (parse.error != QJsonParseError::NoError || !document.isObject())
        return ConnectSandbox::errorAnswer(400, 1000, u"Invalid request body: malformed JSON"_s,
                                           context);
    // CleverTap's newest page prints the Save message inside a member `body`, the older ones bare:
    // both are taken.
    if (!body.contains(u"payloadVersion"_s) && body[u"body"_s].isObject())
        body = body[u"body"_s].toObject();
    return message(body, context);
}

http::ServerAnswer PartnerSandbox::message(const QJsonObject &body, SandboxContext &context) const
{
    const QString to = body[u"to"_s].toString();
    // Two spellings stand in CleverTap's samples.
    const QString msgId =
        (body.contains(u"msgId"_s) ? body[u"msgId"_s] : body[u"msg_id"_s]).toString();
    if (!body.contains(u"payloadVersion"_s) || !body[u"isTemplate"_s].isBool() || msgId.isEmpty())
        return failure(2001, u"payloadVersion, isTemplate and msgId are required"_s);
    if (!isNumber(to) || !isNumber(body[u"wabaNumber"_s].toString()))
        return failure(2002, u"recipient or business number is not a valid number"_s);
    if (body[u"isTemplate"_s].toBool()) {
        if (body[u"template"_s][u"namespace"_s].toString().isEmpty() ||
            !body[u"components"_s].isArray())
            return failure(2001, u"template.namespace and components are required"_s);
    } else if (body[u"type"_s].toString().isEmpty()) {
        return failure(2001, u"type is required"_s);
    } else if (body[u"type"_s] == u"text"_s && body[u"text"_s][u"body"_s].toString().isEmpty()) {
        return failure(2001, u"text.body is required"_s);
    }
    const Scenario scenario = connect8x8::scenarioOf(to);
    if (scenario == Scenario::Rejected)
        return failure(2003, u"number not subscribed"_s);
    if (msgId != kPreflightMessageId)
        postReports(msgId, scenario, context);
    auto answer = ConnectSandbox::jsonAnswer(200, {{u"status"_s, u"success"_s}});
    answer.delay =
        scenario == Scenario::Slow ? connect8x8::kSlowAnswer : std::chrono::milliseconds{0};
    return answer;
}

} // namespace sendbench::integrations::clevertap

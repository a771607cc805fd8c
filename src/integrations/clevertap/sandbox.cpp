// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/sandbox.h"

#include "integrations/clevertap/message/parse.h"
#include "integrations/clevertap/payload.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/scenario.h"

#include <QJsonDocument>
#include <QJsonObject>
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

struct Outbound {
    QString to;
    QString msgId;
};

/// Reports and inbound messages go the other way.
std::optional<Outbound> outboundOf(const message::Message &message)
{
    if (const auto *one = std::get_if<message::TemplateMessage>(&message))
        return Outbound{one->to, one->msgId};
    if (const auto *one = std::get_if<message::FreeFormMessage>(&message))
        return Outbound{one->to, one->msgId};
    return std::nullopt;
}

void postReport(const QString &msgId, const QString &status, std::chrono::milliseconds after,
                int errorCode, SandboxContext &context)
{
    message::Status report{.msgId = msgId,
                           .state = status,
                           .at = context.now.addMSecs(after.count()),
                           .errorCode = {},
                           .errorTitle = {},
                           .url = {},
                           .shortUrl = {},
                           .userAgent = {}};
    if (errorCode != 0) {
        report.errorCode = QString::number(errorCode);
        report.errorTitle = u"temporarily unavailable or not in provider network"_s;
    }
    context.post({.url = context.receiptUrl,
                  .headers = {{"Content-Type", "application/json"}},
                  .body = message::build(message::DeliveryReport{{report}}),
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
    if (parse.error != QJsonParseError::NoError || !document.isObject())
        return ConnectSandbox::errorAnswer(400, 1000, u"Invalid request body: malformed JSON"_s,
                                           context);
    return judge(request.body, context);
}

http::ServerAnswer PartnerSandbox::judge(const QByteArray &body, SandboxContext &context)
{
    const auto parsed = message::parse(body);
    for (const Finding &one : parsed.findings)
        if (one.severity == Severity::Error)
            return failure(one.code.isEmpty() ? 2001 : one.code.toInt(),
                           one.path.isEmpty() ? one.message : one.path + u": "_s + one.message);
    const auto outbound = parsed.message ? outboundOf(*parsed.message) : std::nullopt;
    if (!outbound)
        return failure(2001, u"this is no outbound message"_s);
    const auto &[to, msgId] = *outbound;
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

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/chatapianswer.h"

#include "integrations/contactcenter8x8/answer.h"
#include "integrations/contactcenter8x8/chatapi.h"
#include "sending/errortable.h"
#include "sending/uncertain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

using sending::Outcome;
using sending::OutcomeKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

QString meaningOf(const QString &code)
{
    static const auto table = sending::ErrorTable::load(u"8x8-chat-api"_s);
    const auto *row = table.row(code);
    return row ? row->meaning + u' ' + row->next : QString();
}

Outcome refusal(const http::Response &response)
{
    const QJsonValue fault = QJsonDocument::fromJson(response.body).object()[u"fault"_s];
    const GatewayProblem problem = readProblem(response.body);
    const QString status = QString::number(response.status);
    const QString code = fault[u"detail"_s][u"errorcode"_s].toString();
    Outcome outcome{.kind = response.status >= 500 ? OutcomeKind::Failed : OutcomeKind::Refused,
                    .code = code.isEmpty() ? status : code,
                    .message = (QStringList{fault[u"faultstring"_s].toString(), problem.message} +
                                problem.details)
                                   .filter(QRegularExpression(u"."_s))
                                   .join(u" · "_s)};
    if (!problem.referenceId.isEmpty())
        outcome.ids.insert(u"referenceId"_s, problem.referenceId);
    outcome.reason = meaningOf(outcome.code);
    if (outcome.reason.isEmpty())
        outcome.reason = meaningOf(status);
    if (outcome.reason.isEmpty())
        outcome.reason =
            outcome.message.isEmpty()
                ? tr("HTTP %1 with a body that is not the Chat API's error form.").arg(status)
                : tr("HTTP %1: %2").arg(status, outcome.message);
    return outcome;
}

} // namespace

Outcome judgeChatList(const http::Exchange &exchange)
{
    if (exchange.error || !exchange.response)
        return {.kind = OutcomeKind::Failed,
                .code = exchange.error ? exchange.error->code : QString(),
                .reason = sending::brokenAnswerText(exchange)};
    if (exchange.response->status != 200)
        return refusal(*exchange.response);
    const QJsonObject json = QJsonDocument::fromJson(exchange.response->body).object();
    if (!json[u"data"_s].isArray())
        return {.reason = tr("HTTP 200, but the body is no list of the Chat API: a web page or a "
                             "proxy may have answered in 8x8's place.")};
    return {.kind = OutcomeKind::Accepted,
            .reason = tr("8x8 accepted token and tenant, and answered.")};
}

} // namespace sendbench::integrations::contactcenter8x8

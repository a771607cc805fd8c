// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/answer.h"

#include "sending/errortable.h"
#include "sending/uncertain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

using sending::Outcome;
using sending::OutcomeKind;

/// A list of a hundred channels has some 30 KB; what is larger is not parsed in full.
constexpr qsizetype kLargestAnswer = 4 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::contactcenter8x8", text);
}

QJsonObject object(const QByteArray &body)
{
    return body.size() > kLargestAnswer ? QJsonObject() : QJsonDocument::fromJson(body).object();
}

void collect(GatewayProblem &problem, const QJsonValue &value)
{
    if (value.isArray()) {
        for (const auto one : value.toArray())
            collect(problem, one);
        return;
    }
    QString words = value.isString() ? value.toString() : value[u"message"_s].toString();
    if (const QString field = value[u"field"_s].toString(); !field.isEmpty())
        words = u"%1: %2"_s.arg(field, words);
    if (!words.isEmpty() && words != problem.message && !problem.details.contains(words))
        problem.details.append(words);
    if (problem.code.isEmpty())
        problem.code = value[u"code"_s].toString();
}

QString meaningOf(const QString &code)
{
    static const auto table = sending::ErrorTable::load(u"8x8-chat-gateway"_s);
    const auto *row = table.row(code);
    return row ? row->meaning + u' ' + row->next : QString();
}

Outcome refusal(const http::Response &response)
{
    const GatewayProblem problem = readProblem(response.body);
    const QString status = QString::number(response.status);
    Outcome outcome{.kind = response.status >= 500 ? OutcomeKind::Failed : OutcomeKind::Refused,
                    .code = problem.code.isEmpty() ? status : problem.code,
                    .message = (QStringList{problem.message} + problem.details).join(u" · "_s)};
    if (!problem.referenceId.isEmpty())
        outcome.ids.insert(u"referenceId"_s, problem.referenceId);
    outcome.reason = meaningOf(outcome.code);
    if (outcome.reason.isEmpty())
        outcome.reason = meaningOf(status);
    if (response.status >= 300 && response.status < 400)
        outcome.reason = tr("A redirect: the Chat Gateway never sends one, so this address is not "
                            "8x8's.");
    else if (outcome.reason.isEmpty())
        outcome.reason =
            problem.message.isEmpty()
                ? tr("HTTP %1 with a body that is not the Chat Gateway's error form.").arg(status)
                : tr("HTTP %1: %2").arg(status, problem.message);
    return outcome;
}

} // namespace

GatewayProblem readProblem(const QByteArray &body)
{
    const QJsonObject json = object(body);
    GatewayProblem problem{.message = json[u"message"_s].toString(),
                           .referenceId = json[u"referenceId"_s].toString()};
    collect(problem, json[u"errors"_s]);
    collect(problem, json[u"validations"_s]);
    return problem;
}

Outcome judgeList(const http::Exchange &exchange)
{
    if (exchange.error || !exchange.response)
        return {.kind = OutcomeKind::Failed,
                .code = exchange.error ? exchange.error->code : QString(),
                .reason = sending::brokenAnswerText(exchange)};
    const http::Response &response = *exchange.response;
    if (response.status != 200)
        return refusal(response);
    const QJsonObject json = object(response.body);
    if (!json.contains(u"_embedded"_s) && !json.contains(u"page"_s))
        return {.reason = tr("HTTP 200, but the body is no list of the Chat Gateway: a web page or "
                             "a proxy may have answered in 8x8's place.")};
    return {.kind = OutcomeKind::Accepted,
            .reason = tr("8x8 accepted key and tenant, and answered.")};
}

} // namespace sendbench::integrations::contactcenter8x8

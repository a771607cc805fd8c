// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/answer.h"

#include "sending/errortable.h"
#include "sending/uncertain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using sending::Outcome;
using sending::OutcomeKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

/// Answers of 8x8 are small; a large one is no answer of 8x8's and is not parsed in full.
constexpr qsizetype kLargestAnswer = 1024 * 1024;

QJsonObject object(const http::Response &response)
{
    if (response.body.size() > kLargestAnswer)
        return {};
    return QJsonDocument::fromJson(response.body).object();
}

QString codeText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString meaningOf(const QString &code)
{
    static const auto table = sending::ErrorTable::load(u"8x8-api"_s);
    const auto *row = table.row(code);
    return row ? row->meaning + u' ' + row->next : QString();
}

void keepIds(Outcome &outcome, const QJsonObject &body)
{
    for (const QString &name : {u"umid"_s, u"batchId"_s, u"clientMessageId"_s, u"errorId"_s})
        if (const QString id = body[name].toString(); !id.isEmpty())
            outcome.ids.insert(name, id);
}

Outcome judgeState(const QJsonObject &body, const QJsonObject &status)
{
    const bool chat = status.contains(u"state"_s);
    const QString state = (chat ? status[u"state"_s] : status[u"code"_s]).toString().toLower();
    static const QStringList good{u"queued"_s, u"sent"_s, u"delivered"_s,
                                  u"read"_s,   u"ok"_s,   u"accepted"_s};
    static const QStringList bad{u"rejected"_s, u"undelivered"_s, u"failed"_s, u"error"_s};
    Outcome outcome;
    keepIds(outcome, body);
    outcome.code = codeText(status[u"errorCode"_s]);
    outcome.message = (chat ? status[u"errorMessage"_s] : status[u"description"_s]).toString();
    if (good.contains(state) && !body[u"umid"_s].toString().isEmpty()) {
        outcome.kind = OutcomeKind::Accepted;
        outcome.reason =
            tr("8x8 took the message (%1). Whether it arrives, the receipts will tell.").arg(state);
    } else if (good.contains(state)) {
        outcome.reason =
            tr("The status is “%1”, but the answer has no umid to tell the message by.").arg(state);
    } else if (bad.contains(state)) {
        outcome.kind = OutcomeKind::Refused;
        outcome.reason = tr("The status is 200, but 8x8 says “%1”. %2")
                             .arg(state, meaningOf(outcome.code))
                             .trimmed();
    } else {
        outcome.reason = tr("The answer has a status that 8x8 does not document: “%1”.").arg(state);
    }
    return outcome;
}

} // namespace

std::optional<Outcome> judgeFailure(const http::Exchange &exchange)
{
    Outcome outcome;
    if (exchange.error || !exchange.response) {
        outcome.kind = OutcomeKind::Failed;
        outcome.code = exchange.error ? exchange.error->code : QString();
        outcome.reason = sending::brokenAnswerText(exchange);
        return outcome;
    }
    const int status = exchange.response->status;
    if (status >= 200 && status < 300)
        return std::nullopt;
    const QJsonObject body = object(*exchange.response);
    const bool known = body.contains(u"code"_s) && body.contains(u"errorId"_s);
    outcome.kind = status >= 500 ? OutcomeKind::Failed : OutcomeKind::Refused;
    outcome.code = codeText(body[u"code"_s]);
    outcome.message = body[u"message"_s].toString();
    keepIds(outcome, body);
    if (status >= 300 && status < 400)
        outcome.reason = tr("A redirect: 8x8 never sends one, so this address is not 8x8's. A send "
                            "does not follow it.");
    else if (known)
        outcome.reason =
            (status >= 500 ? tr("8x8 could not do it: %1") : tr("8x8 refused: %1"))
                .arg(meaningOf(outcome.code).isEmpty() ? outcome.message : meaningOf(outcome.code));
    else if (status == 401 || status == 403)
        outcome.reason = tr("The key is not accepted, or has no right to this sub-account.");
    else if (status == 429)
        outcome.reason = tr("Too many requests; wait as long as Retry-After says.");
    else
        outcome.reason = tr("HTTP %1 with a body that is not 8x8's error form.").arg(status);
    return outcome;
}

Outcome judgeSend(const http::Exchange &exchange)
{
    if (auto failure = judgeFailure(exchange))
        return *failure;
    const QJsonObject body = object(*exchange.response);
    const QJsonObject status = body[u"status"_s].toObject();
    if (status.contains(u"state"_s) || status.contains(u"code"_s))
        return judgeState(body, status);
    Outcome outcome;
    keepIds(outcome, body);
    if (body.contains(u"batchId"_s) && body[u"acceptedCount"_s].isDouble()) {
        const bool all =
            body[u"acceptedCount"_s].toInt() > 0 && body[u"rejectedCount"_s].toInt() == 0;
        outcome.kind = all ? OutcomeKind::Accepted : OutcomeKind::Refused;
        outcome.reason = tr("Batch: %1 accepted, %2 rejected.")
                             .arg(body[u"acceptedCount"_s].toInt())
                             .arg(body[u"rejectedCount"_s].toInt());
        return outcome;
    }
    outcome.reason = tr("HTTP %1, but the body has no status that 8x8 documents.")
                         .arg(exchange.response->status);
    return outcome;
}

Outcome judgeCall(const http::Exchange &exchange)
{
    if (auto failure = judgeFailure(exchange))
        return *failure;
    if (object(*exchange.response).isEmpty())
        return Outcome{.reason = tr("HTTP %1, but the body is not JSON: a web page or a proxy may "
                                    "have answered in 8x8's place.")
                                     .arg(exchange.response->status)};
    return Outcome{.kind = OutcomeKind::Accepted,
                   .reason = tr("8x8 accepted the key and answered.")};
}

} // namespace sendbench::integrations::connect8x8

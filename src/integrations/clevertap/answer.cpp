// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/answer.h"

#include "sending/errortable.h"
#include "sending/uncertain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

using sending::Outcome;
using sending::OutcomeKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

/// Answers of a provider are small; a larger body is shown, but not parsed.
constexpr qsizetype kLargestAnswer = 1024 * 1024;
/// Enough to see what sort of document a body is.
constexpr qsizetype kLook = 512;

QString codeText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// `code` of a provider's failure against CleverTap's table, `code` of 8x8's envelope against
/// 8x8's.
QString meaningOf(const QString &table, const QString &code)
{
    const auto rows = sending::ErrorTable::load(table);
    const auto *row = rows.row(code);
    return row ? row->meaning + u' ' + row->next : QString();
}

Outcome unclear(const http::Response &response)
{
    Outcome outcome;
    if (response.body.size() < kLook && response.body.trimmed().isEmpty())
        outcome.reason = tr("HTTP 200 without a body. CleverTap needs {\"status\":\"success\"}; it "
                            "would count this as failed.");
    else if (looksLikeHtml(response))
        outcome.reason = tr("HTTP 200, but the body is a web page: the address answers as a site "
                            "or a proxy, not as a provider.");
    else
        outcome.reason = tr("HTTP 200, but the body is not {\"status\":\"success\"}; CleverTap "
                            "would count this as failed.");
    return outcome;
}

Outcome judge200(const http::Exchange &exchange)
{
    const http::Response &response = *exchange.response;
    QJsonObject body;
    if (response.body.size() <= kLargestAnswer)
        body = QJsonDocument::fromJson(response.body).object();
    const QString status = body[u"status"_s].toString();
    Outcome outcome;
    // The contract says "failure"; a provider that says it in a word of its own has failed all the
    // same.
    static const QStringList failures{u"failure"_s, u"failed"_s, u"fail"_s, u"error"_s};
    if (failures.contains(status.toLower())) {
        const QJsonObject error = body[u"error"_s].toObject();
        outcome.kind = OutcomeKind::Refused;
        outcome.code = codeText(error[u"code"_s]);
        outcome.message = error[u"message"_s].toString();
        outcome.reason = tr("The status is 200, but the body says “%1”. %2")
                             .arg(status, meaningOf(u"clevertap-send"_s, outcome.code))
                             .trimmed();
        return outcome;
    }
    if (status != u"success"_s)
        return unclear(response);
    // Waiting for a free connection of ours is no fault of the provider's.
    const double took = exchange.timing.totalMs - exchange.timing.queuedMs;
    if (took > static_cast<double>(kAnswerLimit.count())) {
        outcome.kind = OutcomeKind::Failed;
        outcome.code = u"answer.too-slow"_s;
        outcome.reason =
            tr("The answer is a success, but it took %1 s. CleverTap gives up after one second.")
                .arg(took / 1000.0, 0, 'f', 2);
        return outcome;
    }
    outcome.kind = OutcomeKind::Accepted;
    outcome.reason = tr(
        "The provider answered as CleverTap expects. Whether it arrives, the receipts will tell.");
    return outcome;
}

Outcome judgeOther(const http::Response &response)
{
    QJsonObject body;
    if (response.body.size() <= kLargestAnswer)
        body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject error = body[u"error"_s].toObject();
    Outcome outcome;
    outcome.kind = response.status >= 500  ? OutcomeKind::Failed
                   : response.status < 300 ? OutcomeKind::Unclear
                                           : OutcomeKind::Refused;
    const bool envelope = body.contains(u"errorId"_s);
    outcome.code = codeText(envelope ? body[u"code"_s] : error[u"code"_s]);
    outcome.message =
        error.isEmpty() ? body[u"message"_s].toString() : error[u"message"_s].toString();
    if (const QString errorId = body[u"errorId"_s].toString(); !errorId.isEmpty())
        outcome.ids.insert(u"errorId"_s, errorId);
    const QString meaning = meaningOf(envelope ? u"8x8-api"_s : u"clevertap-send"_s, outcome.code);
    if (!meaning.isEmpty())
        outcome.reason = meaning;
    else if (response.status == 401 || response.status == 403)
        outcome.reason = tr("The provider does not accept the credentials in the headers.");
    else if (response.status == 429)
        outcome.reason = tr("The provider says: too many requests. Lower the concurrent requests, "
                            "or ask for a higher limit.");
    else if (response.status >= 500)
        outcome.reason =
            tr("The provider could not process the message (HTTP %1).").arg(response.status);
    else if (response.status >= 300 && response.status < 400)
        outcome.reason = tr("A redirect. CleverTap posts to one address and a send follows none; "
                            "enter the final address.");
    else
        outcome.reason =
            tr("HTTP %1. CleverTap reads the body of a 200 only.").arg(response.status);
    return outcome;
}

/// The id of the message stands in the request; the answer repeats none.
void keepMessageId(Outcome &outcome, const http::Exchange &exchange)
{
    if (exchange.request.body.size() > kLargestAnswer)
        return;
    const QJsonObject body = QJsonDocument::fromJson(exchange.request.body).object();
    const QString id = body[u"msgId"_s].toString();
    if (!id.isEmpty())
        outcome.ids.insert(u"msgId"_s, id);
}

} // namespace

bool looksLikeHtml(const http::Response &response)
{
    const auto type = http::headerValue(response.headers, "Content-Type").value_or(QByteArray());
    return type.toLower().contains("html") || response.body.left(kLook).trimmed().startsWith('<');
}

Outcome judgeAnswer(const http::Exchange &exchange)
{
    Outcome outcome;
    if (exchange.error || !exchange.response) {
        outcome.kind = OutcomeKind::Failed;
        outcome.code = exchange.error ? exchange.error->code : QString();
        outcome.reason = sending::brokenAnswerText(exchange);
    } else {
        outcome =
            exchange.response->status == 200 ? judge200(exchange) : judgeOther(*exchange.response);
    }
    keepMessageId(outcome, exchange);
    return outcome;
}

} // namespace sendbench::integrations::clevertap

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/smssandbox.h"

#include "integrations/connect8x8/receipts.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/scenario.h"
#include "integrations/connect8x8/sendchecks.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

constexpr qsizetype kMostMessages = 10'000;

/// Why 8x8 does not take a message: code and words of an error answer, words of a status in a
/// batch.
struct Refusal {
    int code = 0;
    QString words;
    QString description;
};

QString encodingOf(const QJsonObject &body)
{
    return body[u"encoding"_s].toString(u"AUTO"_s).toUpper();
}

std::optional<Refusal> refusalOf(const QJsonObject &body)
{
    static const QStringList encodings{u"AUTO"_s, u"GSM7"_s, u"UCS2"_s};
    if (!isDestination(body[u"destination"_s].toString()))
        return Refusal{1002, u"Invalid MSISDN"_s,
                       u"Invalid MSISDN format (not E.164 international number)"_s};
    if (body[u"text"_s].toString().isEmpty())
        return Refusal{1004, u"Invalid text"_s, u"Text value is missing"_s};
    if (!encodings.contains(encodingOf(body)))
        return Refusal{1003, u"Invalid encoding"_s, u"Invalid encoding"_s};
    if (body[u"clientMessageId"_s].toString().size() > 350)
        return Refusal{1008, u"Client message id is too long"_s, u"Invalid client message id"_s};
    if (body[u"source"_s].toString().size() > 16)
        return Refusal{1005, u"Invalid source"_s,
                       u"Invalid Source value. Reached max allowed limit"_s};
    if (!isCallbackFine(body))
        return Refusal{1000, u"Invalid dlrCallbackUrl"_s, u"Invalid dlrCallbackUrl"_s};
    return std::nullopt;
}

/// What 8x8 says of one message; receipts follow for one that it takes.
QJsonObject taken(const QString &subAccount, const QJsonObject &body, SandboxContext &context)
{
    const QString destination = body[u"destination"_s].toString();
    const auto refusal = refusalOf(body);
    const Scenario scenario = scenarioOf(destination);
    const bool rejected = refusal || scenario == Scenario::Rejected;
    const QString umid = context.newUuid();
    const QString encoding = encodingOf(body);
    QJsonObject reply{{u"umid"_s, umid},
                      {u"destination"_s, destination},
                      {u"encoding"_s, encoding == u"AUTO"_s ? u"GSM7"_s : encoding}};
    reply[u"status"_s] =
        QJsonObject{{u"code"_s, rejected ? u"REJECTED"_s : u"QUEUED"_s},
                    {u"description"_s, refusal    ? refusal->description
                                       : rejected ? u"SMS is rejected"_s
                                                  : u"SMS is accepted and queued for "
                                                    "processing"_s}};
    if (body.contains(u"clientMessageId"_s))
        reply[u"clientMessageId"_s] = body[u"clientMessageId"_s];
    if (!rejected)
        postReceipts({.sms = true,
                      .umid = umid,
                      .subAccount = subAccount,
                      .to = destination,
                      .clientMessageId = body[u"clientMessageId"_s].toString(),
                      .source = body[u"source"_s].toString()},
                     scenario, receiptTarget(body, context), context);
    return reply;
}

/// A message with what it shares with the others.
QJsonObject completed(QJsonObject message, const QJsonObject &shared)
{
    for (auto it = shared.begin(); it != shared.end(); ++it)
        if (!message.contains(it.key()))
            message[it.key()] = it.value();
    return message;
}

QList<QJsonObject> messagesOf(const QJsonObject &body)
{
    const QJsonObject shared = body[u"template"_s].toObject();
    QList<QJsonObject> all;
    // `messages` takes precedence; `destinations` is discarded then.
    if (body[u"messages"_s].isArray()) {
        for (const auto one : body[u"messages"_s].toArray())
            all.append(completed(one.toObject(), shared));
    } else if (body[u"destinations"_s].isArray()) {
        for (const auto one : body[u"destinations"_s].toArray())
            all.append(completed({{u"destination"_s, one}}, shared));
    } else if (body.contains(u"destination"_s)) {
        all.append(body);
    }
    return all;
}

} // namespace

http::ServerAnswer smsAnswer(const QString &subAccount, const QJsonObject &body,
                             SandboxContext &context)
{
    if (const auto refusal = refusalOf(body))
        return ConnectSandbox::errorAnswer(400, refusal->code, refusal->words, context);
    auto answer = ConnectSandbox::jsonAnswer(200, taken(subAccount, body, context));
    if (scenarioOf(body[u"destination"_s].toString()) == Scenario::Slow)
        answer.delay = kSlowAnswer;
    return answer;
}

http::ServerAnswer smsBatchAnswer(const QString &subAccount, const QJsonObject &body,
                                  SandboxContext &context)
{
    const QList<QJsonObject> messages = messagesOf(body);
    if (messages.isEmpty())
        return ConnectSandbox::errorAnswer(400, 1000, u"Messages are missing"_s, context);
    if (messages.size() > kMostMessages)
        return ConnectSandbox::errorAnswer(400, 1100, u"Too many messages"_s, context);
    if (body[u"clientBatchId"_s].toString().size() > 20)
        return ConnectSandbox::errorAnswer(400, 1008, u"Client batch id is too long"_s, context);
    QJsonArray replies;
    int accepted = 0;
    for (const QJsonObject &one : messages) {
        const QJsonObject reply = taken(subAccount, one, context);
        accepted += reply[u"status"_s][u"code"_s].toString() == u"QUEUED"_s ? 1 : 0;
        replies.append(reply);
    }
    QJsonObject answer{{u"batchId"_s, context.newUuid()},
                       {u"acceptedCount"_s, accepted},
                       {u"rejectedCount"_s, static_cast<int>(messages.size()) - accepted}};
    if (body.contains(u"clientBatchId"_s))
        answer[u"clientBatchId"_s] = body[u"clientBatchId"_s];
    if (body[u"includeMessagesInResponse"_s].toBool())
        answer[u"messages"_s] = replies;
    return ConnectSandbox::jsonAnswer(200, answer);
}

} // namespace sendbench::integrations::connect8x8

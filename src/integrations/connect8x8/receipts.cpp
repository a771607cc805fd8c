// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/receipts.h"

#include "base/clock.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

struct Step {
    QString state;
    QString detail;
    std::chrono::milliseconds after;
    int errorCode = 0;
    QString errorMessage = {};
};

QList<Step> steps(Scenario scenario, bool sms)
{
    QList<Step> all{{u"sent"_s, {}, kSentAfter}};
    if (scenario == Scenario::SentOnly)
        return all;
    if (scenario == Scenario::Undelivered) {
        all.append({u"undelivered"_s, u"undelivered_to_recipient"_s, kDeliveredAfter, sms ? 1 : 46,
                    sms ? u"Absent subscriber"_s : u"Subscriber not reachable"_s});
        return all;
    }
    all.append({u"delivered"_s, u"delivered_to_recipient"_s, kDeliveredAfter});
    if (!sms)
        all.append({u"read"_s, {}, kReadAfter});
    return all;
}

QJsonObject statusObject(const Step &step, const SandboxContext &context)
{
    QJsonObject status{{u"state"_s, step.state},
                       {u"timestamp"_s, isoTime(context.now.addMSecs(step.after.count()))}};
    if (!step.detail.isEmpty())
        status[u"detail"_s] = step.detail;
    if (step.errorCode != 0) {
        status[u"errorCode"_s] = step.errorCode;
        status[u"errorMessage"_s] = step.errorMessage;
    }
    return status;
}

QJsonObject receipt(const ReceiptSubject &subject, const Step &step, const SandboxContext &context)
{
    QJsonObject payload{{u"umid"_s, subject.umid}, {u"subAccountId"_s, subject.subAccount}};
    if (!subject.clientMessageId.isEmpty())
        payload[u"clientMessageId"_s] = subject.clientMessageId;
    payload[u"status"_s] = statusObject(step, context);
    QJsonObject root{{u"namespace"_s, subject.sms ? u"SMS"_s : u"ChatApps"_s},
                     {u"eventType"_s, u"outbound_message_status_changed"_s}};
    if (subject.sms) {
        payload[u"source"_s] = subject.source;
        payload[u"destination"_s] = subject.to;
        payload[u"smsCount"_s] = 1;
        root[u"description"_s] = u"SMS outbound message delivery receipt"_s;
    } else {
        payload[u"channel"_s] = u"whatsapp"_s;
        payload[u"user"_s] = QJsonObject{{u"msisdn"_s, subject.to}};
        root[u"version"_s] = 9;
        root[u"description"_s] = u"ChatApps outbound message delivery receipt"_s;
    }
    root[u"payload"_s] = payload;
    return root;
}

} // namespace

void postReceipts(const ReceiptSubject &subject, Scenario scenario, const QUrl &url,
                  SandboxContext &context)
{
    if (!url.isValid() || url.isEmpty())
        return;
    const auto all = steps(scenario, subject.sms);
    for (const Step &step : all) {
        context.post(
            {.url = url,
             .headers = {{"Content-Type", "application/json"}},
             .body = QJsonDocument(receipt(subject, step, context)).toJson(QJsonDocument::Compact),
             .after = step.after});
    }
}

} // namespace sendbench::integrations::connect8x8

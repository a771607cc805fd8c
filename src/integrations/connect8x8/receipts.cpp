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
    QString providerErrorCode = {}; ///< Meta's
};

QList<Step> steps(Scenario scenario, bool sms)
{
    QList<Step> all{{u"sent"_s, {}, kSentAfter}};
    if (scenario == Scenario::SentOnly)
        return all;
    if (scenario == Scenario::Undelivered) {
        // 1 of the SMS table; 1018 of the WhatsApp table, 131026 of Meta's.
        all.append({u"undelivered"_s, u"undelivered_to_recipient"_s, kDeliveredAfter,
                    sms ? 1 : 1018, sms ? u"Absent subscriber"_s : u"Message undeliverable"_s,
                    sms ? QString() : u"131026"_s});
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

/// WhatsApp tells its user id with all receipts from `sent` on
/// (8x8's delivery-receipts-for-outbound-chatapps).
QJsonObject user(const ReceiptSubject &subject)
{
    QJsonObject user;
    if (!subject.to.isEmpty())
        user[u"msisdn"_s] = subject.to;
    const QString digits = QString(subject.to).remove(u'+');
    user[u"channelUserId"_s] =
        subject.channelUserId.isEmpty() ? u"ZZ."_s + digits : subject.channelUserId;
    return user;
}

void addChat(QJsonObject &payload, const ReceiptSubject &subject, const Step &step)
{
    payload[u"channel"_s] = u"whatsapp"_s;
    payload[u"user"_s] = user(subject);
    if (step.errorCode != 0)
        payload[u"whatsapp"_s] = QJsonObject{{u"providerErrorCode"_s, step.providerErrorCode}};
    else if (step.state != u"read"_s) // on `sent` and on one of `delivered` and `read`
        payload[u"whatsapp"_s] = QJsonObject{{u"pricingCategory"_s, u"service"_s}};
    if (step.detail == u"delivered_to_recipient"_s && !subject.content.isEmpty())
        payload[u"outboundContent"_s] =
            QJsonObject{{u"channel"_s, u"whatsapp"_s},
                        {u"contentType"_s, u"text"_s},
                        {u"body"_s, QJsonObject{{u"text"_s, subject.content}}}};
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
        addChat(payload, subject, step);
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
    auto all = steps(scenario, subject.sms);
    if (subject.paused) // 1035 of the WhatsApp table, 132015 of Meta's
        all = {{u"undelivered"_s, u"undelivered_to_recipient"_s, kSentAfter, 1035,
                u"Template is paused"_s, u"132015"_s}};
    for (const Step &step : std::as_const(all)) {
        context.post(
            {.url = url,
             .headers = {{"Content-Type", "application/json"}},
             .body = QJsonDocument(receipt(subject, step, context)).toJson(QJsonDocument::Compact),
             .after = step.after});
    }
}

} // namespace sendbench::integrations::connect8x8

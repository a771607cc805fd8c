// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/decoder.h"

#include "integrations/clevertap/message/parse.h"
#include "integrations/clevertap/message/words.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

void keepId(events::Event &event, const QString &id)
{
    if (!id.isEmpty())
        event.ids.insert(u"msgId"_s, id);
}

void read(events::Event &event, const message::DeliveryReport &report)
{
    const message::Status &status = report.statuses.first();
    event.eventType = u"delivery_report"_s;
    event.direction = u"outbound"_s;
    event.status = status.state;
    event.detail =
        report.statuses.size() > 1 ? u"+%1"_s.arg(report.statuses.size() - 1) : QString();
    event.errorCode = status.errorCode;
    event.errorMessage = status.errorTitle;
    event.occurredAt = status.at;
    keepId(event, status.msgId);
}

void read(events::Event &event, const message::InboundMessage &inbound)
{
    event.eventType = u"inbound_message"_s;
    event.direction = u"inbound"_s;
    event.status = inbound.kind == message::InboundKind::Other
                       ? inbound.otherType
                       : wordOf(message::inboundWords(), inbound.kind);
    event.occurredAt = inbound.at;
    keepId(event, inbound.repliesTo);
}

} // namespace

bool CleverTapDecoder::decode(events::Event &event) const
{
    const auto parsed = message::parse(event.body);
    if (!parsed.message)
        return false;
    const auto *report = std::get_if<message::DeliveryReport>(&*parsed.message);
    const auto *inbound = std::get_if<message::InboundMessage>(&*parsed.message);
    if (!inbound && (!report || report->statuses.isEmpty()))
        return false;
    event.recognised = true;
    event.system = u"clevertap"_s;
    event.product = u"whatsapp"_s;
    if (report)
        read(event, *report);
    else
        read(event, *inbound);
    return true;
}

} // namespace sendbench::integrations::clevertap

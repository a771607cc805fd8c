// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"
#include "webhooks/samples.h"
#include "webhooks/webhook.h"
#include "workspace/document.h"

namespace sendbench::webhooks
{

/// An event on its way to a receiver, as 8x8 would bring it.
struct Delivery {
    QString owner; ///< id of the desired webhook; "simulate" where there is none
    QString title; ///< "Deliver “Inbound SMS”"
    Environment environment = Environment::Test;
    QString url;
    /// Set: the address is this secret, and `url` is not used.
    std::optional<secrets::SecretKey> urlSecret;
    Auth auth; ///< its secret is {owner, "auth.secret"}
    QByteArray body;
    WantedAnswer answer = WantedAnswer::Any;
    DeliveryRules rules;
};

/// What 8x8 would make of an answer.
struct Verdict {
    sending::Outcome outcome;
    Findings findings;
    bool failed = false; ///< 8x8 would bring it once more
};

/// Of one attempt. Pure; any thread.
[[nodiscard]] Verdict judgeDelivery(const DeliveryRules &rules, WantedAnswer wanted,
                                    const http::Exchange &exchange);

/// May it go out? As sending::guard(), to which the address is the recipient that is meant; and
/// "delivery.not-https" (Guard): nothing but this machine is spoken to in the clear. Of the
/// sandbox's it says "delivery.sandbox-address" (Guard) in that guard's place.
[[nodiscard]] std::optional<Error> deliveryGuard(const workspace::Document &document,
                                                 const Delivery &delivery, bool confirmed);

/// What 8x8 does and we cannot (sign), and what it does not document.
[[nodiscard]] Findings deliveryNotes(const Delivery &delivery);

[[nodiscard]] sending::Message deliveryMessage(const Delivery &delivery);

/// One attempt as a route. Redirects are never followed. A slow receiver is waited for beyond
/// 8x8's limit, so that its time is known.
class DeliveryRoute final : public sending::Route
{
public:
    /// `filling` fills the headers; `token` is sent as Bearer, and no record has it.
    DeliveryRoute(Delivery delivery, Filling filling, QByteArray token = {});

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override { return m_delivery.title; }
    [[nodiscard]] QString system() const override;
    [[nodiscard]] Environment environment() const override { return m_delivery.environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override
    {
        return {sending::MessageKind::Raw};
    }
    [[nodiscard]] bool needsRecipient() const override { return false; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] std::chrono::milliseconds answerLimit() const override
    {
        return m_delivery.rules.limit;
    }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    /// The body is the message's.
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

private:
    Delivery m_delivery;
    Filling m_filling;
    QByteArray m_token;
};

} // namespace sendbench::webhooks

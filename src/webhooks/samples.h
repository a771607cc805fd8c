// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/exchange.h"

#include <QList>

#include <chrono>

/// Sample events of `resources/samples/8x8-events.json`, and how 8x8 delivers such events.
namespace sendbench::webhooks
{

/// How 8x8 delivers the events of a family of products.
struct DeliveryRules {
    QString id;           ///< "messaging", "voice", "contact-center", "jaas"
    QString title;        ///< "SMS and Chat Apps"
    bool only200 = false; ///< any other 2xx is not what 8x8 asks for
    std::chrono::milliseconds limit{5'000};
    bool limitDocumented = false;       ///< by 8x8 for these products
    QList<std::chrono::seconds> pauses; ///< before each repetition, counted from the last failure
    bool pausesDocumented = false;
    QString signature;     ///< a header that only 8x8 can make; empty: none
    http::Headers headers; ///< with places as in a sample
    QString note;
    QString source;
};

/// What the body of an answer must be.
enum class WantedAnswer { Any, Callflow, Json };

struct Sample {
    QString event;   ///< id of an EventKind
    QByteArray body; ///< with places: {{uuid}}, {{now}}, {{nowMs}}, {{subAccount}}
    WantedAnswer answer = WantedAnswer::Any;
    DeliveryRules rules;
    QString source;
};

/// "webhook.no-sample" (Input): 8x8 posts no such event or documents no payload; `detail` says so.
[[nodiscard]] Result<Sample> sampleOf(const QString &event);

/// What stands in the places of a sample or a header.
struct Filling {
    QDateTime now;
    QString uuid; ///< empty: a new one for each place
    QString subAccount;
    int retry = 0;
};
enum class Layout { Compact, Indented };
/// The body as it is sent. Members keep their order.
[[nodiscard]] QByteArray filledBody(const Sample &sample, const Filling &filling, Layout layout);
[[nodiscard]] QByteArray filledText(const QByteArray &text, const Filling &filling);

/// Sets what `path` names, "payload.status.state" or as a JSON pointer; what leads there is made.
/// In a text's place `value` is a text, elsewhere what it is as JSON, else a text. Errors (Input):
/// "delivery.body" (the body is no JSON), "delivery.path" (leads through something that has no
/// members).
[[nodiscard]] Result<QByteArray> withValue(const QByteArray &body, const QString &path,
                                           const QString &value);

} // namespace sendbench::webhooks

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace sendbench::integrations::zendesk
{

/// The three bodies of the guide.
enum class PayloadKind {
    Sms,              ///< option A
    WhatsAppTemplate, ///< option B
    WhatsAppText,     ///< inside the customer service window
};

/// What a trigger lets Zendesk POST to 8x8; texts may hold Zendesk's `{{…}}`.
struct Payload {
    PayloadKind kind = PayloadKind::Sms;
    QString recipient; ///< "{{ticket.requester.phone}}"
    QString source;    ///< of an SMS
    QString text;      ///< of an SMS or a text
    QString templateName;
    QString templateLanguage;
    QStringList parameters; ///< of the template's body, in order
    QString components;     ///< JSON array of further ones: header, buttons; empty: none
};

/// 8x8's request body as JSON of several lines, placeholders inside.
/// Source: https://developer.8x8.com/connect/docs/zendesk-notifications-webhooks
[[nodiscard]] QByteArray payloadBody(const Payload &payload);

/// What stands inside each `{{…}}`, trimmed, in order, with repetitions.
[[nodiscard]] QStringList placeholdersIn(const QString &text);

/// The body as Zendesk would send it: each placeholder replaced by what `valueOf` has for its name,
/// raw and unescaped, as Zendesk does.
[[nodiscard]] QByteArray filled(const QByteArray &body,
                                const std::function<QString(const QString &name)> &valueOf);

enum class Sample { Ordinary, Awkward };

/// The same with samples. An unknown placeholder renders empty.
[[nodiscard]] QByteArray rendered(const QByteArray &body, Sample sample);

} // namespace sendbench::integrations::zendesk

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sendbench::integrations::zendesk
{

/// A placeholder that the guide calls safe (`resources/rules/zendesk.json`).
struct Placeholder {
    QString name;    ///< "ticket.requester.name"
    QString sample;  ///< what it renders to in a preview
    QString awkward; ///< what people may have typed there; empty where nobody types
    QString needs;   ///< key of the flag without which it renders empty: "helpCenter"
    bool phone = false;
    QString source;
};

struct Limit {
    qint64 value = 0;
    QString source;
};

[[nodiscard]] const QList<Placeholder> &placeholders();
[[nodiscard]] const Placeholder *placeholder(const QString &name);
/// "payloadCharacters", "smsSource", "smsText", "whatsAppText".
[[nodiscard]] Limit limit(const QString &key);
/// 8x8's guide, which the list is from.
[[nodiscard]] QString guideUrl();

} // namespace sendbench::integrations::zendesk

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sendbench::integrations::wavecell
{

/// What a receiver of an old record's events gets instead, of
/// `resources/rules/wavecell-payloads.json`. 8x8 no longer documents the old bodies.
struct PayloadChange {
    QString type; ///< of the old record: "MO"
    QString title;
    QString product;        ///< whose present record carries it: "sms"; empty: none does
    QString presentType;    ///< "MSG"; empty: records of the product have none
    QString nameSpace;      ///< "SMS"
    QStringList eventTypes; ///< "inbound_message_received"
    QStringList fields;     ///< of `payload`
    QString note;
    QString source;
};

[[nodiscard]] const QList<PayloadChange> &payloadChanges();
/// What holds for every receiver, whatever the type.
[[nodiscard]] const QStringList &payloadRules();

} // namespace sendbench::integrations::wavecell

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhook.h"

#include <QList>
#include <QStringList>

namespace sendbench::webhooks
{

/// A type of event that a record can be for.
struct EventType {
    QString id;           ///< "CADR"
    QString title;        ///< "Delivery receipts"
    bool implied = false; ///< meant as well when a record names no type
};

/// What a product's webhook API can do. Data; each fact has its source in 8x8-webhooks.md's tags.
struct Product {
    QString id;          ///< "sms"
    QString title;       ///< "SMS"
    QString accountKind; ///< "8x8.connect"
    QString source;      ///< page of 8x8's documentation
    QList<EventType> types;
    bool typed = false;           ///< a record has a type
    bool everySubAccount = false; ///< "*" is a scope: every sub-account. Never a wildcard on delete
    bool scoped = true;           ///< a record belongs to a sub-account
    bool named = false;           ///< a record has a name and an id of its own
    bool hasEnabled = true;       ///< a record can be switched off
    /// Writing where a record is means deleting it first: nothing is received between the two.
    bool deleteBeforeWrite = false;
    QList<AuthKind> auths{AuthKind::None};
    bool legacy = false;  ///< 8x8 wants its users to leave it
    bool writable = true; ///< false: shown, and changed elsewhere (said in `elsewhere`)
    QString elsewhere;    ///< how it is done without the API
};

/// "sms.typed": records of the older, typed form.
[[nodiscard]] inline bool isOlderForm(const QString &product)
{
    return product.endsWith(QStringLiteral(".typed"));
}

/// A product without an API: how its URL is set, and what the program offers for it.
struct ByHand {
    QString title;  ///< "SMS Engage responses"
    QString how;    ///< "By e-mail to cpaas-support@8x8.com, for the whole account."
    QString offers; ///< what there is here: "Copy the text of the mail"
    QString mail;   ///< the mail's text with {{url}}; empty: none
    QString source;
};

/// Of `resources/webhooks/by-hand.json`.
[[nodiscard]] const QList<ByHand> &byHand();

} // namespace sendbench::webhooks

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhook.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>

namespace sendbench::webhooks
{

/// What a product's own code needs later of what it read: the whole of an address that may hold a
/// token, the channels of a webhook. In memory only, never shown, stored or logged; no part of what
/// a record is.
struct Kept {
    std::shared_ptr<const void> data;

    bool operator==(const Kept & /*other*/) const { return true; }
};

/// One record as a product's API answered it. Secrets are masked there or were redacted by us;
/// none stands here.
struct LiveWebhook {
    QString account; ///< id in the workspace
    QString product;
    QString scope;
    QString type; ///< empty: the product has none, or its answer does not say ("not reported")
    QString url;
    QString name;
    QString remoteId; ///< empty where records have no id
    Auth auth; ///< as far as the answer says; `form` from what stands before a mask, if anything
    /// The answer says that there is a secret, or that there is none; nothing: it does not say.
    std::optional<bool> hasSecret;
    std::optional<bool> enabled; ///< nothing: the product has no such flag, or did not say
    /// The record belongs to the old (Wavecell) form: "V1", "2"; empty: it is a current one.
    QString oldVersion;
    /// Channels, steps or the like that use the record, by name.
    QStringList users;
    /// Members that the reference does not know, by name: kept, never sent.
    QStringList unknown;
    qsizetype index = 0;     ///< in the answer: two records with one key are two
    QByteArray raw;          ///< this record's JSON as it came, redacted
    QString exchangeId;      ///< in the history
    forms::FieldValues more; ///< as Webhook::more
    Kept kept;               ///< for the product's write(), remove() and wholeUrl()

    bool operator==(const LiveWebhook &) const = default;
};

/// Of a record's `oldVersion`: 8x8's migration guide prints V1, its list a number. The 2 and 3 of
/// the typed form it does not explain.
[[nodiscard]] inline bool isCertainlyOld(const QString &version)
{
    return version == QStringLiteral("V1") || version == QStringLiteral("1");
}

} // namespace sendbench::webhooks

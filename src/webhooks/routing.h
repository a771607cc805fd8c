// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/state.h"

namespace sendbench::webhooks
{

/// A kind of event that somebody may wait for: "inbound SMS", "WhatsApp delivery receipt", of
/// `resources/webhooks/events.json`.
struct EventKind {
    QString id;           ///< "sms.inbound", "chatapps.receipt", "voice.VSS"
    QString title;        ///< "Inbound SMS"
    QStringList products; ///< whose records get it: "sms"
    QStringList types;    ///< the types of those that get it; empty: they have none
    QString note; ///< what else must be: "Short URLs are switched on by your account manager."
    QString source;
};
[[nodiscard]] const QList<EventKind> &eventKinds();
/// By id, or by a word that people use ("CADR", "MO", "VSS"); "webhook.event-unknown" (Input).
[[nodiscard]] Result<EventKind> eventKind(const QString &word);

/// A record that is about the event, and why it gets it or not.
struct Candidate {
    qsizetype live = -1;
    bool receives = false;
    QString why;         ///< "The record of this sub-account goes before the one of “*”."
    bool certain = true; ///< false: 8x8 documents no rule for this
};

struct Answer {
    QList<Candidate> candidates; ///< the receiving one first
    QString sentence;            ///< "POSTed to https://… (SMS, sub-account acme_sms)."
    Findings findings;           ///< shadowed, disabled, nobody, not read
};

/// Which live record gets an event of a sub-account. Pure.
[[nodiscard]] Answer whoReceives(const EventKind &event, const QString &subAccount,
                                 const QList<LiveWebhook> &live,
                                 const QList<ReadFailure> &failures);
/// Kinds that no record of a sub-account gets, of the products that it is used with: those for
/// which one of the accounts names it or that have a record of its own; where nobody tells, those
/// that have any record, else all. Events of the older form count where there are such records,
/// those that no sub-account decides never do, and of what could not be read nobody knows.
[[nodiscard]] QList<EventKind> reachNobody(const QString &subAccount,
                                           const QList<LiveWebhook> &live,
                                           const QList<workspace::Account> &accounts = {},
                                           const QList<ReadFailure> &failures = {});

} // namespace sendbench::webhooks

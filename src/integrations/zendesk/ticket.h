// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/setup.h"

namespace sendbench::integrations::zendesk
{

/// A ticket as triggers see it at one event. Words are those of Zendesk's API.
struct Ticket {
    bool created = false; ///< else updated
    QString statusBefore;
    QString status;
    QString comment; ///< "none", "public", "private"
    QStringList tags;
    OrderedMap<QString> values; ///< of placeholders: "ticket.id" → "35436"
};

/// From the values of the form `zendesk.8x8.notifications.ticket`; what Help Center gives is empty
/// without it.
[[nodiscard]] Ticket ticketOf(const forms::FieldValues &values, bool helpCenter);

/// Whether a trigger fires, and why.
struct Verdict {
    bool fires = true;
    QStringList reasons; ///< a sentence for each condition, in order
};
[[nodiscard]] Verdict verdictOf(const TriggerWish &wish, const Ticket &ticket);

/// The body for this ticket, values put in raw as Zendesk does.
[[nodiscard]] QByteArray bodyFor(const TriggerWish &wish, const Ticket &ticket);

/// The ticket once the trigger has fired.
[[nodiscard]] Ticket afterwards(const TriggerWish &wish, Ticket ticket);
/// The same ticket at its next update, where nothing else is changed.
[[nodiscard]] Ticket nextUpdate(Ticket ticket);

} // namespace sendbench::integrations::zendesk

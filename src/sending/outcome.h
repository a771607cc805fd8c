// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/orderedmap.h"

#include <QString>

#include <optional>

namespace sendbench::sending
{

/// What an answer means by its system's own rules. A 200 is not yet a success; what is not
/// understood is Unclear.
enum class OutcomeKind {
    Accepted, ///< the system took the message (not: delivered)
    Refused,  ///< the system answered and said no
    Failed,   ///< no usable answer: not reached, time-out, server error
    Unclear,  ///< an answer whose shape the system's documents do not know
};

struct Outcome {
    OutcomeKind kind = OutcomeKind::Unclear;
    QString code;            ///< the system's own code, else empty
    QString message;         ///< the system's own words
    QString reason;          ///< one sentence on how this was read, for people
    OrderedMap<QString> ids; ///< "umid", "msgId", "clientMessageId", "batchId" → value

    bool operator==(const Outcome &) const = default;
};

[[nodiscard]] QString
outcomeKindName(OutcomeKind kind); ///< "accepted", "refused", "failed", "unclear"
[[nodiscard]] std::optional<OutcomeKind> outcomeKindFromName(const QString &name);

} // namespace sendbench::sending

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/templatetwin.h"

namespace sendbench::ui
{

/// What CleverTap holds, as somebody pasted it, beside what is here.
struct TwinReading {
    QList<templates::Template> held;
    QList<integrations::clevertap::TwinRow> rows; ///< the open template's first, then what differs
    QString recognised;                           ///< as what the text was taken
    QString error;                                ///< why nothing can be compared; empty: it can
    qsizetype same = 0;
    qsizetype onlyHere = 0; ///< not in a list of CleverTap's; without rows
};

/// `text`: templates as JSON in any form, else the message text of `open`. `others`: what else is
/// here for the same provider. `side` names who approved these ("8x8"). Pure; any thread.
[[nodiscard]] TwinReading readTwins(const QString &text, const templates::Template &open,
                                    const QList<templates::Template> &others, const QString &side);

} // namespace sendbench::ui

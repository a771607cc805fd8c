// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/sendjob.h"

namespace sendbench::history
{

/// The columns of the full-text table for one record.
struct SearchText {
    QString number;
    QString url;
    QString code;
    QString message;
    QString ids;
    QString body;
    QStringList numbers; ///< of a table of their own: see numbersearch.h
};

[[nodiscard]] SearchText searchText(const sending::SendRecord &record);

/// What the user typed as an FTS5 query: every word must be found, each as a prefix. Safe for any
/// text. Empty if there is nothing in it that can be looked for.
[[nodiscard]] QString searchQuery(const QString &typed);

} // namespace sendbench::history

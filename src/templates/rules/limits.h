// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <QString>

namespace sendbench::templates::rules
{

/// One row of resources/rules/templates.json: how much of something a template
/// may have, what is said when it has more, and where that is written.
struct Limit {
    int value = 0;
    Severity level = Severity::Error;
    QString code;   ///< what Meta would answer; empty: no number is known
    QString source; ///< address of the page
    bool operator==(const Limit &) const = default;
};

/// "body.text", "buttons.URL"; a key that the file does not have is a fault of
/// ours and ends the program. Any thread.
[[nodiscard]] const Limit &limit(const QString &key);
/// nullptr where the file says nothing of it.
[[nodiscard]] const Limit *findLimit(const QString &key);

} // namespace sendbench::templates::rules

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sendbench
{

enum class Severity { Error, Warning, Note };

/// One result of a check. `message` and `fix` are sentences for people, translated where they are
/// made.
struct Finding {
    Severity severity = Severity::Note;
    QString rule;    ///< stable id, e.g. "provider.endpoint.https"
    QString path;    ///< JSON pointer or field key of the place
    QString message; ///< what is wrong and why it matters
    QString fix;     ///< what to do now; empty if there is nothing to say
    QString source;  ///< URL or document the rule comes from; empty if it is our own
    QString code;    ///< the code the remote system would answer; empty if none

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

[[nodiscard]] QString severityName(Severity severity); ///< "error", "warning", "note"
[[nodiscard]] bool hasErrors(const Findings &findings);
/// Errors first, else in the order they were found.
void sortFindings(Findings &findings);

} // namespace sendbench

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/connect8x8/templatesync.h"

namespace sendbench::integrations::connect8x8
{

/// 8x8's rules about templates that no field shows, said before an attempt.

/// There is no call to change a template: both ways round it, with what each costs. `newName`: what
/// to offer.
[[nodiscard]] Finding noEditFinding(const QString &name, const QString &newName);
/// A deletion takes every language of a name.
[[nodiscard]] Finding everyLanguageFinding(const QString &name, const QStringList &languages);
/// The name that a deletion frees stays blocked.
[[nodiscard]] Finding blockedNameFinding(const QString &name, Severity severity);
/// What refers to the old name has to be changed.
[[nodiscard]] Finding newNameFinding(const QString &oldName, const QString &newName);
/// 250 or 6,000 templates, 100 submissions an hour; nothing while that is far.
[[nodiscard]] Findings quotaFindings(const QList<LiveTemplate> &live, const QDateTime &now);
/// Review takes time, and the answer to a submission says nothing.
[[nodiscard]] Finding reviewFinding();
/// Samples that 8x8 cannot load: Meta's handles, and addresses that a list gave.
[[nodiscard]] Findings sampleFindings(const templates::Template &t);

} // namespace sendbench::integrations::connect8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/fault.h"

namespace sendbench::sandbox
{

/// The rules of a run with their counts. One thread.
class FaultPlan
{
public:
    [[nodiscard]] static Result<FaultPlan> parse(const QStringList &rules);

    /// The rule that acts on this request: the first whose turn it is. Every rule that matches
    /// counts the request, so that `every` does not depend on the other rules.
    [[nodiscard]] std::optional<FaultRule> next(const QByteArray &method, const QString &path);

private:
    struct Entry {
        FaultRule rule;
        qint64 matched = 0;
        qint64 acted = 0;
    };
    QList<Entry> m_entries;
};

} // namespace sendbench::sandbox

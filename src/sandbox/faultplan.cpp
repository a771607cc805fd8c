// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faultplan.h"

namespace sendbench::sandbox
{

Result<FaultPlan> FaultPlan::parse(const QStringList &rules)
{
    FaultPlan plan;
    for (const QString &text : rules) {
        Result<FaultRule> rule = parseFault(text);
        if (!rule)
            return Failure(rule.error());
        plan.m_entries.append({*std::move(rule)});
    }
    return plan;
}

std::optional<FaultRule> FaultPlan::next(const QByteArray &method, const QString &path)
{
    std::optional<FaultRule> acting;
    for (Entry &entry : m_entries) {
        if (!entry.rule.matches(method, path))
            continue;
        const bool turn = ++entry.matched % entry.rule.every == 0;
        const bool left = !entry.rule.times || entry.acted < *entry.rule.times;
        if (acting || !turn || !left)
            continue;
        ++entry.acted;
        acting = entry.rule;
    }
    return acting;
}

} // namespace sendbench::sandbox

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

bool Plan::hasWork() const
{
    return std::any_of(changes.begin(), changes.end(),
                       [](const Change &change) { return !change.steps.isEmpty(); });
}

bool Plan::canApply() const
{
    return hasWork() && !hasErrors(findings);
}

QList<Step> Plan::steps() const
{
    QList<Step> all;
    for (const Change &change : changes)
        all += change.steps;
    return all;
}

QString actionName(Action action)
{
    switch (action) {
    case Action::None:
        return u"none"_s;
    case Action::Create:
        return u"create"_s;
    case Action::Replace:
        return u"replace"_s;
    case Action::Delete:
        break;
    }
    return u"delete"_s;
}

QString fieldStateName(FieldState state)
{
    switch (state) {
    case FieldState::Equal:
        return u"equal"_s;
    case FieldState::Different:
        return u"different"_s;
    case FieldState::Unverifiable:
        break;
    }
    return u"unverifiable"_s;
}

} // namespace sendbench::changes

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/outcome.h"

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

QString outcomeKindName(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Accepted:
        return u"accepted"_s;
    case OutcomeKind::Refused:
        return u"refused"_s;
    case OutcomeKind::Failed:
        return u"failed"_s;
    case OutcomeKind::Unclear:
        break;
    }
    return u"unclear"_s;
}

std::optional<OutcomeKind> outcomeKindFromName(const QString &name)
{
    for (const auto kind :
         {OutcomeKind::Accepted, OutcomeKind::Refused, OutcomeKind::Failed, OutcomeKind::Unclear})
        if (outcomeKindName(kind) == name)
            return kind;
    return std::nullopt;
}

} // namespace sendbench::sending

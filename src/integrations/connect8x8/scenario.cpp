// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/scenario.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

Scenario scenarioOf(const QString &number)
{
    const QString end = number.right(4);
    if (end == u"9001"_s)
        return Scenario::Undelivered;
    if (end == u"9002"_s)
        return Scenario::Rejected;
    if (end == u"9003"_s)
        return Scenario::Slow;
    if (end == u"9004"_s)
        return Scenario::SentOnly;
    return Scenario::Delivered;
}

} // namespace sendbench::integrations::connect8x8

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/target.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

QString targetName(Target target)
{
    switch (target) {
    case Target::Meta:
        return u"meta"_s;
    case Target::EightByEight:
        return u"8x8"_s;
    case Target::CleverTap:
        return u"clevertap"_s;
    }
    return {};
}

QString targetTitle(Target target)
{
    switch (target) {
    case Target::Meta:
        return u"Meta"_s;
    case Target::EightByEight:
        return u"8x8"_s;
    case Target::CleverTap:
        return u"CleverTap"_s;
    }
    return {};
}

std::optional<Target> targetFromName(const QString &name)
{
    for (const Target target : {Target::Meta, Target::EightByEight, Target::CleverTap}) {
        if (targetName(target) == name)
            return target;
    }
    return std::nullopt;
}

} // namespace sendbench::templates

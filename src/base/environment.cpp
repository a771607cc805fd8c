// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/environment.h"

using namespace Qt::StringLiterals;

namespace sendbench
{

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return u"sandbox"_s;
    case Environment::Test:
        return u"test"_s;
    case Environment::Production:
        break;
    }
    return u"production"_s;
}

std::optional<Environment> environmentFromName(const QString &name)
{
    for (const auto environment :
         {Environment::Sandbox, Environment::Test, Environment::Production})
        if (environmentName(environment) == name)
            return environment;
    return std::nullopt;
}

} // namespace sendbench

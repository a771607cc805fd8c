// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/route.h"

#include "base/redactor.h"

namespace sendbench::sending
{

SecretValues markedSecrets(const Route &route)
{
    SecretValues marks;
    for (const auto &key : route.neededSecrets())
        marks.insert(key, Redactor::mark(key.label()).toUtf8());
    return marks;
}

} // namespace sendbench::sending

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace sendbench::tests
{

/// Rights say nothing to root: for a while this program is a user of no rights.
class AsNobody
{
public:
    AsNobody() { m_root = geteuid() == 0 && seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_root && seteuid(0) != 0)
            qFatal("not root again");
    }

private:
    bool m_root = false;
};

} // namespace sendbench::tests

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>

/// A static library's resources must be asked for once by name; call it first in main().
void sendbenchLoadResources()
{
    Q_INIT_RESOURCE(data);
}

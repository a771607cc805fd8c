// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

#include <QStringList>

namespace sendbench::workspace
{

/// The end that the keys of fields have which hold the id of an account ("connectAccount").
inline const QString kAccountKeyEnd = QStringLiteral("Account");

/// Ids of the accounts that the configuration names: its own, then those of its fields. One that is
/// gone is named too.
[[nodiscard]] QStringList accountsNamedBy(const ProviderConfiguration &provider);

} // namespace sendbench::workspace

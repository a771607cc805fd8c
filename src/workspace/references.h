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

/// Ids of the webhooks that belong to the account.
[[nodiscard]] QStringList webhooksOf(const Document &document, const QString &account);

/// How many templates are written for the provider configuration or account.
[[nodiscard]] qsizetype templatesFor(const Document &document, const QString &owner);
/// The owner has another id now: its templates stay its own.
void moveTemplates(Document &document, const QString &from, const QString &to);

} // namespace sendbench::workspace

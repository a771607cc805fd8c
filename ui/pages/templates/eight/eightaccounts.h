// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

#include <QStringList>

namespace sendbench::ui
{

/// Which 8x8 accounts there are, and whose a template is.

[[nodiscard]] QStringList eightAccounts(const workspace::Document &document);
/// Of what a template is written for: the account itself, or that of the provider configuration;
/// empty: no 8x8 account.
[[nodiscard]] QString eightAccountOf(const workspace::Document &document, const QString &provider);
/// A template with this `provider` may be compared with that account: it is written for it, or for
/// nobody yet.
[[nodiscard]] bool isOfAccount(const workspace::Document &document, const QString &provider,
                               const QString &account);
/// "acme · Production"
[[nodiscard]] QString eightAccountTitle(const workspace::Document &document,
                                        const QString &account);

} // namespace sendbench::ui

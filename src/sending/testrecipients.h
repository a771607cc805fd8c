// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::sending
{

/// The number is on the list, however either is written; a missing '+' is forgiven.
[[nodiscard]] bool isTestRecipient(const workspace::Document &document, const QString &number);

} // namespace sendbench::sending

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Makes `:/sendbench/...` available, and installs the English plurals (“1 request”, “2 requests”)
/// where there is an application. Call it before anything reads data files: in main() and in tests.
/// A language is installed after it, and goes before it.
void sendbenchLoadResources();

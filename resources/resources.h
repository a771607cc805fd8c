// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Makes `:/sendbench/...` available. Call once before anything reads data files: in main() and in
/// tests.
void sendbenchLoadResources();

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

/// A workspace with an 8x8 account "acme" (test, Asia Pacific) and one complete, faultless provider
/// configuration.
[[nodiscard]] sendbench::workspace::Document sampleDocument();
[[nodiscard]] sendbench::workspace::ProviderConfiguration sampleProvider();

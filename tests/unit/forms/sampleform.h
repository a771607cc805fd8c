// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

/// A form with a field of each sort that the tests need.
[[nodiscard]] sendbench::forms::FormDescriptor sampleForm();

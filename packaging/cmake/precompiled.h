// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// As precompiledcore.h, for what has no window: JSON is read and written there.
#pragma once

#include "precompiledcore.h"

#include <nlohmann/json.hpp>

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

namespace sendbench::diagnosis
{

/// The sentence for people: what happened, to what. Ends with a full stop. Never a code alone.
[[nodiscard]] QString sentence(const Error &error);

/// What to do now; empty where there is nothing honest to say.
[[nodiscard]] QString advice(const Error &error);

/// Both, and the place inside the file with what was found and expected.
[[nodiscard]] QString fullText(const Error &error);

} // namespace sendbench::diagnosis

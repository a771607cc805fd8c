// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/visibletext.h"

namespace sendbench::forms
{

using sendbench::codeName;
using sendbench::countCharacters;
using sendbench::findOddCharacter;
using sendbench::OddCharacter;
using sendbench::visibleText;

} // namespace sendbench::forms

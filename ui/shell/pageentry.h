// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/pageplace.h"

#include <functional>

namespace sendbench::ui
{

class Page;

/// A page to come: the window shows its place, and makes it when it is needed.
struct PageEntry {
    PagePlace place;
    std::function<Page *()> make; ///< called once, at the most; the window takes what it gives
};

} // namespace sendbench::ui

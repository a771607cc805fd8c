// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/pageplace.h"

#include <functional>

class QWidget;

namespace sendbench::ui
{

class Page;

/// A page to come: the window shows its place, and makes it when it is needed.
struct PageEntry {
    PagePlace place;
    /// Called once, at the most. With its parent at once: moved there later, every part of it would
    /// be styled twice.
    std::function<Page *(QWidget *parent)> make;
};

} // namespace sendbench::ui

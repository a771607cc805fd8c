// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/prompts.h"
#include "ui/theme/theme.h"

#include <functional>

namespace sendbench::ui
{

/// What every page is given. All of it outlives the pages.
struct PageContext {
    engine::Engine &engine;
    Theme &theme;
    const Clipboard &clipboard;
    Prompts &prompts;

    /// Shows a page and, if named, an object on it: ("send", route id), ("providers", id),
    /// ("accounts", id),
    /// ("history", exchange id), ("events", event id), ("overview", {}).
    std::function<void(const QString &page, const QString &object)> open;
    /// A passing remark such as "Copied".
    std::function<void(const QString &text)> toast;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "ui/theme/theme.h"

namespace sendbench::ui
{

/// What the overview says about a configuration.
struct ProviderState {
    QString icon;
    Theme::Color color = Theme::Color::Muted;
    QString text;
};

/// Reads its form, which takes milliseconds the first time.
[[nodiscard]] ProviderState checkedState(engine::Engine &engine,
                                         const workspace::ProviderConfiguration &provider);

} // namespace sendbench::ui

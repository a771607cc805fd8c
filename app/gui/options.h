// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "engine/engine.h"
#include "ui/theme/theme.h"

#include <QStringList>

#include <optional>

namespace sendbench::gui
{

/// The window's command line (cli.md, "The window's own options").
struct Options {
    QString workspace; ///< empty: the default one
    QString page;
    engine::SecretsBackend secrets = engine::SecretsBackend::Keychain;
    bool sandbox = false;
    std::optional<ui::Theme::Mode> theme; ///< nothing: as last time
    QString language;
    bool help = false;
    bool version = false;

    // For scripts: see packaging/run and tests/bench/start.
    QString screenshot;     ///< save a picture of the window to this file and quit
    bool afterSend = false; ///< … after a test was sent and its receipts arrived
    bool measureStart =
        false; ///< print {"firstPaintMs", "rssKb"} after the first painted frame and quit
};

/// "usage" (Input) for what is unknown or lacks its value. `arguments` without the program's name.
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace sendbench::gui

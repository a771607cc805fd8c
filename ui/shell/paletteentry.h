// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace sendbench::ui
{

/// One thing that Ctrl+K finds.
struct PaletteEntry {
    enum class Group { Pages, Actions, Objects };

    QString title;
    QString subtitle; ///< what tells two equal titles apart: "Provider", "Ctrl+2"
    QString icon;     ///< name in ui/theme/icons
    QStringList keywords;
    std::function<void()> run;
    Group group = Group::Objects;
};

} // namespace sendbench::ui

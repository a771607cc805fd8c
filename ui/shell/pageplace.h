// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::ui
{

/// What is known of a page before it is made: its row in the sidebar.
struct PagePlace {
    QString id;       ///< stable: "providers"
    QString title;    ///< translated
    QString iconName; ///< of ui/theme/icons
};

} // namespace sendbench::ui

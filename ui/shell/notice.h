// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace sendbench::ui
{

/// A strip over the page that stays until its cause is gone: read-only workspace, locked keychain.
struct Notice {
    enum class Kind { Info, Caution, Bad };
    struct Button {
        QString text;
        std::function<void()> run;
    };

    QString id; ///< stable; a second notice with it replaces the first
    Kind kind = Kind::Info;
    QString text;
    QList<Button> buttons; ///< at most two
    bool closable = false;
};

} // namespace sendbench::ui

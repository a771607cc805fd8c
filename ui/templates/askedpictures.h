// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QUrl>

namespace sendbench::ui
{

/// What came of the pictures that the user asked for. Nothing is asked for by itself.
struct AskedPictures {
    enum class State { NotAsked, Asked, Here, Failed };
    struct Entry {
        State state = State::NotAsked;
        QImage image; ///< of Here
    };
    QHash<QUrl, Entry> entries;
};

} // namespace sendbench::ui

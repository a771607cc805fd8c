// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

#include <functional>
#include <map>

class QToolButton;

namespace sendbench::ui
{

/// The bottom line: standing facts about the program, each with a dot and words.
class StatusStrip final : public QFrame
{
    Q_OBJECT

public:
    enum class Item { Keychain, Sandbox, Running, Saved };
    enum class Tone { Plain, Good, Caution, Bad };

    struct State {
        Tone tone = Tone::Plain;
        QString text; ///< empty: the item is absent
        QString toolTip;
        std::function<void()> open; ///< what a click does; without it the item is only read
    };

    explicit StatusStrip(const Theme &theme, QWidget *parent = nullptr);

    void set(Item item, const State &state);
    [[nodiscard]] QString text(Item item) const;

private:
    const Theme &m_theme;
    std::map<Item, QToolButton *> m_items;
    std::map<Item, State> m_states;
};

} // namespace sendbench::ui

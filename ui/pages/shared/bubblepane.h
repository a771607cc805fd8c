// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QScrollArea>

namespace sendbench::ui
{

class BubbleView;

/// A bubble in the middle of what scrolls, as light as the window until it is told otherwise. A
/// picture is fetched only when it is asked for.
class BubblePane : public QScrollArea
{
    Q_OBJECT

public:
    BubblePane(const PageContext &context, int above, QWidget *parent = nullptr);

    [[nodiscard]] BubbleView &bubble() const { return *m_bubble; }
    /// From now on whatever the window's light is.
    void setDark(bool dark);
    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void darkChanged(bool dark);

private:
    void take(bool dark);

    BubbleView *m_bubble;
    bool m_dark = false;
    bool m_chosen = false;
};

} // namespace sendbench::ui

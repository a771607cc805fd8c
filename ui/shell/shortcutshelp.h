// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/shortcutinfo.h"
#include "ui/theme/theme.h"

class QScrollArea;
class QPushButton;

namespace sendbench::ui
{

/// F1: the keys of the window and of the page that is shown.
class ShortcutsHelp final : public Overlay
{
    Q_OBJECT

public:
    ShortcutsHelp(const Theme &theme, QWidget *window);

    struct Section {
        QString title;
        QList<ShortcutInfo> shortcuts;
    };
    void open(const QList<Section> &sections);

protected:
    QSize cardSize(const QSize &room) const override;
    QWidget *firstFocus() override;

private:
    [[nodiscard]] QWidget *makeList(const QList<Section> &sections) const;

    const Theme &m_theme;
    QScrollArea *m_area;
    QPushButton *m_close;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace sendbench::ui
{

/// What the delegates of our lists paint alike.

/// Selection with its edge on the reading side, the mouse over it, and the focus's frame.
struct RowBack {
    QRect box;
    int edgeInset = 10; ///< above and below the edge
    bool focused = false;
};
void paintRowBack(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option,
                  const RowBack &back);

/// One line of text, cut to its place; mirrored with the window, its text in its own direction.
void paintRowLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                  const QString &text, Qt::Alignment alignment,
                  Qt::TextElideMode elide = Qt::ElideMiddle);

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/place.h"
#include "ui/templates/bubblestyle.h"

#include <QAccessible>
#include <QWidget>

namespace sendbench::ui
{

/// One thing that the message consists of, as a screen reader meets it: its accessible name is what
/// it says. Draws itself in the style of the view, which outlives it.
class BubblePart : public QWidget
{
    Q_OBJECT

public:
    BubblePart(const BubbleStyle &look, QAccessible::Role role, QWidget *parent);

    /// Lays itself out for this width; what height it needs. The parent sets the geometry.
    [[nodiscard]] virtual int arrange(int width) = 0;

    /// What the editor shows when it is clicked.
    void setPlace(const templates::Place &place) { m_place = place; }
    [[nodiscard]] const templates::Place &place() const { return m_place; }
    [[nodiscard]] QAccessible::Role role() const { return m_role; }

protected:
    /// Whatever stands in it is no markup.
    void setPlainToolTip(const QString &text);
    [[nodiscard]] const BubbleStyle &look() const { return m_look; }
    [[nodiscard]] QColor color(BubbleStyle::Color color) const { return m_look.color(color); }
    /// The same place as a right-to-left phone has it.
    [[nodiscard]] QRectF mirrored(const QRectF &place) const;
    /// The same for a child's geometry, before this part has a width of its own.
    [[nodiscard]] QRect mirrored(const QRect &place, int width) const;

private:
    const BubbleStyle &m_look;
    QAccessible::Role m_role;
    templates::Place m_place;
};

/// The part under this point of `root`; null where there is none.
[[nodiscard]] BubblePart *partAt(QWidget *root, const QPoint &at);

/// The ring around what has the focus; nothing in a picture to be saved.
void drawFocusRing(QPainter &painter, const BubbleStyle &look, const QRectF &around);

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/rowpaint.h"

#include <QStyledItemDelegate>

namespace sendbench::ui
{

/// A row of a list pane: how it stands as an icon, its name, and small lines below.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const Theme &theme, int smallLines, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const final;

protected:
    struct Sign {
        QString icon;
        Theme::Color color;
    };
    [[nodiscard]] virtual Sign signOf(const QModelIndex &index) const = 0;
    /// `box` is what is left of the row behind the icon; the painter has the font and colour of the
    /// name.
    virtual void paintTexts(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index, const QRect &box) const = 0;

    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    int m_smallLines;
};

} // namespace sendbench::ui

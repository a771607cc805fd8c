// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace sendbench::ui
{

/// Draws one line of the command palette: icon, title, and what it is at the end of the line.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void text(QPainter *painter, Qt::LayoutDirection direction, const QRect &line, const QRect &box,
              Qt::Alignment alignment, const QString &text) const;

    const Theme &m_theme;
};

} // namespace sendbench::ui

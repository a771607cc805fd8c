// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace sendbench::ui
{

class Sidebar;

/// Draws one page in the sidebar.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SidebarDelegate(const Theme &theme, Sidebar *sidebar);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option, const QRect &box) const;
    /// Returns how much room it took at the end of the row.
    int paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QRect &box,
                   const QModelIndex &index) const;

    const Theme &m_theme;
    const Sidebar *m_sidebar;
};

} // namespace sendbench::ui

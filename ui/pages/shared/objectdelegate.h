// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace sendbench::ui
{

/// Two lines: how it stands and its name; below, what it is and for which environment.
class ObjectDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ObjectDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                   const QString &text, Qt::Alignment alignment,
                   Qt::TextElideMode elide = Qt::ElideMiddle) const;

    const Theme &m_theme;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace sendbench::ui
{

/// Two lines: how it stands, its name and language; below, category, findings and what the other
/// side says of it.
class TemplateDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TemplateDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                   const QString &text, Qt::Alignment alignment) const;

    const Theme &m_theme;
};

} // namespace sendbench::ui

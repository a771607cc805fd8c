// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace sendbench::ui
{

/// Draws the cells of a table: numbers at the right, ids elided in the middle, states with an icon
/// beside the word. What comes from outside is never read as mark-up, and nothing in it is hidden.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Mark {
        QString icon;
        Theme::Color color = Theme::Color::Text;
    };
    struct Look {
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
        Qt::TextElideMode elide = Qt::ElideRight;
        std::function<std::optional<Mark>(const QModelIndex &)> mark;
        bool boxed = false; ///< a cell without a box to tick stands where the others' words do
    };

    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    void setLook(int column, Look look);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    QHash<int, Look> m_looks;
};

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPointer>

namespace sendbench::ui
{

/// Draws icons/<name>.svg in the token's colour of the moment, so that an icon handed out once
/// follows the theme. Keeps its last colour if it outlives the theme.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(const Theme &theme, QString name, Theme::Color color);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    bool isNull() override;

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode);

    QPointer<const Theme> m_theme;
    QString m_name;
    Theme::Color m_token;
    QColor m_last;
};

} // namespace sendbench::ui

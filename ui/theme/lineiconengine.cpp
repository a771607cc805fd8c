// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/lineiconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

QString pathOf(const QString &name)
{
    return u":/sendbench/icons/%1.svg"_s.arg(name);
}

QPixmap draw(const QString &name, const QColor &color, const QSize &size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (size.isEmpty() || !file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(drawing);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    const int side = qMin(size.width(), size.height());
    renderer.render(&painter,
                    QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    return pixmap;
}

} // namespace

LineIconEngine::LineIconEngine(const Theme &theme, QString name, Theme::Color color)
    : m_theme(&theme)
    , m_name(std::move(name))
    , m_token(color)
    , m_last(theme.color(color))
{
}

void LineIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
                           QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap LineIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QColor color = colorFor(mode);
    const QString key = u"sendbench-icon/%1/%2/%3x%4"_s.arg(m_name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = draw(m_name, color, size);
        QPixmapCache::insert(key, drawn);
    }
    return drawn;
}

QIconEngine *LineIconEngine::clone() const
{
    return new LineIconEngine(*this);
}

QSize LineIconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    return size;
}

bool LineIconEngine::isNull()
{
    return !QFile::exists(pathOf(m_name));
}

QColor LineIconEngine::colorFor(QIcon::Mode mode)
{
    if (m_theme)
        m_last = m_theme->color(m_token);
    QColor color = m_last;
    if (mode == QIcon::Disabled)
        color.setAlphaF(0.4F);
    return color;
}

} // namespace sendbench::ui

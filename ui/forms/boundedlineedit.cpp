// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/boundedlineedit.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace sendbench::ui
{

BoundedLineEdit::BoundedLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(kLimit);
    connect(this, &QLineEdit::inputRejected, this, [this] {
        if (text().size() >= kLimit)
            Q_EMIT cut(kLimit + 1);
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_showing)
            return;
        if (text.size() < kLimit)
            Q_EMIT cut(0);
        Q_EMIT edited(text);
    });
}

void BoundedLineEdit::show(const QString &shown)
{
    Q_EMIT cut(shown.size() > kLimit ? shown.size() : 0);
    const QString part = shown.left(kLimit);
    if (part == text())
        return;
    const int cursor = cursorPosition();
    {
        const QScopedValueRollback<bool> showing(m_showing, true);
        setText(part);
    }
    if (hasFocus())
        setCursorPosition(qMin(cursor, static_cast<int>(part.size())));
    else
        setCursorPosition(0);
}

void BoundedLineEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        keepPlaceholderLegible();
}

void BoundedLineEdit::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    keepPlaceholderLegible();
}

void BoundedLineEdit::keepPlaceholderLegible()
{
    // A style sheet's `color` makes the placeholder half transparent, which nobody can read.
    const QColor muted = QApplication::palette().color(QPalette::PlaceholderText);
    QPalette own = palette();
    if (own.color(QPalette::PlaceholderText) == muted)
        return;
    own.setColor(QPalette::PlaceholderText, muted);
    setPalette(own);
}

} // namespace sendbench::ui

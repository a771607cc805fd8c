// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/boundedlineedit.h"

#include "base/visibletext.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QToolTip>

namespace sendbench::ui
{

namespace
{
constexpr int kInTip = 512;
} // namespace

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

bool BoundedLineEdit::event(QEvent *event)
{
    const bool secret = echoMode() != Normal || inputMethodHints().testFlag(Qt::ImhSensitiveData);
    if (event->type() == QEvent::ToolTip && !secret && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        // Plain text, whatever stands there; it breaks where it must.
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           QStringLiteral("<span>%1</span>")
                               .arg(visibleText(text().left(kInTip), kInTip).toHtmlEscaped()),
                           this);
        return true;
    }
    return QLineEdit::event(event);
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

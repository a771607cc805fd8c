// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/secretline.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

bool letsOut(const QKeyEvent &event)
{
    for (const auto key :
         {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Undo, QKeySequence::Redo})
        if (event.matches(key))
            return true;
    return false;
}

} // namespace

SecretLine::SecretLine(QWidget *parent)
    : BoundedLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
}

bool SecretLine::event(QEvent *event)
{
    // Claimed here, so that the window's own Undo does not take the key instead and do nothing
    // seen.
    if (event->type() == QEvent::ShortcutOverride && letsOut(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return BoundedLineEdit::event(event);
}

void SecretLine::keyPressEvent(QKeyEvent *event)
{
    if (letsOut(*event))
        event->accept();
    else
        BoundedLineEdit::keyPressEvent(event);
}

void SecretLine::mouseReleaseEvent(QMouseEvent *event)
{
    // QLineEdit puts what the mouse selected into the selection clipboard of X11.
    const int start = selectionStart();
    const int length = selectionLength();
    if (start >= 0)
        deselect();
    BoundedLineEdit::mouseReleaseEvent(event);
    if (start >= 0)
        setSelection(start, length);
}

void SecretLine::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Paste")), &QAction::triggered, this, &QLineEdit::paste);
    connect(menu->addAction(tr("Select all")), &QAction::triggered, this, &QLineEdit::selectAll);
    menu->popup(event->globalPos());
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/undopass.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace sendbench::ui
{

namespace
{

class UndoPass final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void passUndoOn(QWidget *textField)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(textField))
        plain->setUndoRedoEnabled(false);
    textField->installEventFilter(new UndoPass(textField));
}

} // namespace sendbench::ui

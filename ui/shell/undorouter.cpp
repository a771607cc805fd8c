// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/undorouter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace sendbench::ui
{

namespace
{

struct Ability {
    bool undo = false;
    bool redo = false;
};

Ability abilityOf(const QLineEdit *edit)
{
    const bool can = edit && !edit->isReadOnly();
    return {can && edit->isUndoAvailable(), can && edit->isRedoAvailable()};
}

template <typename Edit>
Ability documentAbility(const Edit *edit)
{
    const bool can = !edit->isReadOnly() && edit->isUndoRedoEnabled();
    return {can && edit->document()->isUndoAvailable(), can && edit->document()->isRedoAvailable()};
}

Ability abilityOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return abilityOf(line);
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return documentAbility(plain);
    if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        return documentAbility(rich);
    // Spin boxes and editable choices keep their editor inside.
    return abilityOf(widget->findChild<const QLineEdit *>({}, Qt::FindDirectChildrenOnly));
}

} // namespace

UndoRouter::UndoRouter(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
}

void UndoRouter::follow(QWidget *focus)
{
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = focus;
    if (focus)
        focus->installEventFilter(this);
}

bool UndoRouter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || watched != m_watched)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const Ability ability = abilityOf(m_watched);
    const bool passOn = (key->matches(QKeySequence::Undo) && !ability.undo) ||
                        (key->matches(QKeySequence::Redo) && !ability.redo);
    if (passOn)
        event->ignore(); // not wanted here: the window's shortcut may have it
    return passOn;
}

} // namespace sendbench::ui

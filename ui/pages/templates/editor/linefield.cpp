// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/linefield.h"

#include "templates/counting.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/pages/templates/editor/undopass.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace sendbench::ui
{

LineField::LineField(const EditorContext &context, const QString &name, const QString &label,
                     const PartPlace &place, QWidget *parent)
    : QWidget(parent)
    , m_line(new BoundedLineEdit(this))
    , m_field(new PartField(context, label, m_line, place, this))
{
    m_line->setObjectName(name);
    passUndoOn(m_line);
    m_line->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addStretch(0);
    connect(m_line, &BoundedLineEdit::edited, this, &LineField::edited);
}

void LineField::show(const QString &text)
{
    m_line->show(text);
    if (!m_limit.isEmpty())
        m_field->count(text, m_limit);
}

void LineField::setRightToLeft(bool on)
{
    m_line->setLayoutDirection(on ? Qt::RightToLeft : Qt::LeftToRight);
}

/// Backspace takes a picture as a whole: Qt takes its last character only, and leaves joiners that
/// nobody sees.
bool LineField::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key =
        event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent *>(event) : nullptr;
    if (!key || watched != m_line || key->key() != Qt::Key_Backspace ||
        key->modifiers() != Qt::NoModifier || m_line->isReadOnly() || m_line->hasSelectedText())
        return QWidget::eventFilter(watched, event);
    const int at = m_line->cursorPosition();
    const auto from = static_cast<int>(templates::emojiEndingAt(m_line->text(), at));
    if (from < 0)
        return QWidget::eventFilter(watched, event);
    m_line->setSelection(from, at - from);
    m_line->del();
    return true;
}

void LineField::setUsable(bool usable)
{
    m_line->setReadOnly(!usable);
}

} // namespace sendbench::ui

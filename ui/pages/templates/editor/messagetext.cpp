// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/messagetext.h"

#include "templates/counting.h"
#include "ui/forms/boundedtextedit.h"
#include "ui/forms/iconbutton.h"
#include "ui/pages/templates/editor/emojipicker.h"
#include "ui/pages/templates/editor/textmarks.h"
#include "ui/pages/templates/editor/undopass.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

MessageText::MessageText(const EditorContext &context, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_edit(new BoundedTextEdit(this))
    , m_bar(new QWidget(this))
{
    m_edit->setObjectName(name);
    m_edit->setVisibleLines(6);
    m_edit->installEventFilter(this);
    passUndoOn(m_edit);
    setFocusProxy(m_edit);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    addTool(u"bold"_s, u"bold"_s, tr("Bold"), QKeySequence(u"Ctrl+B"_s),
            [this] { toggle(u"*"_s); });
    addTool(u"italic"_s, u"italic"_s, tr("Italic"), QKeySequence(u"Ctrl+I"_s),
            [this] { toggle(u"_"_s); });
    addTool(u"strike"_s, u"strike"_s, tr("Strike through"), QKeySequence(u"Ctrl+Shift+X"_s),
            [this] { toggle(u"~"_s); });
    addTool(u"mono"_s, u"mono"_s, tr("Fixed pitch"), QKeySequence(u"Ctrl+Shift+M"_s),
            [this] { toggle(u"```"_s); });
    addTool(u"emoji"_s, u"emoji"_s, tr("Emoji"), QKeySequence(u"Ctrl+E"_s),
            [this] { pickEmoji(); });
    addTool(u"variable"_s, u"variable"_s, tr("Insert a variable"), QKeySequence(u"Ctrl+J"_s),
            [this] { insert(m_next ? m_next() : u"{{1}}"_s); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    connect(m_edit, &BoundedTextEdit::edited, this, &MessageText::edited);
}

void MessageText::addTool(const QString &name, const QString &icon, const QString &title,
                          const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(title, m_edit);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_edit->addAction(action);
    m_tools.append(action);
    connect(action, &QAction::triggered, this, run);
    auto *button = new IconButton(m_context.theme(), icon, title, m_bar);
    button->setObjectName(m_edit->objectName() + u'.' + name);
    button->setToolTip(u"%1 (%2)"_s.arg(title, keys.toString(QKeySequence::NativeText)));
    button->setFixedSize(28, 28);
    connect(button, &QToolButton::clicked, this, [this, action] {
        m_edit->setFocus(Qt::OtherFocusReason);
        action->trigger();
    });
    connect(action, &QAction::changed, button,
            [action, button] { button->setEnabled(action->isEnabled()); });
    m_bar->layout()->addWidget(button);
}

QString MessageText::text() const
{
    return m_edit->exactText();
}

void MessageText::show(const QString &text)
{
    m_edit->showText(text);
}

void MessageText::setRightToLeft(bool on)
{
    const auto direction = on ? Qt::RightToLeft : Qt::LeftToRight;
    m_edit->setLayoutDirection(direction);
    QTextOption option = m_edit->document()->defaultTextOption();
    if (option.textDirection() == direction)
        return;
    option.setTextDirection(direction);
    option.setAlignment(on ? Qt::AlignRight : Qt::AlignLeft); // a plain text does not mirror it
    m_edit->document()->setDefaultTextOption(option);
}

void MessageText::setUsable(bool usable)
{
    m_edit->setReadOnly(!usable);
    for (QAction *tool : std::as_const(m_tools))
        tool->setEnabled(usable);
}

void MessageText::toggle(const QString &mark)
{
    QTextCursor cursor = m_edit->textCursor();
    const MarkedText before{text(), cursor.selectionStart(), cursor.selectionEnd()};
    const MarkedText after = toggledMark(before, mark);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(after.text);
    cursor.endEditBlock();
    cursor.setPosition(static_cast<int>(after.from));
    cursor.setPosition(static_cast<int>(after.to), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
}

void MessageText::insert(const QString &text)
{
    m_edit->textCursor().insertText(text);
    m_edit->ensureCursorVisible();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void MessageText::pickEmoji()
{
    auto *picker = new EmojiPicker(this);
    connect(picker, &EmojiPicker::picked, this, &MessageText::insert);
    picker->openBelow(m_bar);
}

bool MessageText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress || m_edit->isReadOnly())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    if (key->key() == Qt::Key_Backspace)
        return removeVariable(true);
    if (key->key() == Qt::Key_Delete)
        return removeVariable(false);
    return QWidget::eventFilter(watched, event);
}

bool MessageText::removeVariable(bool before)
{
    QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return false;
    const int at = cursor.position();
    const QString all = text();
    qsizetype other = before ? variableEndingAt(all, at) : variableBeginningAt(all, at);
    // Qt takes away the last character of a picture only, and leaves joiners that nobody sees.
    if (other < 0 && before)
        other = templates::emojiEndingAt(all, at);
    if (other < 0)
        return false;
    cursor.setPosition(static_cast<int>(other), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    return true;
}

} // namespace sendbench::ui

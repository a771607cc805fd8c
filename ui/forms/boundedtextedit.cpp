// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/boundedtextedit.h"

#include <QMimeData>
#include <QTextBlock>

namespace sendbench::ui
{

BoundedTextEdit::BoundedTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            Q_EMIT edited(exactText());
    });
}

QString BoundedTextEdit::exactText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

void BoundedTextEdit::showText(const QString &text)
{
    Q_EMIT cut(text.size() > kLimit ? text.size() : 0);
    QString part = text.left(kLimit);
    part.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    part.replace(u'\r', u'\n');
    if (part == exactText())
        return;
    const int cursor = textCursor().position();
    m_showing = true;
    setPlainText(part);
    m_showing = false;
    QTextCursor back = textCursor();
    back.setPosition(qMin(cursor, document()->characterCount() - 1));
    setTextCursor(back);
}

void BoundedTextEdit::setVisibleLines(int lines)
{
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    setMinimumHeight(lines * fontMetrics().lineSpacing() + margins + 8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

QSize BoundedTextEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minimumHeight()};
}

void BoundedTextEdit::insertFromMimeData(const QMimeData *source)
{
    const qsizetype selected = textCursor().selectionEnd() - textCursor().selectionStart();
    const qsizetype there = document()->characterCount() - 1 - selected;
    const qsizetype room = qMax<qsizetype>(0, kLimit - there);
    const QString text = source->text();
    if (text.size() <= room) {
        Q_EMIT cut(0);
        textCursor().insertText(text);
    } else {
        textCursor().insertText(text.left(room));
        Q_EMIT cut(there + text.size());
    }
    ensureCursorVisible();
}

} // namespace sendbench::ui

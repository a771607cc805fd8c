// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/pastedtext.h"

#include "ui/theme/clipboard.h"

#include <QKeyEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kBeginning = 2'000;
} // namespace

PastedText::PastedText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void PastedText::setWhole(const QString &text)
{
    const bool shorten = text.size() > kMostShown;
    m_hidden = shorten ? text : QString();
    setReadOnly(shorten);
    setPlainText(shorten ? text.left(kBeginning) + u"\n…"_s : text);
}

QString PastedText::whole() const
{
    return isShortened() ? m_hidden : toPlainText();
}

void PastedText::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    if (isShortened() || text.size() > kMostShown)
        setWhole(text);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void PastedText::keyPressEvent(QKeyEvent *event)
{
    if (isShortened() && event->matches(QKeySequence::Paste))
        setWhole(Clipboard::text());
    else if (isShortened() && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete))
        setWhole({});
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace sendbench::ui

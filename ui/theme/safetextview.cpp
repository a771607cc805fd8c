// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/safetextview.h"

#include "ui/theme/clipboard.h"

#include <QTextDocumentFragment>

namespace sendbench::ui
{

SafeTextView::SafeTextView(const Clipboard &clipboard, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_clipboard(clipboard)
{
    setReadOnly(true);
    setTabChangesFocus(true);
}

QMimeData *SafeTextView::createMimeDataFromSelection() const
{
    const QString text = textCursor().selection().toPlainText();
    return m_showsSecret ? m_clipboard.secretData(text) : m_clipboard.data(text);
}

} // namespace sendbench::ui

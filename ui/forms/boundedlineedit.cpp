// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/boundedlineedit.h"

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
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.size() < kLimit)
            Q_EMIT cut(0);
    });
}

void BoundedLineEdit::show(const QString &shown)
{
    Q_EMIT cut(shown.size() > kLimit ? shown.size() : 0);
    const QString part = shown.left(kLimit);
    if (part == text())
        return;
    const int cursor = cursorPosition();
    setText(part);
    if (hasFocus())
        setCursorPosition(qMin(cursor, static_cast<int>(part.size())));
    else
        setCursorPosition(0);
}

} // namespace sendbench::ui

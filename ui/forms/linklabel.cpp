// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/linklabel.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

LinkLabel::LinkLabel(const QString &text, const QString &target, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setWordWrap(true);
    setText(u"<a href=\"%1\">%2</a>"_s.arg(target.toHtmlEscaped(), text.toHtmlEscaped()));
    setAccessibleName(text);
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/planview.h"

#include "ui/theme/theme.h"

#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr changes::PlanIndent kIndent{.field = 2, .value = 4, .action = 0};
} // namespace

PlanView::PlanView(const Theme &theme, const Clipboard &clipboard, QWidget *parent)
    : SafeTextView(clipboard, parent)
    , m_theme(theme)
{
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_lines.isEmpty())
            fill();
    });
}

void PlanView::showPlan(const changes::Plan &plan, const QString &after)
{
    m_lines = changes::planLines(plan, kIndent);
    m_after = after;
    fill();
}

void PlanView::showText(const QString &text)
{
    m_lines.clear();
    setCurrentCharFormat({});
    setPlainText(text);
}

QTextCharFormat PlanView::formatOf(changes::PlanLine::Kind kind) const
{
    using Kind = changes::PlanLine::Kind;
    QTextCharFormat format;
    if (kind == Kind::Title || kind == Kind::Change)
        format.setFontWeight(QFont::DemiBold);
    if (kind == Kind::Request) {
        format.setFont(m_theme.font(Theme::FontRole::Mono));
        format.setForeground(m_theme.color(Theme::Color::Accent));
    }
    if (kind == Kind::Warning)
        format.setForeground(m_theme.color(Theme::Color::Caution));
    return format;
}

void PlanView::fill()
{
    clear();
    QTextCursor cursor(document());
    for (const changes::PlanLine &line : std::as_const(m_lines)) {
        const bool apart = line.kind == changes::PlanLine::Kind::Change ||
                           line.kind == changes::PlanLine::Kind::Note;
        cursor.insertText((apart ? u"\n"_s : QString()) + line.text + u'\n', formatOf(line.kind));
    }
    cursor.insertText(m_after, QTextCharFormat());
    moveCursor(QTextCursor::Start);
}

} // namespace sendbench::ui

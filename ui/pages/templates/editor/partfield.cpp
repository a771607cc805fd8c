// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/partfield.h"

#include "templates/counting.h"
#include "templates/rules/limits.h"
#include "ui/pages/templates/editor/findingrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Beside a field stands what can be read at a glance; the list has all.
constexpr qsizetype kMostRows = 4;

void setRole(QLabel *label, const QString &role)
{
    if (label->property("role").toString() == role)
        return;
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

int PartPlace::fits(const templates::Place &place) const
{
    using Part = templates::Place::Part;
    if (place.part != part || place.card != card) {
        // What is said of a whole that has no field of its own goes to the next larger one.
        const bool ofCard = part == Part::Cards && place.card >= 0;
        const bool ofButton = part == Part::Buttons && place.part == Part::Button;
        const bool general = part == Part::Template && members.isEmpty();
        if (ofButton && place.card == card)
            return 2;
        return ofCard ? 2 : general ? 1 : 0;
    }
    if (button >= 0 && place.button != button)
        return 0;
    if (members.isEmpty())
        return 3;
    return members.contains(place.member) ? 4 : 0;
}

PartField::PartField(const EditorContext &context, const QString &label, QWidget *control,
                     const PartPlace &place, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_board(&context.board)
    , m_place(place)
    , m_control(control && control->focusProxy() ? control->focusProxy() : control)
    , m_label(new QLabel(this))
    , m_count(new QLabel(this))
    , m_help(new QLabel(this))
    , m_head(new QHBoxLayout)
    , m_rows(new QVBoxLayout)
{
    const QFont small = context.theme().font(Theme::FontRole::Help);
    m_label->setFont(small);
    m_count->setFont(small);
    m_help->setFont(small);
    m_help->setProperty("role", u"help"_s);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->hide();
    m_count->hide();
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(Theme::kSpace8);
    m_head->addWidget(m_label);
    m_head->addStretch(1);
    m_head->addWidget(m_count);
    m_rows->setSpacing(Theme::kSpace8);
    m_rows->setContentsMargins(0, Theme::kSpace4, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace4);
    column->addLayout(m_head);
    if (control)
        column->addWidget(control);
    column->addWidget(m_help);
    column->addLayout(m_rows);
    setLabel(label);
    context.board.add(this);
}

PartField::~PartField()
{
    if (m_board)
        m_board->remove(this);
}

void PartField::setPlace(const PartPlace &place)
{
    if (std::exchange(m_place, place) != place)
        m_context.board.dealSoon();
}

void PartField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    if (m_control && !label.isEmpty()) {
        m_control->setAccessibleName(label);
        m_label->setBuddy(m_control);
    }
}

void PartField::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

void PartField::setCount(const QString &text, bool over)
{
    showCount(text, {}, over);
}

void PartField::count(const QString &text, const QString &limitKey)
{
    const auto *limit = templates::rules::findLimit(limitKey);
    if (!limit) {
        showCount({}, {}, false);
        return;
    }
    const templates::TextLength length = templates::measure(text);
    const bool over = length.utf16Units > limit->value;
    const QLocale locale;
    const QString said =
        over
            ? tr("%1 too many · %2 of %3")
                  .arg(locale.toString(length.utf16Units - limit->value),
                       locale.toString(length.utf16Units), locale.toString(limit->value))
            : tr("%1 of %2").arg(locale.toString(length.utf16Units), locale.toString(limit->value));
    const QString why =
        length.graphemes == length.utf16Units
            ? tr("Characters. Variables count with their braces.")
            : tr("A person sees %1 characters; Meta and 8x8 count %2, because an emoji or a mark "
                 "counts more than once.")
                  .arg(locale.toString(length.graphemes), locale.toString(length.utf16Units));
    const bool differs = length.graphemes != length.utf16Units;
    showCount(differs ? tr("%1 (seen: %2)").arg(said, locale.toString(length.graphemes)) : said,
              why, over);
}

void PartField::showCount(const QString &text, const QString &toolTip, bool over)
{
    if (m_count->text() != text) {
        m_count->setText(text);
        m_count->setAccessibleName(tr("Length: %1").arg(text));
    }
    m_count->setVisible(!text.isEmpty());
    m_count->setToolTip(toolTip);
    setRole(m_count, over ? u"error"_s : u"help"_s);
}

void PartField::setFindings(const Findings &findings)
{
    const bool usable = m_context.session.isUsable();
    if (findings == m_findings && usable == m_usable)
        return;
    m_findings = findings;
    m_usable = usable;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    for (const Finding &finding : findings.mid(0, kMostRows)) {
        auto *row = new FindingRow(m_context.theme(), finding, {}, usable, this);
        m_rows->addWidget(row);
        connect(row, &FindingRow::fixWanted, this, [this](const Finding &wanted) {
            focusControl(); // the row goes with what it says
            m_context.session.fix(wanted);
        });
        connect(row, &FindingRow::sourceWanted, &m_context.board, &FieldBoard::sourceWanted);
    }
    if (m_control) {
        const bool invalid = hasErrors(findings);
        if (m_control->property("invalid").toBool() != invalid) {
            m_control->setProperty("invalid", invalid);
            m_control->style()->unpolish(m_control);
            m_control->style()->polish(m_control);
        }
        m_control->setAccessibleDescription(findings.isEmpty() ? m_help->text()
                                                               : findings.constFirst().message);
    }
}

void PartField::focusControl()
{
    if (m_control)
        m_control->setFocus(Qt::ShortcutFocusReason);
}

void PartField::addBeside(QWidget *widget)
{
    m_head->insertWidget(1, widget);
}

} // namespace sendbench::ui

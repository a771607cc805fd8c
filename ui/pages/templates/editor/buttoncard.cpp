// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/buttoncard.h"

#include "templates/languages.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/iconbutton.h"
#include "ui/pages/templates/editor/buttonmembers.h"
#include "ui/pages/templates/editor/draghandle.h"
#include "ui/pages/templates/editor/linefield.h"
#include "ui/pages/templates/editor/otpfields.h"
#include "ui/pages/templates/editor/quietcombo.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::Button;
using Part = templates::Place::Part;

ButtonCard::ButtonCard(const EditorContext &context, qsizetype card, qsizetype index,
                       QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_card(card)
    , m_index(index)
    , m_number(new QLabel(this))
    , m_handle(
          new DragHandle(context.theme(), tr("Drag to another place (or Alt+Up, Alt+Down)"), this))
    , m_type(new QuietCombo(this))
    , m_field(new PartField(context, {}, nullptr,
                            {.part = Part::Button, .card = card, .button = index}, this))
    , m_lines(new QVBoxLayout)
{
    setProperty("card", true);
    m_number->setFont(context.theme().font(Theme::FontRole::Help));
    m_number->setProperty("role", u"help"_s);
    m_lines->setSpacing(Theme::kSpace12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    makeHead();
    column->addLayout(m_lines);
    column->addWidget(m_field);
    for (const auto &[key, by] : {std::pair{Qt::Key_Up, -1}, std::pair{Qt::Key_Down, 1}}) {
        auto *move = new QShortcut(QKeySequence(Qt::ALT | key), this);
        move->setContext(Qt::WidgetWithChildrenShortcut);
        connect(move, &QShortcut::activated, this, [this, by = by] { Q_EMIT moveWanted(by); });
    }
    connect(m_handle, &DragHandle::moved, this, &ButtonCard::dragged);
    connect(m_handle, &DragHandle::dropped, this, &ButtonCard::dropped);
    connect(m_type, &QComboBox::activated, this,
            [this] { Q_EMIT typeWanted(m_type->currentData().toInt()); });
}

void ButtonCard::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_handle);
    row->addWidget(m_number);
    row->addWidget(m_type, 1);
    const auto tool = [&](const QString &icon, const QString &name, const QString &text, auto run) {
        auto *button = new IconButton(m_context.theme(), icon, text, this);
        button->setObjectName(name);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
        m_tools.append(button);
        return button;
    };
    m_up = tool(u"chevron-up"_s, u"buttonUp"_s, tr("Move up"), [this] { Q_EMIT moveWanted(-1); });
    m_down =
        tool(u"chevron-down"_s, u"buttonDown"_s, tr("Move down"), [this] { Q_EMIT moveWanted(1); });
    tool(u"copy"_s, u"buttonDuplicate"_s, tr("Duplicate"), [this] { Q_EMIT duplicateWanted(); });
    tool(u"trash"_s, u"buttonRemove"_s, tr("Remove"), [this] { Q_EMIT removeWanted(); });
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ButtonCard::setPlace(qsizetype card, qsizetype index, qsizetype count)
{
    m_card = card;
    m_index = index;
    m_field->setPlace({.part = Part::Button, .card = card, .button = index});
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_shown.at(i)->field().setPlace(
            {.part = Part::Button, .card = card, .button = index, .members = {m_names.at(i)}});
    m_up->setEnabled(index > 0 && m_context.session.isUsable());
    m_down->setEnabled(index + 1 < count && m_context.session.isUsable());
    retitle();
}

void ButtonCard::retitle()
{
    const QString number = QString::number(m_index + 1);
    m_number->setText(number);
    m_type->setAccessibleName(tr("Type of button %1").arg(number));
    m_type->setObjectName(u"buttonType."_s + number);
    setAccessibleName(tr("Button %1").arg(number));
    setObjectName(u"button."_s + number);
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_shown.at(i)->line().setObjectName(u"button."_s + number + u'.' + m_names.at(i));
    const QString names[] = {
        tr("Move button %1 up").arg(number), tr("Move button %1 down").arg(number),
        tr("Duplicate button %1").arg(number), tr("Remove button %1").arg(number)};
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        static_cast<IconButton *>(m_tools.at(i))->setMeaning(names[i]);
}

void ButtonCard::makeLines(const Button &button)
{
    const QList<ButtonMember> members = membersOf(button);
    QStringList names;
    for (const ButtonMember &member : members)
        names.append(member.name);
    if (names == m_names)
        return;
    for (LineField *old : std::as_const(m_shown)) {
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    m_shown.clear();
    m_names = names;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const ButtonMember &member = members.at(i);
        auto *line = new LineField(
            m_context, {}, member.label,
            {.part = Part::Button, .card = m_card, .button = m_index, .members = {member.name}},
            this);
        line->setLimit(member.limit);
        line->field().setHelp(member.help);
        line->line().setPlaceholderText(member.example);
        m_lines->insertWidget(static_cast<int>(i), line);
        connect(line, &LineField::edited, this, [this, member](const QString &text) {
            Q_EMIT edited(
                tr("Change a button"), [member, text](Button &one) { member.set(one, text); },
                member.name);
        });
        m_shown.append(line);
    }
    retitle();
}

void ButtonCard::show(const Button &button)
{
    const bool usable = m_context.session.isUsable();
    const bool authentication = button.type == templates::ButtonType::Otp;
    if (m_type->count() == 0 || m_type->findData(static_cast<int>(button.type)) < 0) {
        const QSignalBlocker blocked(m_type);
        m_type->clear();
        for (const auto type : offeredTypes(authentication))
            m_type->addItem(titleOf(type), static_cast<int>(type));
    }
    m_type->showData(static_cast<int>(button.type), titleOf(button));
    m_type->setEnabled(usable);
    m_handle->setEnabled(usable);
    makeLines(button);
    const QList<ButtonMember> members = membersOf(button);
    const bool rtl = templates::isRightToLeft(m_context.session.value().language);
    for (qsizetype i = 0; i < m_shown.size() && i < members.size(); ++i) {
        m_shown.at(i)->show(members.at(i).get(button));
        m_shown.at(i)->setRightToLeft(rtl && members.at(i).ofMessage);
        m_shown.at(i)->setUsable(usable);
    }
    if (authentication && !m_otp) {
        m_otp = new OtpFields(m_context, m_card, m_index, this);
        m_lines->addWidget(m_otp);
        connect(m_otp, &OtpFields::edited, this, &ButtonCard::edited);
    }
    if (m_otp) {
        m_otp->setVisible(authentication);
        if (authentication)
            m_otp->show(button);
    }
    for (qsizetype i = 2; i < m_tools.size(); ++i)
        m_tools.at(i)->setEnabled(usable);
}

void ButtonCard::focusFirst()
{
    if (!m_shown.isEmpty())
        m_shown.constFirst()->field().focusControl();
    else
        m_type->setFocus(Qt::OtherFocusReason);
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/buttonfields.h"

#include "templates/rules/limits.h"
#include "ui/forms/taborder.h"
#include "ui/pages/templates/editor/buttoncard.h"
#include "ui/pages/templates/editor/buttonmembers.h"
#include "ui/pages/templates/editor/partfield.h"
#include "ui/pages/templates/editor/templatetype.h"

#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::Button;
using templates::ButtonType;
using Part = templates::Place::Part;

namespace
{
/// A file may hold more than any template can have; nobody edits so many.
constexpr qsizetype kMostRows = 40;
} // namespace

ButtonFields::ButtonFields(const EditorContext &context, qsizetype card, QWidget *parent)
    : EditorPart(context, parent)
    , m_card(card)
    , m_list(new QWidget(this))
    , m_add(new QPushButton(tr("+ Add button"), this))
    , m_menu(new QMenu(m_add))
{
    m_add->setObjectName(card < 0 ? u"addButton"_s : u"addCardButton"_s);
    m_add->setText(m_add->text() + u"    "_s); // room for the arrow
    m_add->setAccessibleName(tr("Add a button"));
    m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_add->setMenu(m_menu);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::kSpace8);
    m_list->setAccessibleName(tr("Buttons"));
    m_field =
        new PartField(context, tr("Buttons"), m_list, {.part = Part::Buttons, .card = card}, this);
    column()->setSpacing(Theme::kSpace8);
    column()->addWidget(m_field);
    column()->addWidget(m_add);
    makeMenu();
}

void ButtonFields::setCard(qsizetype card)
{
    m_card = card;
    m_field->setPlace({.part = Part::Buttons, .card = card});
}

const QList<Button> &ButtonFields::buttons() const
{
    static const QList<Button> none;
    if (m_card < 0)
        return value().buttons;
    const auto *one = card(m_card);
    return one ? one->buttons : none;
}

void ButtonFields::makeMenu()
{
    m_menu->clear();
    for (const ButtonType type : offeredTypes(m_menuForCodes)) {
        QAction *action = m_menu->addAction(titleOf(type));
        action->setObjectName(u"add:"_s + QString::number(static_cast<int>(type)));
        connect(action, &QAction::triggered, this, [this, type] { add(type); });
    }
}

void ButtonFields::reshape(const QString &label, const Shape &change)
{
    session().edit(label, [&](templates::Template &t) {
        if (m_card < 0) {
            change(t.buttons);
            return;
        }
        for (templates::Card &one : *t.cards)
            change(one.buttons);
    });
}

void ButtonFields::changeOne(qsizetype index, const QString &label,
                             const std::function<void(Button &)> &change, const QString &mergeKey)
{
    session().edit(
        label,
        [&](templates::Template &t) {
            QList<Button> *all = m_card < 0 ? &t.buttons : &(*t.cards)[m_card].buttons;
            if (index < all->size())
                change((*all)[index]);
        },
        mergeKey.isEmpty() ? QString() : u"button.%1.%2.%3"_s.arg(m_card).arg(index).arg(mergeKey));
}

void ButtonFields::add(ButtonType type)
{
    reshape(tr("Add a button"), [&](QList<Button> &all) { all.append(newButton(type)); });
    refresh();
    if (!m_rows.isEmpty())
        m_rows.constLast()->focusFirst();
}

void ButtonFields::move(qsizetype from, qsizetype to)
{
    if (to < 0 || to >= buttons().size() || to == from)
        return;
    reshape(tr("Move a button"), [&](QList<Button> &all) {
        if (from < all.size() && to < all.size())
            all.move(from, to);
    });
    refresh();
    if (to < m_rows.size())
        m_rows.at(to)->focusFirst();
}

void ButtonFields::makeRow()
{
    const qsizetype at = m_rows.size();
    auto *row = new ButtonCard(context(), m_card, at, m_list);
    m_list->layout()->addWidget(row);
    m_rows.append(row);
    connect(row, &ButtonCard::edited, this,
            [this, at](const QString &label, const std::function<void(Button &)> &change,
                       const QString &mergeKey) { changeOne(at, label, change, mergeKey); });
    connect(row, &ButtonCard::typeWanted, this, [this, at](int type) {
        reshape(tr("Change a button's type"), [&](QList<Button> &all) {
            const auto wanted = static_cast<ButtonType>(type);
            if (at < all.size() && all.at(at).type != wanted)
                all[at] = changedTo(all.at(at), wanted);
        });
    });
    connect(row, &ButtonCard::moveWanted, this, [this, at](int by) { move(at, at + by); });
    connect(row, &ButtonCard::duplicateWanted, this, [this, at] {
        reshape(tr("Duplicate a button"), [&](QList<Button> &all) {
            if (at < all.size())
                all.insert(at + 1, Button(all.at(at)));
        });
    });
    connect(row, &ButtonCard::removeWanted, this, [this, at] {
        m_add->setFocus(Qt::OtherFocusReason); // its own control goes
        reshape(tr("Remove a button"), [&](QList<Button> &all) {
            if (at < all.size())
                all.removeAt(at);
        });
    });
    connect(row, &ButtonCard::dragged, this, &ButtonFields::showDropPlace);
    connect(row, &ButtonCard::dropped, this,
            [this, at](const QPoint &global) { drop(at, global); });
}

qsizetype ButtonFields::placeAt(const QPoint &global) const
{
    const int y = m_list->mapFromGlobal(global).y();
    qsizetype place = 0;
    while (place < m_rows.size() && y > m_rows.at(place)->geometry().center().y())
        ++place;
    return place;
}

void ButtonFields::showDropPlace(const QPoint &global)
{
    m_dropAt = placeAt(global);
    update();
}

void ButtonFields::drop(qsizetype from, const QPoint &global)
{
    qsizetype to = placeAt(global);
    m_dropAt = -1;
    update();
    if (to > from)
        --to; // it leaves its own place first
    move(from, to);
}

void ButtonFields::paintEvent(QPaintEvent *event)
{
    EditorPart::paintEvent(event);
    if (m_dropAt < 0 || m_rows.isEmpty())
        return;
    const bool last = m_dropAt >= m_rows.size();
    const QWidget *row = last ? m_rows.constLast() : m_rows.at(m_dropAt);
    const QPoint edge = row->mapTo(this, QPoint(0, last ? row->height() : 0));
    const int half = Theme::kSpace8 / 2;
    QPainter painter(this);
    painter.setPen(QPen(context().theme().color(Theme::Color::Accent), 2));
    const int y = edge.y() + (last ? half : -half);
    painter.drawLine(edge.x(), y, edge.x() + row->width(), y);
}

void ButtonFields::refresh()
{
    const QList<Button> all = buttons().mid(0, kMostRows);
    bool other = m_rows.size() != all.size();
    while (m_rows.size() > all.size()) {
        ButtonCard *old = m_rows.takeLast();
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    while (m_rows.size() < all.size())
        makeRow();
    for (qsizetype i = 0; i < all.size(); ++i) {
        m_rows.at(i)->setPlace(m_card, i, all.size());
        m_rows.at(i)->show(all.at(i));
    }
    const bool codes = m_card < 0 && typeOf(value()) == TemplateType::Authentication;
    if (std::exchange(m_menuForCodes, codes) != codes)
        makeMenu();
    m_list->setVisible(!all.isEmpty());
    const int most =
        templates::rules::limit(m_card < 0 ? u"buttons.count"_s : u"carousel.buttons"_s).value;
    m_field->setCount(all.isEmpty() ? QString() : tr("%1 of %2").arg(all.size()).arg(most),
                      all.size() > most);
    m_field->setHelp(m_card >= 0 ? tr("All cards have the same kinds of buttons.") : QString());
    m_add->setEnabled(isUsable());
    if (other)
        setTabOrderByLayout(*this);
}

} // namespace sendbench::ui

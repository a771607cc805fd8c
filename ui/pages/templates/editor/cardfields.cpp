// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/cardfields.h"

#include "templates/rules/limits.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/iconbutton.h"
#include "ui/pages/templates/editor/bodyfields.h"
#include "ui/pages/templates/editor/buttonfields.h"
#include "ui/pages/templates/editor/headerfields.h"
#include "ui/pages/templates/editor/partfield.h"
#include "ui/pages/templates/editor/templatetype.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::Card;

namespace
{
/// As many tabs as a file may ask for without a row that never ends.
constexpr qsizetype kMostTabs = 20;

QString tabName(qsizetype card)
{
    return u"card."_s + QString::number(card + 1);
}
} // namespace

CardFields::CardFields(const EditorContext &context, QWidget *parent)
    : EditorPart(context, parent)
    , m_field(nullptr)
    , m_head(new QWidget(this))
    , m_row(new QHBoxLayout(m_head))
    , m_header(new HeaderFields(context, 0, this))
    , m_body(new BodyFields(context, 0, this))
    , m_buttons(new ButtonFields(context, 0, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addStretch(1);
    m_head->setAccessibleName(tr("Cards"));
    m_field =
        new PartField(context, tr("Cards"), m_head, {.part = templates::Place::Part::Cards}, this);
    makeTools();
    for (QWidget *one : QList<QWidget *>{m_field, m_header, m_body, m_buttons})
        column()->addWidget(one);
}

void CardFields::makeTools()
{
    const auto tool = [&](const QString &icon, const QString &name, const QString &text, auto run) {
        auto *button = new IconButton(context().theme(), icon, text, m_head);
        button->setObjectName(name);
        connect(button, &QToolButton::clicked, this, run);
        m_row->addWidget(button);
        m_tools.append(button);
    };
    tool(u"chevron-left"_s, u"cardLeft"_s, tr("Move this card to the front"), [this] {
        const qsizetype at = m_open;
        if (at > 0)
            change(tr("Move a card"), at - 1,
                   [at](QList<Card> &cards) { cards.swapItemsAt(at, at - 1); });
    });
    tool(u"chevron-right"_s, u"cardRight"_s, tr("Move this card to the back"), [this] {
        const qsizetype at = m_open;
        if (at + 1 < m_count)
            change(tr("Move a card"), at + 1,
                   [at](QList<Card> &cards) { cards.swapItemsAt(at, at + 1); });
    });
    tool(u"copy"_s, u"cardCopy"_s, tr("Copy this card"), [this] {
        const qsizetype at = m_open;
        change(tr("Copy a card"), at + 1, [at](QList<Card> &cards) {
            if (at < cards.size())
                cards.insert(at + 1, Card(cards.at(at)));
        });
    });
    tool(u"plus"_s, u"cardAdd"_s, tr("Add a card"), [this] {
        const Card made = newCard(value());
        change(tr("Add a card"), m_count, [made](QList<Card> &cards) { cards.append(made); });
    });
    tool(u"trash"_s, u"cardRemove"_s, tr("Remove this card"), [this] {
        const qsizetype at = m_open;
        change(tr("Remove a card"), qMax<qsizetype>(0, at - 1), [at](QList<Card> &cards) {
            if (at < cards.size())
                cards.removeAt(at);
        });
    });
}

void CardFields::change(const QString &label, qsizetype openThen,
                        const std::function<void(QList<Card> &)> &change)
{
    const qsizetype before = std::exchange(m_open, openThen);
    const bool done = session().edit(label, [&](templates::Template &t) {
        if (t.cards)
            change(*t.cards);
    });
    if (!done)
        m_open = before;
    refresh();
}

void CardFields::makeTabs(qsizetype count)
{
    if (m_tabs && m_count == count)
        return;
    m_count = count;
    if (m_tabs) {
        m_tabs->disconnect(this);
        m_tabs->hide();
        m_row->removeWidget(m_tabs);
        m_tabs->setParent(nullptr);
        m_tabs->deleteLater();
    }
    m_tabs = new TabRow(context().theme(), TabButton::Look::Segment, m_head);
    for (qsizetype i = 0; i < qMin(count, kMostTabs); ++i) {
        auto *tab = m_tabs->add(tabName(i), QString::number(i + 1));
        tab->setAccessibleName(tr("Card %1").arg(i + 1));
    }
    m_row->insertWidget(0, m_tabs);
    connect(m_tabs, &TabRow::chosenChanged, this,
            [this](const QString &name) { openCard(name.section(u'.', 1).toLongLong() - 1); });
}

void CardFields::openCard(qsizetype card)
{
    if (card < 0 || card == m_open)
        return;
    m_open = card;
    refresh();
}

void CardFields::refresh()
{
    const auto &cards = value().cards;
    setVisible(cards.has_value());
    if (!cards)
        return;
    m_open = qBound<qsizetype>(0, m_open, qMax<qsizetype>(0, cards->size() - 1));
    makeTabs(cards->size());
    m_tabs->choose(tabName(m_open));
    const int most = templates::rules::limit(u"carousel.cards"_s).value;
    m_field->setCount(tr("%1 of %2").arg(cards->size()).arg(most), cards->size() > most);
    const bool any = !cards->isEmpty();
    for (EditorPart *part : QList<EditorPart *>{m_header, m_body, m_buttons})
        part->setVisible(any);
    m_header->setCard(m_open);
    m_body->setCard(m_open);
    m_buttons->setCard(m_open);
    if (any)
        for (EditorPart *part : QList<EditorPart *>{m_header, m_body, m_buttons})
            part->refresh();
    const bool usable = isUsable();
    const bool ready[] = {m_open > 0, m_open + 1 < m_count, any, true, any};
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        m_tools.at(i)->setEnabled(usable && ready[i]);
}

} // namespace sendbench::ui

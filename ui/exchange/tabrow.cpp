// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/tabrow.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

TabRow::TabRow(const Theme &theme, TabButton::Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look == TabButton::Look::Tab ? 0 : 2);
    m_row->addWidget(m_more);
    m_more->setObjectName(u"moreTabs"_s);
    m_more->setText(u"…"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &TabRow::fillMenu);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *one, bool on) {
        if (!on)
            return;
        // Tab comes to the chosen one, also when it was not a person who chose it.
        for (QAbstractButton *each : m_group->buttons())
            each->setFocusPolicy(each == one ? Qt::StrongFocus : Qt::ClickFocus);
        arrange();
        Q_EMIT chosenChanged(one->objectName());
    });
}

TabButton *TabRow::add(const QString &name, const QString &text)
{
    auto *one = new TabButton(m_theme, m_look, text, this);
    one->setObjectName(name);
    m_group->addButton(one);
    m_row->insertWidget(m_row->count() - 1, one);
    if (m_group->checkedButton() == nullptr)
        one->setChecked(true);
    else
        one->setFocusPolicy(Qt::ClickFocus);
    return one;
}

TabButton *TabRow::button(const QString &name) const
{
    return findChild<TabButton *>(name, Qt::FindDirectChildrenOnly);
}

QString TabRow::chosen() const
{
    const QAbstractButton *one = m_group->checkedButton();
    return one != nullptr ? one->objectName() : QString();
}

QString TabRow::chosenText() const
{
    const QAbstractButton *one = m_group->checkedButton();
    return one != nullptr ? one->text() : QString();
}

void TabRow::choose(const QString &name)
{
    if (TabButton *one = button(name))
        one->setChecked(true);
}

void TabRow::setAvailable(const QString &name, bool available)
{
    TabButton *one = button(name);
    if (one == nullptr || m_gone.contains(name) == !available)
        return;
    if (available)
        m_gone.removeOne(name);
    else
        m_gone.append(name);
    one->setVisible(available);
    if (!available && one->isChecked())
        m_group->buttons().constFirst()->setChecked(true);
    updateGeometry();
    arrange();
}

QList<TabButton *> TabRow::available() const
{
    QList<TabButton *> tabs;
    for (QAbstractButton *one : m_group->buttons())
        if (!m_gone.contains(one->objectName()))
            tabs.append(static_cast<TabButton *>(one));
    return tabs;
}

int TabRow::widthOf(const QList<TabButton *> &tabs, bool tight) const
{
    int width = 0;
    for (const TabButton *one : tabs)
        width += one->widthFor(tight) + m_row->spacing();
    return tabs.isEmpty() ? 0 : width - m_row->spacing();
}

QSize TabRow::sizeHint() const
{
    const QMargins margins = m_row->contentsMargins();
    return {widthOf(available(), false) + margins.left() + margins.right(),
            m_row->sizeHint().height()};
}

QSize TabRow::minimumSizeHint() const
{
    const QMargins margins = m_row->contentsMargins();
    const QList<TabButton *> tabs = available();
    int widest = 0;
    for (const TabButton *one : tabs)
        widest = qMax(widest, one->widthFor(true));
    if (tabs.size() > 1)
        widest += m_row->spacing() + m_more->sizeHint().width();
    return {qMin(widest, widthOf(tabs, false)) + margins.left() + margins.right(),
            m_row->minimumSize().height()};
}

QList<TabButton *> TabRow::fitting(int room) const
{
    const QList<TabButton *> tabs = available();
    const QAbstractButton *chosen = m_group->checkedButton();
    room -= m_more->sizeHint().width();
    for (const TabButton *one : tabs)
        if (one == chosen)
            room -= one->widthFor(true) + m_row->spacing();
    QList<TabButton *> in;
    bool full = false;
    for (TabButton *one : tabs) {
        const int needs = one == chosen ? 0 : one->widthFor(true) + m_row->spacing();
        full = full || needs > room;
        if (full && one != chosen)
            continue;
        room -= needs;
        in.append(one);
    }
    return in;
}

void TabRow::arrange()
{
    if (m_arranging || !isVisible())
        return; // before that the width says nothing
    m_arranging = true;
    const QMargins margins = m_row->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const QList<TabButton *> tabs = available();
    const bool tight = widthOf(tabs, false) > room;
    const bool all = widthOf(tabs, tight) <= room;
    const QList<TabButton *> in = all ? tabs : fitting(room);
    for (TabButton *one : tabs) {
        one->setTight(tight);
        one->setVisible(in.contains(one));
    }
    m_more->setVisible(!all);
    m_row->activate();
    m_arranging = false;
}

void TabRow::fillMenu()
{
    m_menu->clear();
    for (const TabButton *one : available()) {
        if (!one->isHidden())
            continue;
        QAction *action = m_menu->addAction(QString(one->text()).replace(u'&', u"&&"_s));
        action->setObjectName(one->objectName());
        connect(action, &QAction::triggered, this, [this, name = one->objectName()] {
            choose(name);
            button(name)->setFocus(Qt::OtherFocusReason);
        });
    }
}

bool TabRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        arrange();
    return done;
}

void TabRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/tabrow.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace sendbench::ui
{

TabRow::TabRow(const Theme &theme, TabButton::Look look, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_look(look)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look == TabButton::Look::Tab ? 0 : 2);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *one, bool on) {
        if (on)
            Q_EMIT chosenChanged(one->objectName());
    });
}

TabButton *TabRow::add(const QString &name, const QString &text)
{
    auto *one = new TabButton(m_theme, m_look, text, this);
    one->setObjectName(name);
    m_group->addButton(one);
    m_row->addWidget(one);
    if (m_group->checkedButton() == nullptr)
        one->setChecked(true);
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
    if (one == nullptr)
        return;
    one->setVisible(available);
    if (!available && one->isChecked())
        m_group->buttons().constFirst()->setChecked(true);
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page.h"

#include "ui/shell/panes.h"

#include <QAction>

namespace sendbench::ui
{

Page::Page(PagePlace place, QWidget *parent)
    : QWidget(parent)
    , m_place(std::move(place))
    , m_heading(m_place.title)
{
    setObjectName(m_place.id);
    setAccessibleName(m_place.title);
}

void Page::focusFirst()
{
    if (QWidget *first = firstFocusable(this))
        first->setFocus(Qt::ShortcutFocusReason);
}

void Page::setHeading(const QString &heading)
{
    if (heading == m_heading)
        return;
    m_heading = heading;
    Q_EMIT headingChanged();
}

void Page::setBadge(int count, bool news)
{
    if (count == m_badge && news == m_badgeIsNews)
        return;
    m_badge = count;
    m_badgeIsNews = news;
    Q_EMIT badgeChanged();
}

void Page::setEnvironment(std::optional<Environment> environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    Q_EMIT environmentChanged();
}

void Page::setHeaderActions(const QList<QAction *> &actions, bool lastIsPrimary)
{
    m_actions = actions;
    m_hasPrimary = lastIsPrimary && !actions.isEmpty();
    // Its shortcut works while the page is shown, wherever in the page the focus is.
    for (QAction *action : actions) {
        if (!this->actions().contains(action))
            addAction(action);
    }
    Q_EMIT headerActionsChanged();
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/panes.h"

namespace sendbench::ui
{

namespace
{

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy();
}

qsizetype paneOf(const QList<QWidget *> &panes, const QWidget *focus)
{
    for (qsizetype i = 0; focus && i < panes.size(); ++i) {
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            return i;
    }
    return -1;
}

} // namespace

void tabThrough(const QList<QWidget *> &parts)
{
    QWidget *last = nullptr;
    for (QWidget *part : parts) {
        // First all of a part: each step below changes the chain.
        QList<QWidget *> inside{part};
        for (QWidget *next = part->nextInFocusChain(); next != part;
             next = next->nextInFocusChain())
            if (part->isAncestorOf(next))
                inside.append(next);
        for (QWidget *one : inside) {
            if (one->focusPolicy() == Qt::NoFocus || one->focusProxy())
                continue;
            if (last)
                QWidget::setTabOrder(last, one);
            last = one;
        }
    }
}

QWidget *firstFocusable(QWidget *root)
{
    if (takesTab(root))
        return root;
    // The chain of Tab, not of children: it is the order that the page meant.
    for (QWidget *next = root->nextInFocusChain(); next && next != root;
         next = next->nextInFocusChain()) {
        if (root->isAncestorOf(next) && takesTab(next))
            return next;
    }
    return nullptr;
}

void PaneCycle::remember(const QList<QWidget *> &panes, QWidget *focus)
{
    const qsizetype at = paneOf(panes, focus);
    if (at >= 0)
        m_last[panes.at(at)] = focus;
}

void PaneCycle::step(const QList<QWidget *> &panes, QWidget *focus, bool forward)
{
    remember(panes, focus);
    const qsizetype count = panes.size();
    qsizetype at = paneOf(panes, focus);
    if (at < 0 && !forward)
        at = 0;
    for (qsizetype tries = 0; tries < count; ++tries) {
        at = (at + (forward ? 1 : count - 1)) % count;
        if (enter(panes.at(at)))
            return;
    }
}

bool PaneCycle::enter(QWidget *pane)
{
    if (!pane->isVisible())
        return false;
    QWidget *target = m_last.value(pane);
    if (!target || !pane->isAncestorOf(target) || !takesTab(target))
        target = firstFocusable(pane);
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
    return target != nullptr;
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/tabscontrol.h"

#include "ui/forms/fieldcolumn.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

void keysOf(const QList<forms::FieldDescriptor> &fields, QStringList &keys)
{
    for (const forms::FieldDescriptor &field : fields) {
        keys.append(field.key);
        keysOf(field.children, keys);
    }
}

} // namespace

TabsControl::TabsControl(const FormContext &context, const forms::FieldDescriptor &field,
                         QWidget *parent)
    : FieldControl(context, field, Head::Own, parent)
    , m_bar(new QTabBar)
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::kCardPadding, Theme::kSpace8, Theme::kCardPadding,
                               Theme::kCardPadding);
    layout->setSpacing(Theme::kSpace12);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideNone);
    m_bar->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_bar);
    // Pages that are not seen take no room: each is as tall as its fields.
    for (const forms::FieldDescriptor &page : field.children) {
        auto *column = new FieldColumn(context, page.children, card);
        column->setObjectName(page.key);
        column->setAccessibleName(page.label);
        layout->addWidget(column);
        m_pages.append(column);
        for (auto *one : column->findChildren<FieldControl *>())
            connect(one, &FieldControl::touchedChanged, this, &TabsControl::refreshFindings);
        m_bar->addTab(QString(page.label).replace(u'&', u"&&"_s));
    }
    setBody(card, m_bar);
    m_bar->setProperty("formField", {});
    connect(m_bar, &QTabBar::currentChanged, this, &TabsControl::showPage);
    connect(&context.theme, &Theme::changed, this, &TabsControl::refreshFindings);
    showPage(0);
}

void TabsControl::refresh()
{
    refreshFindings();
}

void TabsControl::showPage(int index)
{
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setVisible(i == index);
    Q_EMIT structureChanged();
}

void TabsControl::refreshFindings()
{
    for (int i = 0; i < m_pages.size(); ++i)
        markTab(i, field().children[i]);
}

void TabsControl::markTab(int index, const forms::FieldDescriptor &page)
{
    QStringList keys;
    keysOf(page.children, keys);
    const auto controls = m_pages[index]->findChildren<FieldControl *>();
    int errors = 0;
    int warnings = 0;
    bool quiet = true;
    const Findings findings = model().findings();
    for (const Finding &one : findings) {
        const auto *owner = model().descriptor().fieldForValue(one.path);
        const QString key = owner ? owner->key : one.path;
        if (!keys.contains(key))
            continue;
        for (const FieldControl *control : controls)
            quiet = quiet && (control->field().key != key || control->isQuiet(one));
        errors += one.severity == Severity::Error ? 1 : 0;
        warnings += one.severity == Severity::Warning ? 1 : 0;
    }
    QIcon icon;
    if (errors > 0)
        icon = context().theme.icon(u"error"_s, quiet ? Theme::Color::Muted : Theme::Color::Bad);
    else if (warnings > 0)
        icon =
            context().theme.icon(u"warning"_s, quiet ? Theme::Color::Muted : Theme::Color::Caution);
    m_bar->setTabIcon(index, icon);
    m_bar->setTabToolTip(index, errors > 0     ? tr("%n mistake(s) in here", nullptr, errors)
                                : warnings > 0 ? tr("%n warning(s) in here", nullptr, warnings)
                                               : QString());
}

void TabsControl::focusValue(const QString &)
{
    m_bar->setFocus(Qt::OtherFocusReason);
}

void TabsControl::reveal(const QWidget *inside)
{
    for (int i = 0; i < m_pages.size(); ++i)
        if (m_pages[i]->isAncestorOf(inside))
            m_bar->setCurrentIndex(i);
}

void TabsControl::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int step = event->key() == Qt::Key_Tab || event->key() == Qt::Key_PageDown     ? 1
                     : event->key() == Qt::Key_Backtab || event->key() == Qt::Key_PageUp ? -1
                                                                                         : 0;
    if (!control || step == 0) {
        FieldControl::keyPressEvent(event);
        return;
    }
    const int count = m_bar->count();
    m_bar->setCurrentIndex((m_bar->currentIndex() + step + count) % count);
    m_bar->setFocus(Qt::TabFocusReason); // what had the focus is not seen any more
}

} // namespace sendbench::ui

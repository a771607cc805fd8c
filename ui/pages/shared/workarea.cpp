// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/workarea.h"

#include "ui/exchange/tabrow.h"

#include <QLayout>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kForm = u"turnForm"_s;
const QString kSide = u"turnSide"_s;
} // namespace

WorkArea::WorkArea(const Theme &theme, QWidget *list, QWidget *form, QWidget *side,
                   const QString &sideTitle, QWidget *parent)
    : QWidget(parent)
    , m_turns(new TabRow(theme, TabButton::Look::Tab, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_inner(new QSplitter(Qt::Horizontal))
    , m_list(list)
    , m_form(form)
    , m_side(side)
{
    m_turns->add(kForm, tr("Form"));
    m_turns->add(kSide, sideTitle);
    auto *right = new QWidget;
    m_inner->setChildrenCollapsible(false);
    m_inner->setHandleWidth(1);
    m_inner->addWidget(form);
    m_inner->addWidget(side);
    m_inner->setStretchFactor(0, 0);
    m_inner->setStretchFactor(1, 1);
    m_inner->setSizes({kFormWidth + Theme::kSpace32, kSideWidth});
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_turns);
    column->addWidget(m_inner, 1);
    m_turns->layout()->setContentsMargins(Theme::kSpace12, Theme::kSpace4, Theme::kSpace12, 0);
    m_turns->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    list->setMinimumWidth(232);
    form->setMinimumWidth(Theme::kFormMin + 2 * Theme::kSpace24 + 12);
    form->setMaximumWidth(Theme::kFormMax + 2 * Theme::kSpace24 + 12);
    side->setMinimumWidth(kSideWidth);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, kFormWidth + kSideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_turns, &TabRow::chosenChanged, this, &WorkArea::arrange);
    arrange();
}

void WorkArea::setSideWidth(int least)
{
    m_side->setMinimumWidth(least);
    m_inner->setSizes({m_form->minimumWidth(), least});
}

void WorkArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = m_list->minimumWidth() + m_form->minimumWidth() + m_side->minimumWidth() + 2;
    const bool narrow = width() < needed;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        arrange();
    }
}

QSize WorkArea::minimumSizeHint() const
{
    return {m_list->minimumWidth() + qMax(m_form->minimumWidth(), m_side->minimumWidth()) + 1, 360};
}

void WorkArea::arrange()
{
    m_turns->setVisible(m_narrow);
    const bool side = m_turns->chosen() == kSide;
    m_form->setVisible(!m_narrow || !side);
    m_side->setVisible(!m_narrow || side);
}

void WorkArea::showForm()
{
    m_turns->choose(kForm);
}

void WorkArea::showSide()
{
    m_turns->choose(kSide);
}

QList<QWidget *> WorkArea::panes() const
{
    return {m_list, m_form, m_side};
}

} // namespace sendbench::ui

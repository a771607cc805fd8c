// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/pageheader.h"

#include "base/visibletext.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/page.h"

#include <QHBoxLayout>
#include <QLabel>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

PageHeader::PageHeader(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"pageHeader"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(Theme::FontRole::Title));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->setContentsMargins(Theme::kPageMargin, Theme::kSpace12, Theme::kPageMargin,
                                 Theme::kSpace12);
    m_layout->setSpacing(Theme::kSpace16);
    m_layout->addWidget(m_title, 1);
    setMinimumHeight(Theme::kControlHeight + 2 * Theme::kSpace12 + 2); // and the hairline
}

void PageHeader::showPage(Page *page)
{
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_page = page;
    if (page) {
        connect(page, &Page::headingChanged, this, &PageHeader::retitle);
        connect(page, &Page::headerActionsChanged, this, &PageHeader::rebuild);
    }
    retitle();
    rebuild();
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    retitle();
}

void PageHeader::rebuild()
{
    if (m_buttons) {
        m_layout->removeWidget(m_buttons);
        m_buttons->hide();
        m_buttons->deleteLater(); // the click that led here may be one of theirs
    }
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    const QList<QAction *> actions = m_page ? m_page->headerActions() : QList<QAction *>();
    for (QAction *action : actions) {
        const bool primary = m_page->hasPrimary() && action == actions.last();
        row->addWidget(new ActionButton(action, primary, m_buttons));
    }
    m_layout->addWidget(m_buttons);
    m_buttons->show();
    Q_EMIT actionsShown();
}

void PageHeader::retitle()
{
    const QString heading =
        m_page ? visibleText(m_page->heading().left(512).simplified(), 512) : QString();
    // By the window's direction, not by that of the name.
    m_title->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                          Qt::AlignVCenter);
    m_title->setAccessibleName(heading);
    m_title->setText(m_title->fontMetrics().elidedText(heading, Qt::ElideRight, m_title->width()));
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/bubblepane.h"

#include "ui/pages/shared/picturefetch.h"
#include "ui/templates/bubbleview.h"

#include <QHBoxLayout>

namespace sendbench::ui
{

BubblePane::BubblePane(const PageContext &context, int above, QWidget *parent)
    : QScrollArea(parent)
    , m_bubble(new BubbleView)
{
    setWidgetResizable(true);
    m_bubble->setNarrow(true);
    auto *middle = new QWidget;
    auto *centre = new QHBoxLayout(middle);
    centre->setContentsMargins(Theme::kSpace8, above, Theme::kSpace8, Theme::kSpace16);
    centre->addStretch(1);
    centre->addWidget(m_bubble, 0, Qt::AlignTop);
    centre->addStretch(1);
    setWidget(middle);
    new PictureFetch(context, m_bubble);
    take(context.theme.isDark());
    connect(&context.theme, &Theme::changed, this, [this, &theme = context.theme] {
        if (!m_chosen)
            take(theme.isDark());
    });
}

void BubblePane::setDark(bool dark)
{
    m_chosen = true;
    take(dark);
}

void BubblePane::take(bool dark)
{
    const bool other = m_dark != dark;
    m_dark = dark;
    m_bubble->setDark(dark);
    if (other)
        Q_EMIT darkChanged(dark);
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/messagepreview.h"

#include "ui/templates/bubbleview.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

MessagePreview::MessagePreview(const PageContext &context, QWidget *parent)
    : BubblePane(context, Theme::kSpace16, parent)
{
    setObjectName(u"messagePreview"_s);
    setAccessibleName(tr("The message as a phone shows it"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMinimumSize(180, 120);
}

void MessagePreview::show(const templates::Template &t, const templates::Values &values)
{
    const auto now = templates::preview(t, values, QDateTime::currentDateTimeUtc());
    if (now == m_shown)
        return;
    m_shown = now;
    bubble().setPreview(m_shown);
}

} // namespace sendbench::ui

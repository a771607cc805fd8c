// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/checkhead.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

CheckHead::CheckHead(const QString &label, QWidget *beside, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(this))
{
    m_box->setProperty("bare", true); // its words stand beside it
    auto *text = new QLabel(QString(label).replace(u'&', u"&&"_s), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setBuddy(m_box);
    text->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(m_box);
    layout->addWidget(text, 1);
    if (beside)
        layout->addWidget(beside);
}

bool CheckHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        return true;
    if (event->type() == QEvent::MouseButtonRelease &&
        static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton && m_box->isEnabled()) {
        m_box->setFocus(Qt::MouseFocusReason);
        m_box->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/rowbutton.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

RowButton::RowButton(const QIcon &icon, const QString &title, const QString &detail,
                     QWidget *parent)
    : QPushButton(parent)
    , m_title(title)
    , m_picture(new QLabel(this))
    , m_detail(new QLabel(this))
{
    setProperty("flat", true);
    auto *name = new QLabel(title, this);
    name->setTextFormat(Qt::PlainText);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setProperty("role", u"muted"_s);
    m_detail->setMinimumWidth(60);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace8, 0, Theme::kSpace8, 0);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(m_picture);
    layout->addWidget(name);
    layout->addWidget(m_detail, 1);
    // The labels are only paint: the button takes the mouse and speaks for the row.
    for (auto *label : {m_picture, name, m_detail})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setState(icon, detail);
}

void RowButton::setState(const QIcon &icon, const QString &detail)
{
    m_picture->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
    m_detail->setText(detail);
    setAccessibleName(detail.isEmpty() ? m_title : m_title + u", "_s + detail);
}

QSize RowButton::sizeHint() const
{
    return {layout()->sizeHint().width(), Theme::kRowHeight};
}

} // namespace sendbench::ui

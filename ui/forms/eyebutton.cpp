// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/eyebutton.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

EyeButton::EyeButton(const Theme &theme, QLineEdit &line, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_line(line)
    , m_label(label)
    , m_button(new IconButton(theme, u"eye"_s, QString(), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    m_button->setCheckable(true);
    m_button->setObjectName(u"eye"_s);
    connect(m_button, &QToolButton::toggled, this, &EyeButton::setShown);
    setShown(false);
}

void EyeButton::setShown(bool shown)
{
    m_button->setChecked(shown);
    m_button->setIconName(shown ? u"eye-off"_s : u"eye"_s);
    m_button->setMeaning(shown ? tr("Hide: %1").arg(m_label) : tr("Show: %1").arg(m_label));
    m_line.setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    Q_EMIT shownChanged(shown);
}

} // namespace sendbench::ui

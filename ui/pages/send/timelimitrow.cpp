// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/timelimitrow.h"

#include "ui/pages/send/composelabels.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

TimeLimitRow::TimeLimitRow(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
{
    m_field->setObjectName(u"timeLimit"_s);
    m_field->setAccessibleName(tr("Time limit"));
    m_field->setAccessibleDescription(tr("Seconds for the whole request, 1 to %1").arg(kLongest));
    m_field->setToolTip(m_field->accessibleDescription());
    m_field->setMaxLength(3); // no validator: with one, leaving the field is not told
    m_field->setInputMethodHints(Qt::ImhDigitsOnly);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setFixedWidth(m_field->fontMetrics().horizontalAdvance(u"000000"_s) +
                           2 * Theme::kSpace12);
    m_field->setText(QString::number(m_seconds));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(makeBuddyLabel(tr("Time &limit"), m_field, this));
    layout->addWidget(m_field);
    layout->addWidget(new QLabel(tr("seconds"), this));
    layout->addStretch();

    // Not textEdited: what an assistive program writes counts too.
    connect(m_field, &QLineEdit::textChanged, this, &TimeLimitRow::follow);
    connect(m_field, &QLineEdit::editingFinished, this,
            [this] { m_field->setText(QString::number(m_seconds)); });
}

void TimeLimitRow::setSeconds(int seconds)
{
    if (seconds >= 1 && seconds <= kLongest)
        m_field->setText(QString::number(seconds));
}

void TimeLimitRow::follow(const QString &text)
{
    const int typed = text.toInt();
    if (typed < 1 || typed > kLongest || typed == m_seconds)
        return;
    m_seconds = typed;
    Q_EMIT changed(m_seconds);
}

} // namespace sendbench::ui

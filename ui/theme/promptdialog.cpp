// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/promptdialog.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setMinimumWidth(Theme::kFormMin - 2 * Theme::kPageMargin);
    return label;
}

} // namespace

PromptDialog::PromptDialog(QWidget *context, const QString &title, const QString &text)
    : QDialog(context)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    setAccessibleDescription(text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin,
                               Theme::kSpace16);
    layout->setSpacing(Theme::kSpace12);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    QLabel *heading = plainLabel(title, this);
    QFont font = heading->font();
    font.setPixelSize(15);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    layout->addWidget(heading);
    QLabel *sentence = plainLabel(text, this);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setVisible(!text.isEmpty());
    layout->addWidget(sentence);
    layout->addLayout(m_body);
    layout->addStretch();
    layout->addLayout(m_buttons);
    m_buttons->addStretch();
}

void PromptDialog::addAnswers(const QString &confirm, bool destructive)
{
    QPushButton *leave = addButton(tr("Cancel"));
    leave->setObjectName(u"cancel"_s);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    QPushButton *accept = addButton(confirm.isEmpty() ? tr("OK") : confirm);
    accept->setObjectName(u"confirm"_s);
    accept->setProperty(destructive ? "destructive" : "primary", true);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    QPushButton *safe = destructive ? leave : accept;
    safe->setDefault(true);
    safe->setFocus();
}

void PromptDialog::addClose()
{
    QPushButton *close = addButton(tr("Close"));
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

QPushButton *PromptDialog::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

} // namespace sendbench::ui

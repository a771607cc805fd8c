// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/guidestep.h"

#include "ui/forms/checkhead.h"
#include "ui/forms/iconbutton.h"
#include "ui/pages/history/elidedlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kIndent = 24;  ///< below the words, not below the box
constexpr int kBeside = 176; ///< label and value together, beside the button of the narrowest pane
} // namespace

GuideStep::GuideStep(const Theme &theme, int number, const forms::GuideStep &step, bool hasMail,
                     QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_step(step)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"step:"_s + step.id);
    const QString words = tr("%1. %2").arg(number).arg(step.text);
    auto *head = new CheckHead(words, nullptr, this);
    m_box = head->box();
    head->layout()->setAlignment(m_box, Qt::AlignTop);
    m_box->setObjectName(u"done:"_s + step.id);
    m_box->setAccessibleName(words);
    m_rows->setSpacing(Theme::kSpace4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace4);
    column->addWidget(head);
    auto *indented = new QHBoxLayout; // unlike a margin, its space changes sides
    indented->setSpacing(0);
    indented->addSpacing(kIndent);
    indented->addLayout(m_rows, 1);
    column->addLayout(indented);
    if (hasMail) {
        auto *mail = new QPushButton(tr("Write the mail"), this);
        mail->setObjectName(u"mail:"_s + step.id);
        const auto draw = [this, mail] { mail->setIcon(m_theme.icon(u"mail"_s)); };
        draw();
        connect(&theme, &Theme::changed, mail, draw);
        connect(mail, &QPushButton::clicked, this, &GuideStep::mailWanted);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 0, 0, 0);
        row->addSpacing(kIndent);
        row->addWidget(mail);
        row->addStretch(1);
        column->addLayout(row);
    }
    connect(m_box, &QCheckBox::clicked, this, &GuideStep::ticked);
}

void GuideStep::setDone(bool done)
{
    m_box->setChecked(done);
}

void GuideStep::setTickable(bool tickable)
{
    m_box->setEnabled(tickable);
}

bool GuideStep::setValues(const QList<GuideValue> &values)
{
    if (values == m_values)
        return false;
    m_values = values;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        old->hide(); // before it is let go: a show that is on its way would make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
    for (const GuideValue &value : values)
        m_rows->addWidget(makeRow(value));
    return true;
}

QWidget *GuideStep::makeRow(const GuideValue &value)
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(value.label, row);
    label->setTextFormat(Qt::PlainText);
    label->setFont(m_theme.font(Theme::FontRole::Help));
    label->setProperty("role", u"help"_s);
    auto *shown = new ElidedLabel(row);
    shown->setObjectName(u"value:"_s + value.key);
    shown->setFont(m_theme.font(Theme::FontRole::Help));
    shown->setText(value.shown);
    // What does not fit beside each other in the narrowest pane stands below each other.
    const bool beside = label->sizeHint().width() + shown->sizeHint().width() <= kBeside;
    label->setWordWrap(!beside);
    label->setSizePolicy(beside ? QSizePolicy::Maximum : QSizePolicy::Preferred,
                         QSizePolicy::Preferred);
    auto *words = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    words->setSpacing(beside ? Theme::kSpace8 : 0);
    words->addWidget(label);
    words->addWidget(shown, 1);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    layout->addLayout(words, 1);
    if (value.copyable) {
        const QString verb = value.secret ? tr("Copy secret: %1") : tr("Copy: %1");
        auto *copy = new IconButton(m_theme, value.secret ? u"key"_s : u"copy"_s,
                                    verb.arg(value.label), row);
        copy->setObjectName(u"copy:"_s + value.key);
        connect(copy, &QToolButton::clicked, this, [this, value] { Q_EMIT copyWanted(value); });
        layout->addWidget(copy);
    }
    row->setMinimumHeight(28);
    return row;
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/factlist.h"

#include "ui/exchange/visiblebytes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kNameWidth = 130;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
} // namespace

FactList::FactList(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    fresh();
}

void FactList::fresh()
{
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12,
                                 Theme::kSpace12);
    m_column->setSpacing(Theme::kSpace4);
    m_column->setAlignment(Qt::AlignTop);
    setWidget(m_page);
}

void FactList::clear()
{
    m_text.clear();
    fresh(); // setWidget deletes the page before
}

void FactList::heading(const QString &text)
{
    if (!m_text.isEmpty())
        m_column->addSpacing(Theme::kSpace12);
    auto *label = plainLabel(visibleLine(text), m_page);
    QFont strong = m_theme.font(Theme::FontRole::Body);
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    m_column->addWidget(label);
    m_text += visibleLine(text);
}

void FactList::fact(const QString &name, const QString &value, Theme::Color colour, bool mono)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace12);
    auto *left = plainLabel(name, m_page);
    left->setFixedWidth(kNameWidth);
    left->setProperty("role", u"muted"_s);
    auto *right = plainLabel(visibleLine(value), m_page);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    right->setAccessibleName(name + u": "_s + right->text());
    if (mono)
        right->setFont(m_theme.font(Theme::FontRole::Mono));
    if (colour == Theme::Color::Bad)
        right->setProperty("role", u"error"_s);
    else if (colour == Theme::Color::Caution)
        right->setProperty("role", u"caution"_s);
    row->addWidget(left, 0, Qt::AlignTop);
    row->addWidget(right, 1);
    m_column->addLayout(row);
    m_text += name + u": "_s + right->text();
}

void FactList::sentence(const QString &text)
{
    auto *label = plainLabel(visibleLine(text), m_page);
    label->setProperty("role", u"muted"_s);
    m_column->addWidget(label);
    m_text += label->text();
}

} // namespace sendbench::ui

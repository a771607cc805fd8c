// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/searchbar.h"

#include "ui/exchange/iconbutton.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

SearchBar::SearchBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"SearchBar"_s);
    m_edit->setObjectName(u"Search"_s);
    m_edit->setAccessibleName(tr("Search in the payload"));
    m_edit->setPlaceholderText(tr("Search in the payload"));
    m_edit->setClearButtonEnabled(true);
    m_count->setObjectName(u"SearchCount"_s);
    m_count->setProperty("role", u"muted"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"100,000 of 100,000+"_s));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kSpace8, Theme::kSpace4, Theme::kSpace4, Theme::kSpace4);
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    const auto add = [&](const QString &name, const QString &icon, const QString &text,
                         void (SearchBar::*signal)()) {
        auto *button = makeIconButton(theme, icon, text, this);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, signal);
        row->addWidget(button);
    };
    add(u"SearchPrevious"_s, u"chevron-up"_s, tr("Previous match (Shift+F3)"),
        &SearchBar::previous);
    add(u"SearchNext"_s, u"chevron-down"_s, tr("Next match (F3)"), &SearchBar::next);
    add(u"SearchClose"_s, u"close"_s, tr("Close the search (Esc)"), &SearchBar::closed);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchBar::textChanged);
}

void SearchBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QString SearchBar::text() const
{
    return m_edit->text();
}

void SearchBar::setCount(const QString &count)
{
    m_count->setText(count);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previous();
    else if (enter)
        Q_EMIT next();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sendbench::ui

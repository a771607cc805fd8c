// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/unreadableview.h"

#include "ui/pages/overview/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

UnreadableView::UnreadableView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *card = new Card(theme, tr("This workspace cannot be read"), this);
    card->setMaximumWidth(2 * Theme::kFormMax);
    m_problems = makeText({}, u"error"_s, card);
    m_problems->setObjectName(u"workspaceProblems"_s);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *about = makeText(tr("The file is left exactly as it is. Nothing can be added or changed "
                              "until it can be read; mend it in a text editor and press “Try "
                              "again” above, or open something else."),
                           u"help"_s, card);
    auto *open = new QPushButton(tr("&Open a workspace…"), card);
    auto *sandbox = new QPushButton(tr("Try it in the &sandbox"), card);
    auto *row = new QHBoxLayout;
    row->addWidget(open);
    row->addWidget(sandbox);
    row->addStretch();
    auto *inside = static_cast<QVBoxLayout *>(card->layout());
    inside->addWidget(m_problems);
    inside->addWidget(about);
    inside->addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin,
                               Theme::kPageMargin);
    column->addWidget(card);
    column->addStretch();
    connect(open, &QPushButton::clicked, this, &UnreadableView::workspaceWanted);
    connect(sandbox, &QPushButton::clicked, this, &UnreadableView::sandboxWanted);
}

void UnreadableView::setProblems(const QStringList &problems)
{
    constexpr qsizetype kMost = 20;
    QStringList shown = problems.mid(0, kMost);
    if (problems.size() > kMost)
        shown.append(tr("And %1 more.").arg(problems.size() - kMost));
    m_problems->setText(shown.join(u'\n'));
    m_problems->setVisible(!shown.isEmpty());
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/welcomeview.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sendbench::ui
{

WelcomeView::WelcomeView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin,
                               Theme::kPageMargin);
    column->setSpacing(Theme::kSpace16);
    column->addWidget(makeTitle(
        theme, tr("Set up a messaging provider, send a test, and see exactly what came back."),
        this));
    const auto add = [&](const ChoiceCard::Texts &texts, bool primary,
                         void (WelcomeView::*signal)()) {
        auto *card = new ChoiceCard(theme, texts, primary, this);
        connect(card, &ChoiceCard::chosen, this, signal);
        column->addWidget(card);
        return card;
    };
    add({.title = tr("Look around first"),
         .about = tr("A sandbox on this computer stands in for 8x8 and CleverTap. No account, no "
                     "key, nothing leaves this machine."),
         .button = tr("Try it in the &sandbox")},
        true, &WelcomeView::sandboxWanted);
    m_provider = add({.title = tr("8x8 into CleverTap"),
                      .about = tr("Fill in the same form as in CleverTap's dashboard, with checks "
                                  "before you save there."),
                      .button = tr("Set up the &provider")},
                     false, &WelcomeView::providerWanted);
    m_account = add({.title = tr("Send straight to 8x8"),
                     .about = tr("Add your 8x8 Connect account, then send SMS and Chat Apps "
                                 "messages."),
                     .button = tr("Add an &account")},
                    false, &WelcomeView::accountWanted);
    add({.title = tr("You have a workspace already"),
         .about = tr("Open the file that a colleague gave you, or yours from another computer."),
         .button = tr("&Open a workspace…")},
        false, &WelcomeView::workspaceWanted);
    column->addStretch();
}

void WelcomeView::setObstacle(const QString &reason)
{
    m_provider->setObstacle(reason);
    m_account->setObstacle(reason);
}

} // namespace sendbench::ui

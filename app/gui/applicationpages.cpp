// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Which pages there are, in which order, and what ties them together.

#include "app/gui/application.h"

#include "ui/pages/accounts/accountspage.h"
#include "ui/pages/bundles/bundlespage.h"
#include "ui/pages/events/eventspage.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/pages/send/sendpage.h"
#include "ui/pages/templates/templatespage.h"
#include "ui/pages/webhooks/webhookspage.h"

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

template <typename Kind>
void Application::addPage(std::function<void(Kind &)> made)
{
    m_window->addPage({Kind::place(), [this, made = std::move(made)](QWidget *parent) {
                           auto *page = new Kind(context(), parent);
                           if (made)
                               made(*page);
                           return page;
                       }});
}

void Application::addPages()
{
    addPage<ui::OverviewPage>([this](ui::OverviewPage &page) { tieOverview(page); });
    addPage<ui::AccountsPage>();
    addPage<ui::ProvidersPage>();
    addPage<ui::TemplatesPage>();
    addPage<ui::WebhooksPage>();
    addPage<ui::SendPage>([this](ui::SendPage &page) { tieSend(page); });
    addPage<ui::EventsPage>();
    addPage<ui::HistoryPage>([this](ui::HistoryPage &page) { tieHistory(page); });
    addPage<ui::BundlesPage>();
}

void Application::tieOverview(ui::OverviewPage &page)
{
    connect(&page, &ui::OverviewPage::sandboxWanted, this, &Application::openSandbox);
    connect(&page, &ui::OverviewPage::workspaceWanted, this,
            [this] { chooseWorkspaceFile(false); });
}

void Application::tieSend(ui::SendPage &page)
{
    if (!m_settings)
        return;
    const QString key = u"send/timeLimit"_s;
    page.setTimeLimit(m_settings->value(key).toInt());
    connect(&page, &ui::SendPage::timeLimitChanged, this,
            [this, key](int seconds) { m_settings->setValue(key, seconds); });
}

void Application::tieHistory(ui::HistoryPage &page)
{
    connect(&page, &ui::HistoryPage::sendAgain, this,
            [this](const QString &routeId, const sending::Message &message) {
                const QString send = ui::SendPage::place().id;
                m_window->showPage(send);
                if (auto *panel = qobject_cast<ui::SendPage *>(m_window->page(send)))
                    panel->compose(routeId, message);
            });
}

void Application::followBadges()
{
    auto &workspace = m_engine.workspace();
    connect(&workspace, &workspace::Workspace::changed, this, &Application::countObjects);
    connect(&workspace, &workspace::Workspace::stateChanged, this, &Application::countObjects);
    connect(&m_engine, &engine::Engine::workspaceOpened, this, [this] {
        m_newEvents = 0;
        m_window->setBadge(ui::EventsPage::place().id, 0, true);
        countObjects();
    });
    connect(&m_engine, &engine::Engine::eventReceived, this,
            [this] { m_window->setBadge(ui::EventsPage::place().id, ++m_newEvents, true); });
}

void Application::countObjects()
{
    const auto &document = m_engine.workspace().document();
    m_window->setBadge(ui::AccountsPage::place().id, static_cast<int>(document.accounts.size()));
    m_window->setBadge(ui::ProvidersPage::place().id, static_cast<int>(document.providers.size()));
    m_window->setBadge(ui::TemplatesPage::place().id, static_cast<int>(document.templates.size()));
    m_window->setBadge(ui::WebhooksPage::place().id, static_cast<int>(document.webhooks.size()));
}

void Application::open(const QString &page, const QString &object)
{
    m_window->showPage(page);
    if (object.isEmpty())
        return;
    if (ui::Page *shown = m_window->page(page))
        shown->openObject(object);
}

} // namespace sendbench::gui

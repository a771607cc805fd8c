// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/webhookspage.h"

#include "ui/pages/history/recordtable.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/pages/webhooks/columnfit.h"
#include "ui/pages/webhooks/failurebanner.h"
#include "ui/pages/webhooks/webhookbar.h"
#include "ui/pages/webhooks/webhookdetails.h"
#include "ui/shell/announce.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/panes.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using models::WebhookTableModel;

namespace
{
constexpr int kWide = 1500; ///< from here on the details stand beside the table
constexpr int kPaletteRows = 200;

} // namespace

PagePlace WebhooksPage::place()
{
    return {u"webhooks"_s, tr("Webhooks"), u"webhooks"_s};
}

WebhooksPage::~WebhooksPage()
{
    // The parts look at what is in here.
    disconnect(&m_context.engine.workspace(), nullptr, this, nullptr);
    m_fleet.disconnect(this);
    m_model.disconnect(this);
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

const workspace::Document &WebhooksPage::document() const
{
    return m_context.engine.workspace().document();
}

void WebhooksPage::showTable()
{
    WebhookTableModel::Environments environments;
    for (const auto &account : document().accounts)
        environments.insert(account.id, account.environment);
    m_model.setLines(m_fleet.lines(), environments);
    m_bar->setCounts(m_model);
    m_columns->fit();
    m_failures->show(m_fleet.error(), m_fleet.input().failures);
    updateState();
}

/// After each reset: a heading goes across all columns, and a column that says nothing is away.
void WebhooksPage::arrangeHeadings()
{
    m_table->clearSpans();
    for (const int row : m_model.headings())
        m_table->setSpan(row, 0, 1, WebhookTableModel::ColumnCount);
    const bool grouped = m_model.filter().group == models::WebhookFilter::Group::Account;
    m_table->setColumnHidden(WebhookTableModel::Account, grouped || m_fleet.accounts().size() < 2);
    restoreCurrent();
}

void WebhooksPage::openObject(const QString &id)
{
    if (!document().webhook(id))
        return;
    choose(WebhookTableModel::keyOfDesired(id));
    m_details->showForm();
}

QWidget *WebhooksPage::stateNow()
{
    if (m_fleet.accounts().isEmpty() && m_fleet.rows().isEmpty())
        return m_noAccount;
    if (m_fleet.rows().isEmpty() && !m_fleet.isReading() && !m_fleet.isJoining())
        return m_fleet.readAt().isValid() ? m_nothing : m_notRead;
    const bool filtered = m_model.shownCount() == 0 && !m_fleet.rows().isEmpty();
    return filtered ? static_cast<QWidget *>(m_noHit) : m_table;
}

void WebhooksPage::updateState()
{
    QWidget *shown = stateNow();
    const bool any = shown == m_table || shown == m_noHit;
    const bool hadFocus = m_stack->currentWidget() != shown && m_stack->currentWidget() &&
                          m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(shown);
    m_details->setVisible(any);
    m_bar->setVisible(any || m_fleet.isReading());
    const QString reason = readOnlyReason(m_context.engine.workspace());
    m_noAccount->setObstacle(reason);
    m_nothing->setObstacle(reason);
    m_details->setReadOnly(reason);
    if (hadFocus && isVisible())
        focusFirst();
    setBadge(static_cast<int>(document().webhooks.size()));
    updateActions();
}

void WebhooksPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_test, m_exchange});
    menu->addSeparator();
    menu->addActions({m_adopt, m_copy});
    menu->addSeparator();
    menu->addActions({m_removeHere, m_deleteThere});
    menu->addSeparator();
    QMenu *order = menu->addMenu(tr("Sort by"));
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < WebhookTableModel::ColumnCount; ++column) {
        QAction *one = order->addAction(
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        connect(one, &QAction::triggered, header, [header, column] {
            const bool again = header->sortIndicatorSection() == column &&
                               header->sortIndicatorOrder() == Qt::AscendingOrder;
            header->setSortIndicator(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    m_table->addColumnChoice(*menu->addMenu(tr("Columns")));
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QList<PaletteEntry> WebhooksPage::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const auto &one : document().webhooks) {
        if (entries.size() >= kPaletteRows)
            break;
        entries.append({.title = one.id,
                        .subtitle = tr("Webhook"),
                        .icon = iconName(),
                        .keywords = {one.product, one.account, one.fields.value(u"scope"_s).text()},
                        .run = [open = m_context.open, id = one.id] { open(u"webhooks"_s, id); }});
    }
    for (QAction *action :
         {m_refresh, m_plan, m_test, m_who, m_leave, m_adoptAll, m_undoLast, m_byHand})
        if (action->isEnabled())
            entries.append({.title = tr("Webhooks: %1").arg(action->text()),
                            .subtitle = title(),
                            .icon = iconName(),
                            .keywords = {},
                            .run =
                                [open = m_context.open, action] {
                                    open(u"webhooks"_s, {});
                                    action->trigger();
                                },
                            .group = PaletteEntry::Group::Actions});
    if (!m_add->isEnabled())
        return entries;
    auto *self = const_cast<WebhooksPage *>(this);
    for (const auto &account : m_fleet.accounts())
        for (const auto *api : m_context.engine.registry().webhookApis()) {
            const auto &product = api->product();
            if (product.accountKind != account.kind || !product.writable || product.legacy)
                continue;
            entries.append({.title = tr("Add webhook: %1 at %2").arg(product.title, account.id),
                            .subtitle = title(),
                            .icon = u"plus"_s,
                            .keywords = {product.id},
                            .run =
                                [self, account = account.id, product = product.id] {
                                    self->m_context.open(u"webhooks"_s, {});
                                    self->addWebhook(account, product);
                                },
                            .group = PaletteEntry::Group::Actions});
        }
    return entries;
}

QList<ShortcutInfo> WebhooksPage::shortcuts() const
{
    return {{QKeySequence(u"F5"_s), tr("Read what 8x8 has")},
            {QKeySequence::Find, tr("Filter the webhooks")},
            {QKeySequence(Qt::Key_Return), tr("Go to the form of the webhook")},
            {QKeySequence(Qt::Key_Delete), tr("Remove the webhook from the workspace")}};
}

QList<QWidget *> WebhooksPage::panes()
{
    QList<QWidget *> all;
    for (QWidget *pane : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_left),
                          static_cast<QWidget *>(m_details)})
        if (pane->isVisibleTo(this))
            all.append(pane);
    return all;
}

void WebhooksPage::focusFirst()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else if (QWidget *first = firstFocusable(m_stack->currentWidget()))
        first->setFocus(Qt::ShortcutFocusReason);
}

bool WebhooksPage::escape()
{
    const auto filter = m_bar->filter();
    if (filter.text.isEmpty() && filter.show == models::WebhookFilter::Show::All)
        return false;
    m_bar->clear();
    return true;
}

void WebhooksPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const auto wanted = event->size().width() >= kWide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(wanted == Qt::Horizontal ? QList<int>{960, 540} : QList<int>{380, 360});
}

void WebhooksPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    learnQuietly(m_context, this, [this] { m_details->refreshChecks(); });
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What the webhooks page is made of, and how its parts are tied.

#include "ui/pages/history/celldelegate.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/webhooks/columnfit.h"
#include "ui/pages/webhooks/failurebanner.h"
#include "ui/pages/webhooks/webhookbar.h"
#include "ui/pages/webhooks/webhookdetails.h"
#include "ui/pages/webhooks/webhookspage.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/announce.h"
#include "ui/shell/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using models::WebhookTableModel;

namespace
{

std::optional<CellDelegate::Mark> stateMark(const QModelIndex &index)
{
    const QVariant state = index.data(WebhookTableModel::StateRole);
    if (!state.isValid())
        return std::nullopt;
    using webhooks::State;
    switch (static_cast<State>(state.toInt())) {
    case State::InSync:
        return CellDelegate::Mark{u"check"_s, Theme::Color::Good};
    case State::AuthUnverifiable:
        return CellDelegate::Mark{u"help"_s, Theme::Color::Muted};
    case State::Differs:
        return CellDelegate::Mark{u"warning"_s, Theme::Color::Caution};
    case State::Missing:
        return CellDelegate::Mark{u"plus"_s, Theme::Color::Accent};
    case State::NotManaged:
        return CellDelegate::Mark{u"eye"_s, Theme::Color::Muted};
    case State::Duplicate:
        return CellDelegate::Mark{u"copy"_s, Theme::Color::Caution};
    case State::MustMigrate:
        return CellDelegate::Mark{u"clock"_s, Theme::Color::Caution};
    case State::NotRead:
        return CellDelegate::Mark{u"error"_s, Theme::Color::Bad};
    case State::Unknown:
        break;
    }
    return CellDelegate::Mark{u"dot"_s, Theme::Color::Muted};
}

} // namespace

WebhooksPage::WebhooksPage(PageContext context, QWidget *parent)
    : Page(place(), parent)
    , m_context(std::move(context))
    , m_fleet(m_context)
    , m_parking(m_context.engine)
    , m_editor(
          m_context, this,
          [this](const QString &id, const forms::FieldValues &values) { return store(id, values); })
    , m_bar(new WebhookBar(m_context, m_fleet, this))
    , m_failures(new FailureBanner(m_context, m_fleet.apis(), this))
    , m_table(new RecordTable(m_context.theme, m_context.clipboard))
    , m_details(new WebhookDetails(m_context, m_fleet, m_editor))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget)
    , m_noAccount(new EmptyState(
          m_context.theme, iconName(),
          tr("A webhook tells 8x8 where to POST what happens: receipts, inbound messages, calls. "
             "Products keep them by account; add the 8x8 account whose webhooks you look after."),
          tr("Add an 8x8 account"), tr("Webhooks without an API"), m_stack))
    , m_notRead(new EmptyState(
          m_context.theme, iconName(),
          tr("Refresh reads the webhooks that your 8x8 accounts have, of every product side by "
             "side. It only reads; nothing is changed by it."),
          tr("Refresh"), tr("Webhooks without an API"), m_stack))
    , m_nothing(new EmptyState(
          m_context.theme, iconName(),
          tr("8x8 has no webhook for your accounts, so nobody is told what happens. Add what you "
             "want here, then plan and apply it."),
          tr("Add webhook"), tr("Webhooks without an API"), m_stack))
    , m_noHit(new EmptyState(m_context.theme, u"filter"_s, tr("No webhook fits this filter."),
                             tr("Clear the filter"), {}, m_stack))
    , m_addMenu(new QMenu(this))
    , m_moreMenu(new QMenu(this))
{
    makeActions();
    build();
    connectParts();
    showTable();
}

void WebhooksPage::build()
{
    makeTable();
    m_noAccount->setObjectName(u"webhooksNoAccount"_s);
    m_notRead->setObjectName(u"webhooksNotRead"_s);
    m_nothing->setObjectName(u"webhooksNothing"_s);
    m_noHit->setObjectName(u"webhooksNoHit"_s);
    for (QWidget *part : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_noAccount),
                          static_cast<QWidget *>(m_notRead), static_cast<QWidget *>(m_nothing),
                          static_cast<QWidget *>(m_noHit)})
        m_stack->addWidget(part);
    m_left = new QWidget;
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, Theme::kSpace8);
    left->setSpacing(Theme::kSpace8);
    left->addWidget(m_stack, 1);
    left->addWidget(makeTools());
    m_left->setMinimumWidth(420);
    m_left->setMinimumHeight(Theme::kRowHeight * 5);
    m_details->setMinimumWidth(360);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({380, 360});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                               Theme::kSpace8);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(m_bar);
    column->addWidget(m_failures);
    column->addWidget(m_splitter, 1);
}

void WebhooksPage::makeTable()
{
    m_table->setObjectName(u"webhookTable"_s);
    m_table->setAccessibleName(tr("Webhooks"));
    m_table->setModel(&m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    CellDelegate &cells = m_table->cells();
    for (const int column : {WebhookTableModel::Url, WebhookTableModel::Scope})
        cells.setLook(column, {.elide = Qt::ElideMiddle});
    cells.setLook(WebhookTableModel::State, {.mark = stateMark});
    m_columns = new ColumnFit(
        *m_table, [this](int column) { return m_model.longest(column); },
        {{WebhookTableModel::Product, 80, 190},
         {WebhookTableModel::Account, 64, 190, true},
         {WebhookTableModel::Scope, 96, 240, true},
         {WebhookTableModel::Type, 64, 190},
         {WebhookTableModel::Url, 150, 240, true},
         {WebhookTableModel::Auth, 56, 90},
         {WebhookTableModel::On, 48, 60},
         {WebhookTableModel::State, 156, 260}},
        WebhookTableModel::Url);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

QAction *WebhooksPage::add(const QString &name, const QString &text, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (run)
        connect(action, &QAction::triggered, this, std::move(run));
    return action;
}

void WebhooksPage::makeActions()
{
    m_refresh = add(u"webhookRefresh"_s, tr("Refresh"), [this] { m_fleet.read(); });
    m_refresh->setShortcuts({QKeySequence(u"F5"_s), QKeySequence(u"Ctrl+R"_s)});
    m_refresh->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_refresh->setToolTip(tr("Reads what 8x8 has; nothing is changed by it"));
    m_add = add(u"webhookAdd"_s, tr("Add"), {});
    m_add->setMenu(m_addMenu);
    m_add->setToolTip(tr("Adds a webhook to the workspace"));
    m_plan = add(u"webhookPlan"_s, tr("Plan changes…"), [this] { plan({}); });
    m_plan->setToolTip(tr("Shows what it takes until 8x8 has what is wanted here"));
    m_adopt = add(u"webhookAdoptChosen"_s, tr("Adopt"), [this] { adopt(adoptable(true)); });
    m_adopt->setToolTip(tr("Takes the chosen records of 8x8 over into the workspace"));
    m_adoptAll = add(u"webhookAdoptAll"_s, tr("Adopt all that is not managed"),
                     [this] { adopt(adoptable(false)); });
    m_copy = add(u"webhookCopy"_s, tr("Copy to…"), [this] { askCopy(); });
    m_removeHere = add(u"webhookRemoveHere"_s, tr("Remove here…"), [this] { askRemoveHere(); });
    m_removeHere->setToolTip(tr("Out of the workspace; 8x8 keeps what it has"));
    m_deleteThere = add(u"webhookDeleteChosen"_s, tr("Delete at 8x8…"), [this] { deleteThere(); });
    m_byHand = add(u"webhookByHand"_s, tr("Without an API…"), [this] { showByHand(); });
    m_undoLast = add(u"webhookUndoLast"_s, tr("Undo the last run…"), [this] { undoLastRun(); });
    m_test = add(u"webhookTest"_s, tr("Test delivery…"), [this] { testDelivery(); });
    m_test->setToolTip(tr("Brings a sample event to an address as 8x8 would"));
    m_exchange = add(u"webhookShowExchange"_s, tr("Exchange"), [this] { showExchange(); });
    m_exchange->setToolTip(
        tr("The request and the answer that the row was read from, as they were on the wire"));
    m_who = add(u"webhookWho"_s, tr("Who receives…?"), [this] { whoReceives(); });
    m_who->setToolTip(tr("Which webhook gets an event of a sub-account, and why"));
    m_leave = add(u"webhookLeave"_s, tr("Leave Wavecell…"), [this] { leaveWavecell(); });
    m_more = add(u"webhookMore"_s, tr("More"), {});
    m_moreMenu->addActions({m_who, m_leave, m_adoptAll, m_undoLast, m_byHand});
    m_more->setMenu(m_moreMenu);
    setHeaderActions({m_more, m_add, m_refresh, m_plan});
}

QWidget *WebhooksPage::makeTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    for (QAction *action : {m_test, m_exchange, m_adopt, m_copy, m_removeHere, m_deleteThere})
        row->addWidget(new ActionButton(action, false, tools));
    row->addStretch(1);
    return tools;
}

void WebhooksPage::connectParts()
{
    auto &workspace = m_context.engine.workspace();
    connect(&m_model, &QAbstractItemModel::modelReset, this, &WebhooksPage::arrangeHeadings);
    connect(&m_fleet, &WebhookFleet::changed, this, &WebhooksPage::showTable);
    connect(&m_fleet, &WebhookFleet::progress, this, &WebhooksPage::updateState);
    connect(&m_fleet, &WebhookFleet::ended, this, [this] {
        m_failures->show(m_fleet.error(), m_fleet.input().failures);
        announce(m_table, tr("%n webhook(s)", nullptr, static_cast<int>(m_fleet.rows().size())));
        Q_EMIT paletteEntriesChanged();
    });
    // After the fleet, which has heard of it first.
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        restoreCurrent();
        m_details->refreshChecks();
        updateState();
        Q_EMIT paletteEntriesChanged();
    });
    connect(&workspace, &workspace::Workspace::stateChanged, this, &WebhooksPage::updateState);
    connect(m_bar, &WebhookBar::filterChanged, this, [this] {
        m_model.setFilter(m_bar->filter());
        updateState();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_model.sort(column, order); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WebhooksPage::currentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WebhooksPage::chosenChanged);
    connect(m_table, &RecordTable::opened, this, [this] { m_details->focusForm(); });
    connect(m_table, &RecordTable::deleteAsked, this, &WebhooksPage::askRemoveHere);
    connect(m_table, &QWidget::customContextMenuRequested, this, &WebhooksPage::showMenu);
    connect(m_details, &WebhookDetails::adoptWanted, m_adopt, &QAction::trigger);
    connect(m_details, &WebhookDetails::deleteWanted, m_deleteThere, &QAction::trigger);
    connect(m_addMenu, &QMenu::aboutToShow, this, &WebhooksPage::fillAddMenu);
    connect(&m_editor, &ObjectEditor::saved, this,
            [this](const QString &id) { m_fleet.recheckSecrets({id}); });
    connect(m_noAccount, &EmptyState::begun, this, [this] { m_context.open(u"accounts"_s, {}); });
    connect(m_notRead, &EmptyState::begun, m_refresh, &QAction::trigger);
    connect(m_nothing, &EmptyState::begun, this, [this] {
        fillAddMenu();
        m_addMenu->popup(m_nothing->menuPlace());
    });
    connect(m_noHit, &EmptyState::begun, m_bar, &WebhookBar::clear);
    for (EmptyState *one : {m_noAccount, m_notRead, m_nothing})
        connect(one, &EmptyState::linkOpened, this, &WebhooksPage::showByHand);
    auto *find = new QShortcut(QKeySequence::Find, m_table);
    find->setContext(Qt::WidgetShortcut);
    connect(find, &QShortcut::activated, m_bar, &WebhookBar::focusSearch);
}

} // namespace sendbench::ui

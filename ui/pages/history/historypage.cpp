// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historypage_p.h"

#include "diagnosis/errortext.h"
#include "models/historytext.h"
#include "sending/route.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/pages/history/celldelegate.h"
#include "ui/shell/announce.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/panes.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using models::HistoryModel;

namespace
{

constexpr int kTall = 900; ///< from this height on the exchange has room below the list
constexpr int kWide = 1400;
constexpr int kPaletteRows = 20;

CellDelegate::Mark markOf(sending::OutcomeKind kind)
{
    switch (kind) {
    case sending::OutcomeKind::Accepted:
        return {u"check"_s, Theme::Color::Good};
    case sending::OutcomeKind::Refused:
    case sending::OutcomeKind::Failed:
        return {u"error"_s, Theme::Color::Bad};
    case sending::OutcomeKind::Unclear:
        break;
    }
    return {u"warning"_s, Theme::Color::Caution};
}

} // namespace

HistoryPage::Private::Private(HistoryPage *page, PageContext given)
    : q(page)
    , context(std::move(given))
    , filterBar(new HistoryFilterBar(context.theme, page))
    , table(new RecordTable(context.theme, context.clipboard, page))
    , detail(new HistoryDetail(context, page))
    , splitter(new QSplitter(Qt::Horizontal, page))
    , stack(new QStackedWidget(page))
    , blank(new QWidget(page))
    , nothing(new EmptyState(context.theme, u"history"_s,
                             tr("Every request you send is kept here, byte for byte, with what "
                                "came back. Nothing was sent yet."),
                             tr("Send a test"), {}, page))
    , noHit(new EmptyState(context.theme, u"filter"_s, tr("No exchange fits this filter."),
                           tr("Clear the filter"), {}, page))
    , broken(new EmptyState(context.theme, u"warning"_s, {}, tr("Try again"), {}, page))
    , removal(new HistoryRemoval(context, page))
    , writingCurl(page)
{
    makeActions();
    makeTable();
    layOut();
    QObject::connect(nothing, &EmptyState::begun, q, [this] { context.open(u"send"_s, {}); });
    QObject::connect(noHit, &EmptyState::begun, q, [this] {
        filterBar->clear();
        filterBar->focusSearch();
    });
    QObject::connect(broken, &EmptyState::begun, q, [this] { model.refresh(); });
    QObject::connect(filterBar, &HistoryFilterBar::filterChanged, q, [this] {
        if (filterBar->filter() == model.filter())
            return;
        toTop = true;
        announceCount = true;
        model.setFilter(filterBar->filter());
    });
    QObject::connect(detail, &HistoryDetail::backAsked, q, [this] { setFull(false); });
    QObject::connect(detail, &HistoryDetail::loaded, q, [this] { updateActions(); });
}

void HistoryPage::Private::makeTable()
{
    table->setObjectName(u"historyTable"_s);
    table->setAccessibleName(tr("Exchanges"));
    table->setModel(&model);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    CellDelegate &cells = table->cells();
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    cells.setLook(HistoryModel::Status, {.alignment = right});
    cells.setLook(HistoryModel::Took, {.alignment = right});
    cells.setLook(HistoryModel::To, {.elide = Qt::ElideMiddle});
    cells.setLook(HistoryModel::Route, {.elide = Qt::ElideMiddle});
    cells.setLook(HistoryModel::Outcome,
                  {.mark = [](const QModelIndex &index) -> std::optional<CellDelegate::Mark> {
                      const QVariant kind = index.data(HistoryModel::OutcomeKindRole);
                      if (!kind.isValid())
                          return std::nullopt;
                      return markOf(static_cast<sending::OutcomeKind>(kind.toInt()));
                  }});
    table->setColumnWidths({140, 110, 160, 130, 64, 72, 84, 240});
    // To whom it went says more about a row than through what.
    table->horizontalHeader()->moveSection(HistoryModel::To, HistoryModel::Route);
    QObject::connect(table, &RecordTable::opened, q, [this] { setFull(true); });
    QObject::connect(table, &RecordTable::deleteAsked, q, [this] { deleteSelected(); });
    QObject::connect(table, &QWidget::customContextMenuRequested, q,
                     [this](const QPoint &at) { showMenu(at); });
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentChanged, q,
                     [this] { currentChanged(); });
    QObject::connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, q,
                     [this] { updateActions(); });
    QObject::connect(&model, &HistoryModel::modelAboutToBeReset, q, [this] { rememberPlace(); });
    QObject::connect(&model, &HistoryModel::modelReset, q, [this] { restorePlace(); });
    QObject::connect(&model, &HistoryModel::dataChanged, q, [this] { currentChanged(); });
    QObject::connect(&model, &HistoryModel::loadingChanged, q, [this] {
        updateState();
        showWanted();
        if (!model.isLoading())
            Q_EMIT q->paletteEntriesChanged();
    });
    QObject::connect(&model, &HistoryModel::errorChanged, q, [this] { updateState(); });
    QObject::connect(&model, &HistoryModel::rowsInserted, q, [this] {
        updateState();
        if (!table->currentIndex().isValid() && !full)
            table->chooseRow(0, false);
    });
}

void HistoryPage::Private::layOut()
{
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(table);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 5);
    splitter->setSizes({440, 560});
    table->setMinimumHeight(Theme::kRowHeight * 4);
    table->setMinimumWidth(320);
    for (QWidget *part : {blank, static_cast<QWidget *>(splitter), static_cast<QWidget *>(nothing),
                          static_cast<QWidget *>(noHit), static_cast<QWidget *>(broken)})
        stack->addWidget(part);
    nothing->setObjectName(u"historyNothing"_s);
    noHit->setObjectName(u"historyNoHit"_s);
    broken->setObjectName(u"historyBroken"_s);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                               Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(filterBar);
    column->addWidget(stack, 1);
}

void HistoryPage::Private::workspaceOpened()
{
    setFull(false);
    wantedId.clear();
    currentId.clear();
    toTop = true;
    history::HistoryStore *store = context.engine.history();
    detail->setStore(store);
    model.setStore(store);
    offerSystems();
    if (store != nullptr)
        QObject::connect(
            store, &history::HistoryStore::added, q,
            [this](const history::HistoryRow &row) { filterBar->setSystems({row.system}); });
    updateState();
}

void HistoryPage::Private::offerSystems()
{
    QStringList systems;
    for (const auto &route : context.engine.routes())
        systems.append(route->system());
    for (int at = 0; at < model.rowCount(); ++at) {
        const auto row = model.row(at);
        if (!row)
            break; // the first page is enough to know them by
        systems.append(row->system);
    }
    systems.removeDuplicates();
    systems.sort();
    filterBar->setSystems(systems);
}

void HistoryPage::Private::updateState()
{
    const int count = model.rowCount();
    const bool isFiltered = model.filter() != history::HistoryFilter{};
    if (!model.isLoading() || count > 0) {
        QWidget *shown = splitter;
        if (full)
            shown = splitter;
        else if (model.error())
            shown = broken;
        else if (count == 0)
            shown = isFiltered ? noHit : nothing;
        if (model.error()) {
            broken->setSentence(diagnosis::fullText(*model.error()));
        }
        stack->setCurrentWidget(shown);
        filterBar->setVisible(!full && (shown == splitter || shown == noHit));
    }
    const QString number = QLocale().toString(count);
    const QString words = isFiltered
                              ? (count == 1 ? tr("1 hit") : tr("%1 hits").arg(number))
                              : (count == 1 ? tr("1 exchange") : tr("%1 exchanges").arg(number));
    filterBar->setCount(words);
    if (announceCount && !model.isLoading()) {
        announceCount = false;
        announce(filterBar, words);
    }
    updateActions();
}

void HistoryPage::Private::updateActions()
{
    const QItemSelection chosen = table->selectionModel()->selection();
    const bool isOne = full || (chosen.size() == 1 && chosen.constFirst().height() == 1 &&
                                chosen.constFirst().top() == table->currentIndex().row());
    openIt->setVisible(!full);
    openIt->setEnabled(isOne);
    again->setEnabled(isOne && !detail->shownId().isEmpty());
    curl->setEnabled(isOne);
    copyId->setEnabled(full || !chosen.isEmpty());
    remove->setEnabled(full || !chosen.isEmpty());
    removeAll->setEnabled(!full && model.rowCount() > 0);
}

void HistoryPage::Private::setFull(bool on)
{
    if (full == on || (on && detail->shownId().isEmpty()))
        return;
    full = on;
    table->setVisible(!on);
    detail->setFull(on);
    updateState();
    if (on) {
        QWidget *payload = &detail->view().payload().view();
        if (QWidget *first = payload->isVisible() ? payload : firstFocusable(detail))
            first->setFocus(Qt::OtherFocusReason);
    } else {
        if (currentId != detail->shownId()) {
            // It was opened by its id: back to what the list says.
            detail->clear();
            currentId.clear();
            currentChanged();
        }
        table->setFocus(Qt::OtherFocusReason);
    }
    updateActions();
}

PagePlace HistoryPage::place()
{
    return {u"history"_s, tr("History"), u"history"_s};
}

HistoryPage::HistoryPage(PageContext context, QWidget *parent)
    : Page(place(), parent)
    , d(std::make_unique<Private>(this, std::move(context)))
{
    connect(&d->context.engine, &engine::Engine::workspaceOpened, this,
            &HistoryPage::workspaceOpened);
    workspaceOpened();
}

HistoryPage::~HistoryPage()
{
    // The parts are children and refer to what is in here.
    d->table->setModel(nullptr);
    d->model.disconnect(this);
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void HistoryPage::workspaceOpened()
{
    d->workspaceOpened();
}

void HistoryPage::openExchange(const QString &id)
{
    d->open(id);
}

QList<PaletteEntry> HistoryPage::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (int at = 0; at < std::min(kPaletteRows, d->model.rowCount()); ++at) {
        const auto row = d->model.row(at);
        if (!row)
            break;
        const QString route = row->routeTitle.isEmpty() ? row->routeId : row->routeTitle;
        entries.append(
            {.title = tr("%1 · %2 to %3")
                          .arg(models::HistoryText::outcome(row->outcome), visibleLine(route),
                               visibleLine(row->to)),
             .subtitle = tr("Exchange, %1").arg(models::HistoryText::time(row->startedAt)),
             .icon = u"history"_s,
             .keywords = {row->id, row->code},
             .run = [open = d->context.open, id = row->id] { open(u"history"_s, id); }});
    }
    return entries;
}

QList<ShortcutInfo> HistoryPage::shortcuts() const
{
    return {{QKeySequence(Qt::Key_Return), tr("Open the exchange")},
            {QKeySequence(Qt::Key_Delete), tr("Delete the selected exchanges")}};
}

QList<QWidget *> HistoryPage::panes()
{
    QList<QWidget *> all;
    for (QWidget *pane : {static_cast<QWidget *>(d->filterBar), static_cast<QWidget *>(d->table),
                          static_cast<QWidget *>(d->detail), d->stack->currentWidget()})
        if (pane->isVisibleTo(this) && pane != d->splitter)
            all.append(pane);
    return all;
}

void HistoryPage::focusFirst()
{
    if (d->table->isVisibleTo(this))
        d->table->setFocus(Qt::ShortcutFocusReason);
    else
        Page::focusFirst();
}

bool HistoryPage::escape()
{
    if (d->full) {
        d->setFull(false);
        return true;
    }
    if (d->filterBar->filter() == history::HistoryFilter{})
        return false;
    d->filterBar->clear();
    return true;
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool below = event->size().height() >= kTall && event->size().width() < kWide;
    d->splitter->setOrientation(below ? Qt::Vertical : Qt::Horizontal);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    d->offerSystems();
}

} // namespace sendbench::ui

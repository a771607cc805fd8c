// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/events/eventspage.h"

#include "diagnosis/errortext.h"
#include "models/eventlistmodel.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/pages/events/eventdetail.h"
#include "ui/pages/events/eventrows.h"
#include "ui/pages/events/listenerbar.h"
#include "ui/pages/history/recordtable.h"
#include "ui/shell/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::ui
{

namespace
{
constexpr int kLongestFilter = 1000;
constexpr int kPaletteRows = 20;
} // namespace

class EventsPage::Private
{
public:
    Private(EventsPage *page, PageContext given);

    void makeFilter();
    void makeTable();
    void layOut();
    void workspaceOpened();
    void restorePlace();
    void currentChanged();
    void showWanted();
    void updateState();
    void showMenu(const QPoint &at);
    void clearFilter();

    EventsPage *q;
    PageContext context;
    models::EventListModel model;
    EventRows rows{model};
    ListenerBar *listenerBar;
    QWidget *filterRow;
    QLineEdit *search;
    QLabel *count;
    QTimer delay;
    RecordTable *table;
    EventDetail *detail;
    QSplitter *splitter;
    QStackedWidget *stack;
    EmptyState *nothing;
    EmptyState *noHit;
    EmptyState *broken;
    QString currentId;
    QString wantedId;
};

EventsPage::Private::Private(EventsPage *page, PageContext given)
    : q(page)
    , context(std::move(given))
    , listenerBar(new ListenerBar(context, page))
    , filterRow(new QWidget(page))
    , search(new QLineEdit(filterRow))
    , count(new QLabel(filterRow))
    , table(new RecordTable(context.theme, context.clipboard, page))
    , detail(new EventDetail(context, page))
    , splitter(new QSplitter(Qt::Vertical, page))
    , stack(new QStackedWidget(page))
    , nothing(new EmptyState(context.theme, u"events"_s, {}, tr("Send a test"), {}, page))
    , noHit(new EmptyState(context.theme, u"filter"_s, tr("No event fits this filter."),
                           tr("Clear the filter"), {}, page))
    , broken(new EmptyState(context.theme, u"warning"_s, {}, tr("Try again"), {}, page))
{
    makeFilter();
    makeTable();
    layOut();
    model.showAll();
    QObject::connect(nothing, &EmptyState::begun, q, [this] { context.open(u"send"_s, {}); });
    QObject::connect(noHit, &EmptyState::begun, q, [this] { clearFilter(); });
    QObject::connect(broken, &EmptyState::begun, q, [this] { model.showAll(); });
    QObject::connect(listenerBar, &ListenerBar::changed, q, [this] { updateState(); });
    QObject::connect(&context.engine, &engine::Engine::eventReceived, q, [this] {
        if (!q->isVisible())
            q->setBadge(q->badge() + 1, true);
    });
}

void EventsPage::Private::makeFilter()
{
    search->setObjectName(u"eventsSearch"_s);
    search->setAccessibleName(tr("Filter the events"));
    search->setPlaceholderText(tr("Type, status, id, words of the payload…"));
    search->setClearButtonEnabled(true);
    search->setMaxLength(kLongestFilter);
    search->setMaximumWidth(Theme::kFormMax);
    QAction *glass = search->addAction(context.theme.icon(u"search"_s, Theme::Color::Muted),
                                       QLineEdit::LeadingPosition);
    QObject::connect(&context.theme, &Theme::changed, glass, [this, glass] {
        glass->setIcon(context.theme.icon(u"search"_s, Theme::Color::Muted));
    });
    count->setObjectName(u"eventsCount"_s);
    count->setProperty("role", u"muted"_s);
    auto *row = new QHBoxLayout(filterRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(search, 1);
    row->addStretch(1);
    row->addWidget(count);
    delay.setSingleShot(true);
    delay.setInterval(150ms);
    QObject::connect(search, &QLineEdit::textChanged, q, [this] { delay.start(); });
    const auto apply = [this] {
        delay.stop();
        rows.setFilter(search->text());
    };
    QObject::connect(&delay, &QTimer::timeout, q, apply);
    QObject::connect(search, &QLineEdit::returnPressed, q, apply);
}

void EventsPage::Private::makeTable()
{
    table->setObjectName(u"eventsTable"_s);
    table->setAccessibleName(tr("Events"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(&rows);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->cells().setLook(EventRows::Ids, {.elide = Qt::ElideMiddle});
    table->cells().setLook(EventRows::Type, {.elide = Qt::ElideMiddle});
    const auto mark = [this](const QModelIndex &index) -> std::optional<CellDelegate::Mark> {
        const events::Event *event = rows.event(index.row());
        // An unknown one has no status to stand beside.
        if (event == nullptr || event->recognised != (index.column() == EventRows::Status))
            return std::nullopt;
        return eventMark(*event);
    };
    table->cells().setLook(EventRows::Status, {.mark = mark});
    table->cells().setLook(EventRows::Type, {.elide = Qt::ElideMiddle, .mark = mark});
    table->setColumnWidths({176, 120, 230, 190, 260});
    QObject::connect(table, &QWidget::customContextMenuRequested, q,
                     [this](const QPoint &at) { showMenu(at); });
    QObject::connect(table, &RecordTable::opened, q,
                     [this] { detail->payload().view().setFocus(Qt::OtherFocusReason); });
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentChanged, q,
                     [this] { currentChanged(); });
    QObject::connect(&rows, &QAbstractItemModel::modelReset, q, [this] {
        restorePlace();
        Q_EMIT q->paletteEntriesChanged();
    });
    QObject::connect(&rows, &QAbstractItemModel::rowsRemoved, q, [this] { updateState(); });
    QObject::connect(&rows, &QAbstractItemModel::rowsInserted, q, [this] {
        updateState();
        if (!table->currentIndex().isValid())
            table->chooseRow(0, false);
    });
    QObject::connect(&model, &models::EventListModel::errorChanged, q, [this] {
        updateState();
        showWanted();
    });
}

void EventsPage::Private::layOut()
{
    nothing->setObjectName(u"eventsNothing"_s);
    noHit->setObjectName(u"eventsNoHit"_s);
    broken->setObjectName(u"eventsBroken"_s);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(table);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    table->setMinimumHeight(Theme::kRowHeight * 4);
    detail->setMinimumHeight(200);
    for (QWidget *part : {static_cast<QWidget *>(splitter), static_cast<QWidget *>(nothing),
                          static_cast<QWidget *>(noHit), static_cast<QWidget *>(broken)})
        stack->addWidget(part);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                               Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(listenerBar);
    column->addWidget(filterRow);
    column->addWidget(stack, 1);
}

void EventsPage::Private::workspaceOpened()
{
    currentId.clear();
    wantedId.clear();
    q->setBadge(0, true);
    model.setStore(context.engine.history());
    listenerBar->refresh();
    updateState();
}

void EventsPage::Private::restorePlace()
{
    updateState();
    if (rows.rowCount() == 0) {
        detail->clear();
        return;
    }
    const int at = currentId.isEmpty() ? -1 : rows.rowOf(currentId);
    table->chooseRow(std::max(at, 0), true);
}

void EventsPage::Private::currentChanged()
{
    const events::Event *event = rows.event(table->currentIndex().row());
    if (event == nullptr)
        return;
    currentId = event->id;
    detail->setEvent(*event);
}

void EventsPage::Private::showWanted()
{
    if (wantedId.isEmpty())
        return;
    if (rows.rowOf(wantedId) < 0 && rows.isFiltered())
        clearFilter();
    if (const int at = rows.rowOf(wantedId); at >= 0) {
        wantedId.clear();
        table->chooseRow(at, true);
    }
}

void EventsPage::Private::updateState()
{
    const int shown = rows.rowCount();
    QWidget *part = splitter;
    if (model.error())
        part = broken;
    else if (shown == 0)
        part = rows.isFiltered() ? noHit : nothing;
    if (model.error())
        broken->setSentence(diagnosis::fullText(*model.error()));
    const QString address = listenerBar->address();
    nothing->setSentence(
        address.isEmpty()
            ? tr("Delivery receipts and inbound messages appear here, as they were received. Start "
                 "listening first; then point a receipt URL at the address shown.")
            : tr("Delivery receipts and inbound messages appear here, as they were received. Point "
                 "a receipt URL at %1; in the sandbox receipts arrive by themselves.")
                  .arg(address));
    stack->setCurrentWidget(part);
    filterRow->setVisible(part == splitter || part == noHit);
    const QString number = QLocale().toString(shown);
    if (rows.isFiltered())
        count->setText(shown == 1 ? tr("1 hit") : tr("%1 hits").arg(number));
    else if (shown >= models::EventListModel::kMostEvents)
        count->setText(tr("the newest %1 events").arg(number));
    else
        count->setText(shown == 1 ? tr("1 event") : tr("%1 events").arg(number));
}

void EventsPage::Private::clearFilter()
{
    search->clear();
    delay.stop();
    rows.setFilter({});
}

void EventsPage::Private::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    table->addColumnChoice(*menu->addMenu(tr("Columns")));
    menu->popup(table->viewport()->mapToGlobal(at));
}

PagePlace EventsPage::place()
{
    return {u"events"_s, tr("Events"), u"events"_s};
}

EventsPage::EventsPage(PageContext context, QWidget *parent)
    : Page(place(), parent)
    , d(std::make_unique<Private>(this, std::move(context)))
{
    connect(&d->context.engine, &engine::Engine::workspaceOpened, this,
            &EventsPage::workspaceOpened);
    workspaceOpened();
}

EventsPage::~EventsPage()
{
    // The parts are children and refer to what is in `d`.
    d->table->setModel(nullptr);
    d->rows.disconnect(this);
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void EventsPage::workspaceOpened()
{
    d->workspaceOpened();
}

void EventsPage::openEvent(const QString &id)
{
    d->wantedId = id;
    d->showWanted();
}

QList<PaletteEntry> EventsPage::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (int row = 0; row < std::min(kPaletteRows, d->rows.rowCount()); ++row) {
        const events::Event &event = *d->rows.event(row);
        entries.append({.title = event.status.isEmpty()
                                     ? visibleLine(eventType(event))
                                     : tr("%1 · %2").arg(visibleLine(event.status),
                                                         visibleLine(eventType(event))),
                        .subtitle = tr("Event, %1").arg(eventTime(event.at)),
                        .icon = u"events"_s,
                        .keywords = {event.id},
                        .run = [open = d->context.open, id = event.id] { open(u"events"_s, id); }});
    }
    return entries;
}

QList<QWidget *> EventsPage::panes()
{
    QList<QWidget *> all;
    for (QWidget *pane : {static_cast<QWidget *>(d->listenerBar),
                          static_cast<QWidget *>(d->filterRow), static_cast<QWidget *>(d->table),
                          static_cast<QWidget *>(d->detail), d->stack->currentWidget()})
        if (pane->isVisibleTo(this) && pane != d->splitter)
            all.append(pane);
    return all;
}

void EventsPage::focusFirst()
{
    if (d->table->isVisibleTo(this))
        d->table->setFocus(Qt::ShortcutFocusReason);
    else
        Page::focusFirst();
}

bool EventsPage::escape()
{
    if (!d->rows.isFiltered())
        return false;
    d->clearFilter();
    return true;
}

void EventsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    setBadge(0, true);
    d->listenerBar->refresh();
}

} // namespace sendbench::ui

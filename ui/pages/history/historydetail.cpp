// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historydetail.h"

#include "diagnosis/errortext.h"
#include "models/historytext.h"
#include "ui/exchange/exchangeview.h"
#include "ui/pages/history/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::ui
{

namespace
{
constexpr int kMostEvents = 1000;
}

HistoryDetail::HistoryDetail(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_back(new QToolButton(this))
    , m_title(new ElidedLabel(this))
    , m_tools(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_hint(new QLabel(tr("Choose an exchange to see what went out and what came back."), this))
    , m_view(new ExchangeView(context.theme, context.clipboard, context.prompts,
                              diagnosis::sentence, this))
{
    m_back->setObjectName(u"historyBack"_s);
    m_back->setText(tr("All exchanges"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setAccessibleName(m_back->text());
    m_back->setToolTip(tr("Back to all exchanges (Esc)"));
    const auto drawBack = [this] { m_back->setIcon(m_context.theme.icon(u"history"_s)); };
    drawBack();
    connect(&context.theme, &Theme::changed, m_back, drawBack);
    m_title->setObjectName(u"historyTitle"_s);
    m_hint->setProperty("role", u"muted"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(Theme::kSpace24);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_view);

    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(Theme::kSpace4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Theme::kSpace4, Theme::kSpace4, Theme::kSpace4, Theme::kSpace4);
    head->setSpacing(Theme::kSpace4);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_tools);
    auto *column = new QVBoxLayout(this);
    // Off the table beside it.
    column->setContentsMargins(isRightToLeft() ? 0 : Theme::kSpace8, 0,
                               isRightToLeft() ? Theme::kSpace8 : 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(60ms);
    connect(&m_delay, &QTimer::timeout, this, &HistoryDetail::read);
    connect(m_back, &QToolButton::clicked, this, &HistoryDetail::backAsked);
    setFull(false);
    clear();
}

HistoryDetail::~HistoryDetail() = default;

void HistoryDetail::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_tools);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_tools->layout()->addWidget(button);
        const auto follow = [button, action] { button->setVisible(action->isVisible()); };
        follow();
        connect(action, &QAction::visibleChanged, button, follow);
    }
}

void HistoryDetail::setFull(bool full)
{
    m_back->setVisible(full);
}

void HistoryDetail::setStore(history::HistoryStore *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    clear();
    if (store == nullptr)
        return;
    connect(store, &history::HistoryStore::eventAdded, this, [this](const events::Event &event) {
        if (!m_record || !events::sharesId(m_record->outcome.ids, event.ids))
            return;
        m_live.append(event);
        m_view->addEvent(event);
    });
}

void HistoryDetail::clear()
{
    ++m_generation;
    m_delay.stop();
    if (m_reading)
        m_reading->cancel();
    m_id.clear();
    m_record.reset();
    m_title->setText({});
    m_view->clear();
    m_tools->setEnabled(false);
    m_stack->setCurrentWidget(m_hint);
}

void HistoryDetail::show(const QString &id, bool atOnce)
{
    if (id == m_id && (m_record || !atOnce))
        return;
    ++m_generation;
    if (m_reading)
        m_reading->cancel();
    m_id = id;
    m_record.reset();
    if (atOnce) {
        m_delay.stop();
        read();
    } else {
        m_delay.start();
    }
}

void HistoryDetail::read()
{
    if (!m_store || m_id.isEmpty())
        return;
    const int generation = ++m_generation;
    auto *reading = m_store->record(m_id, this);
    m_reading = reading;
    connect(reading, &Job::finished, this, [this, reading, generation] {
        if (generation != m_generation)
            return;
        if (const auto record = reading->result()) {
            take(*record);
            readEvents(generation);
            return;
        }
        m_title->setText({});
        m_view->setError(*reading->error());
        m_stack->setCurrentWidget(m_view);
        m_tools->setEnabled(false);
    });
    reading->start();
}

void HistoryDetail::take(const sending::SendRecord &record)
{
    m_record = record;
    m_live.clear();
    m_id = record.exchange.id; // a prefix was enough to find it
    const QString route = record.routeTitle.isEmpty() ? record.routeId : record.routeTitle;
    const QString time = models::HistoryText::time(record.exchange.startedAt);
    m_title->setText(record.message.to.isEmpty()
                         ? tr("%1 · %2").arg(time, route)
                         : tr("%1 · %2 to %3").arg(time, route, record.message.to));
    m_view->setEvents({});
    m_view->setRecord(record);
    m_stack->setCurrentWidget(m_view);
    m_tools->setEnabled(true);
    Q_EMIT loaded();
}

void HistoryDetail::readEvents(int generation)
{
    auto *reading = m_store->eventsOf(m_id, kMostEvents, this);
    connect(reading, &Job::finished, this, [this, reading, generation] {
        const auto events = reading->result();
        if (generation != m_generation || !events)
            return;
        // Some may have come in while these were read; a known one is not added twice.
        m_view->setEvents(*events);
        for (const events::Event &event : std::as_const(m_live))
            m_view->addEvent(event);
    });
    reading->start();
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/events/eventdetail.h"

#include "diagnosis/errortext.h"
#include "ui/exchange/iconbutton.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/tabrow.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/pages/events/eventrows.h"
#include "ui/pages/history/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QByteArray headText(const events::Event &event)
{
    QByteArray text = event.method + ' ' + event.target + '\n';
    for (const http::Header &header : event.headers)
        text += header.name + ": " + header.value + '\n';
    return text;
}

} // namespace

EventDetail::EventDetail(const PageContext &context, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_context(context)
    , m_icon(new QLabel(this))
    , m_title(new ElidedLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_exchange(new QPushButton(tr("Show the exchange"), this))
    , m_answer(new QLabel(this))
    , m_parts(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_payload(new PayloadPane(context.theme, context.clipboard, this))
{
    setObjectName(u"eventDetail"_s);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(makeFacts());
    addWidget(makePayload());
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    setSizes({400, 600});
    connect(m_parts, &TabRow::chosenChanged, this, &EventDetail::showPayload);
    connect(m_exchange, &QPushButton::clicked, this, &EventDetail::showExchange);
    connect(&context.theme, &Theme::changed, this, &EventDetail::drawTitle);
    connect(&m_finder, &ExchangeFinder::found, this, [this](const QString &id) {
        m_exchange->setEnabled(true);
        m_answer->clear();
        m_context.open(u"history"_s, id);
    });
    connect(&m_finder, &ExchangeFinder::notFound, this, [this] {
        m_exchange->setEnabled(true);
        m_answer->setText(tr("No exchange of this history carries one of these ids."));
    });
    connect(&m_finder, &ExchangeFinder::failed, this, [this](const Error &error) {
        m_exchange->setEnabled(true);
        m_answer->setText(diagnosis::sentence(error));
    });
}

EventDetail::~EventDetail() = default;

QWidget *EventDetail::makeFacts()
{
    auto *page = new QWidget(this);
    QFont strong = m_context.theme.font(Theme::FontRole::Body);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setObjectName(u"eventTitle"_s);
    m_scroll->setObjectName(u"eventFacts"_s);
    m_scroll->setAccessibleName(tr("What was read out of the event"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_exchange->setObjectName(u"eventExchange"_s);
    m_answer->setObjectName(u"eventAnswer"_s);
    m_answer->setProperty("role", u"muted"_s);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kSpace8);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Theme::kSpace8);
    foot->addWidget(m_exchange);
    foot->addWidget(m_answer, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, Theme::kSpace8, Theme::kSpace12, 0);
    column->setSpacing(Theme::kSpace8);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    page->setMinimumWidth(280);
    return page;
}

QWidget *EventDetail::makePayload()
{
    auto *page = new QWidget(this);
    m_parts->add(u"Raw"_s, tr("Raw"));
    m_parts->add(u"Pretty"_s, tr("Pretty"));
    m_parts->add(u"Headers"_s, tr("Headers"));
    m_payload->takeShortcutsOf(this);
    auto *wrap = makeIconButton(m_context.theme, u"wrap"_s, tr("Wrap long lines"), page);
    wrap->setObjectName(u"eventWrap"_s);
    wrap->setCheckable(true);
    wrap->setChecked(true);
    auto *find = makeIconButton(m_context.theme, u"search"_s, tr("Search (Ctrl+F)"), page);
    find->setObjectName(u"eventFind"_s);
    auto *copy = makeIconButton(m_context.theme, u"copy"_s, tr("Copy what is shown"), page);
    copy->setObjectName(u"eventCopy"_s);
    connect(wrap, &QToolButton::toggled, &m_payload->view(), &PayloadView::setWrap);
    connect(find, &QToolButton::clicked, m_payload, &PayloadPane::openSearch);
    connect(copy, &QToolButton::clicked, this, &EventDetail::copyShown);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::kSpace8, Theme::kSpace4, Theme::kSpace4, Theme::kSpace4);
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_parts);
    row->addStretch(1);
    for (QToolButton *button : {wrap, find, copy})
        row->addWidget(button);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_payload, 1);
    page->setMinimumWidth(300);
    return page;
}

void EventDetail::setEvent(const events::Event &event)
{
    if (event.id == m_event.id && !event.id.isEmpty())
        return;
    m_event = event;
    m_finder.stop();
    m_answer->clear();
    m_exchange->setEnabled(!event.ids.isEmpty());
    if (event.ids.isEmpty())
        m_answer->setText(tr("It carries no id that an exchange could share."));
    drawTitle();
    showFacts();
    showPayload();
}

void EventDetail::clear()
{
    m_finder.stop();
    m_event = {};
    m_title->setText({});
    m_answer->clear();
    m_payload->setContent({});
}

void EventDetail::drawTitle()
{
    if (m_event.id.isEmpty())
        return;
    const auto mark = eventMark(m_event);
    m_icon->setVisible(mark.has_value());
    if (mark)
        m_icon->setPixmap(m_context.theme.icon(mark->icon, mark->color)
                              .pixmap(QSize(16, 16), devicePixelRatioF()));
    m_title->setText(m_event.status.isEmpty()
                         ? eventType(m_event)
                         : tr("%1 · %2").arg(m_event.status, eventType(m_event)));
}

void EventDetail::fact(const QString &name, const QString &value, bool isId)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *label = new QLabel(visibleLine(name.left(60)), m_facts);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", u"muted"_s);
    auto *shown = new ElidedLabel(m_facts);
    if (isId)
        shown->setFont(m_context.theme.font(Theme::FontRole::Mono));
    shown->setText(value);
    shown->setObjectName(u"fact."_s + name);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(shown, row, 1);
    if (!isId)
        return;
    auto *copy =
        makeIconButton(m_context.theme, u"copy"_s, tr("Copy %1").arg(label->text()), m_facts);
    copy->setObjectName(u"copy."_s + name);
    connect(copy, &QToolButton::clicked, this, [this, value] {
        m_context.clipboard.copy(this, value, [this] {
            if (m_context.toast)
                m_context.toast(tr("Id copied"));
        });
    });
    m_grid->addWidget(copy, row, 2);
}

void EventDetail::showFacts()
{
    m_facts = new QWidget;
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(Theme::kSpace12);
    m_grid->setVerticalSpacing(Theme::kSpace4);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
    fact(tr("Received"), eventTime(m_event.at));
    if (m_event.occurredAt.isValid())
        fact(tr("System’s time"), eventTime(m_event.occurredAt));
    fact(tr("Error"), (m_event.errorCode + u' ' + m_event.errorMessage).trimmed());
    fact(tr("Detail"), m_event.detail);
    for (const auto &[name, value] : m_event.ids)
        fact(name, value, true);
    if (m_event.recognised)
        fact(tr("System"), eventSystem(m_event));
    fact(tr("Namespace"), m_event.nameSpace);
    fact(tr("Direction"), m_event.direction);
    fact(tr("From"), m_event.remoteAddress);
    m_scroll->setWidget(m_facts);
}

void EventDetail::showPayload()
{
    if (m_event.id.isEmpty())
        return;
    const QString part = m_parts->chosen();
    m_payload->view().setAccessibleName(tr("The event as received, %1").arg(part));
    if (part == u"Headers"_s)
        m_payload->setContent({headText(m_event), false, {}});
    else
        m_payload->setContent({m_event.body, part == u"Pretty"_s, {}});
}

void EventDetail::copyShown()
{
    const QByteArray &bytes = m_payload->view().document().bytes;
    if (!m_payload->isSettled()) {
        m_payload->setNotice(tr("Still being laid out."));
    } else if (bytes.size() > PayloadView::kMaxCopy) {
        m_payload->setNotice(tr("Too large for the clipboard."));
    } else {
        m_context.clipboard.copy(this, copyableText(bytes),
                                 [this] { m_payload->setNotice(tr("Copied.")); });
    }
}

void EventDetail::showExchange()
{
    m_exchange->setEnabled(false);
    m_answer->setText(tr("Looking for it…"));
    m_finder.find(m_context.engine.history(), m_event.ids);
}

} // namespace sendbench::ui

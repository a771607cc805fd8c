// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/exchangeview.h"

#include "ui/exchange/eventsview.h"
#include "ui/exchange/exchangefacts.h"
#include "ui/exchange/exchangetexts.h"
#include "ui/exchange/factlist.h"
#include "ui/exchange/iconbutton.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/tabrow.h"
#include "ui/exchange/timingview.h"
#include "ui/theme/prompts.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
QLabel *hint(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setProperty("role", u"muted"_s);
    label->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace24);
    return label;
}

class Hairline final : public QWidget
{
public:
    Hairline(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), m_theme.color(Theme::Color::Line));
    }

private:
    const Theme &m_theme;
};

QToolButton *wordButton(const QString &name, const QString &icon, const QString &text,
                        const Theme &theme, QWidget *parent)
{
    QToolButton *button = makeIconButton(theme, icon, text, parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip({});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}
} // namespace

ExchangeView::ExchangeView(const Theme &theme, const Clipboard &clipboard, Prompts &prompts,
                           SentenceOf sentence, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clipboard(clipboard)
    , m_prompts(prompts)
    , m_sentence(std::move(sentence))
    , m_pages(new QStackedWidget(this))
    , m_empty(hint(tr("Nothing sent yet. The request, its answer and the receipts appear here, "
                      "byte for byte."),
                   this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_strip(new OutcomeStrip(theme, m_sentence, this))
    , m_sides(new TabRow(theme, TabButton::Look::Tab, this))
    , m_parts(new TabRow(theme, TabButton::Look::Segment, this))
    , m_bodies(new QStackedWidget(this))
    , m_payload(new PayloadPane(theme, clipboard, this))
    , m_message(hint({}, this))
    , m_timing(new TimingView(theme, this))
    , m_tls(new FactList(theme, this))
    , m_redirects(new FactList(theme, this))
    , m_events(new EventsView(theme, clipboard, this))
{
    setObjectName(u"ExchangeView"_s);
    m_empty->setObjectName(u"Empty"_s);
    m_message->setObjectName(u"Message"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeExchangePage());
    m_splitter->addWidget(makeEventsPart());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({420, 220});

    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    m_strip->hide();

    m_payload->takeShortcutsOf(this);
    connect(m_strip, &OutcomeStrip::cancelRequested, this, &ExchangeView::cancelRequested);
    connect(m_strip, &OutcomeStrip::runningShown, this, [this] {
        m_record.reset();
        m_strip->show();
        m_empty->setText({});
        m_pages->setCurrentWidget(m_empty);
    });
    connect(m_sides, &TabRow::chosenChanged, this, &ExchangeView::showChosen);
    connect(m_parts, &TabRow::chosenChanged, this, &ExchangeView::showChosen);
    clear();
}

ExchangeView::~ExchangeView() = default;

QWidget *ExchangeView::makeExchangePage()
{
    auto *page = new QWidget(this);
    m_sides->add(u"Response"_s, tr("Response"));
    m_sides->add(u"Request"_s, tr("Request"));
    m_sides->add(u"Timing"_s, tr("Timing"));
    m_sides->add(u"TLS"_s, tr("TLS"));
    m_sides->add(u"Redirects"_s, tr("Redirects"));
    for (QWidget *body : {static_cast<QWidget *>(m_payload), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_timing), static_cast<QWidget *>(m_tls),
                          static_cast<QWidget *>(m_redirects)})
        m_bodies->addWidget(body);

    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(Theme::kSpace4, 0, Theme::kSpace4, 0);
    tabs->addWidget(m_sides);
    tabs->addStretch(1);
    auto *line = new Hairline(m_theme, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tabs);
    column->addWidget(line);
    column->addWidget(makeToolRow());
    column->addWidget(m_bodies, 1);
    return page;
}

QWidget *ExchangeView::makeToolRow()
{
    auto *tools = new QWidget(this);
    m_parts->add(u"Pretty"_s, tr("Pretty"));
    m_parts->add(u"Raw"_s, tr("Raw"));
    m_parts->add(u"Headers"_s, tr("Headers"));
    m_parts->add(u"cURL"_s, tr("cURL"));
    m_wrap = makeIconButton(m_theme, u"wrap"_s, tr("Wrap long lines"), this);
    m_wrap->setObjectName(u"Wrap"_s);
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    m_find = makeIconButton(m_theme, u"search"_s, tr("Search (Ctrl+F)"), this);
    m_find->setObjectName(u"Find"_s);
    m_copy = wordButton(u"Copy"_s, u"copy"_s, tr("Copy"), m_theme, this);
    m_save = wordButton(u"Save body…"_s, u"save"_s, tr("Save body…"), m_theme, this);

    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(Theme::kSpace8, Theme::kSpace4, Theme::kSpace4, Theme::kSpace4);
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_parts);
    row->addStretch(1);
    for (QToolButton *button : {m_wrap, m_find, m_copy, m_save})
        row->addWidget(button);
    connect(m_wrap, &QToolButton::toggled, &m_payload->view(), &PayloadView::setWrap);
    connect(m_find, &QToolButton::clicked, m_payload, &PayloadPane::openSearch);
    connect(m_copy, &QToolButton::clicked, this, &ExchangeView::copyShown);
    connect(m_save, &QToolButton::clicked, this, &ExchangeView::saveBody);
    return tools;
}

QWidget *ExchangeView::makeEventsPart()
{
    m_eventsPart = new QWidget(this);
    m_eventsTitle = new QLabel(tr("Receipts"), m_eventsPart);
    m_eventsTitle->setFont(m_theme.font(Theme::FontRole::Section));
    m_eventsTitle->setContentsMargins(Theme::kSpace12, Theme::kSpace8, 0, 0);
    m_eventsPart->setMinimumHeight(110);
    auto *column = new QVBoxLayout(m_eventsPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_eventsTitle);
    column->addWidget(m_events, 1);
    return m_eventsPart;
}

void ExchangeView::setRecord(const sending::SendRecord &record)
{
    m_record = record;
    m_strip->setRunning(false);
    m_strip->setRecord(record);
    m_strip->show();
    m_pages->setCurrentWidget(m_splitter);
    m_events->setStart(record.exchange.startedAt);
    m_timing->setExchange(record.exchange);
    showTls(*m_tls, record.exchange);
    showRedirects(*m_redirects, record.exchange);
    m_sides->setAvailable(u"Redirects"_s, !record.exchange.redirects.isEmpty());
    showChosen();
}

void ExchangeView::setPreview(const http::SentRequest &request)
{
    sending::SendRecord shown;
    shown.exchange.request = request;
    setEventsShown(false);
    m_sides->choose(u"Request"_s);
    setRecord(shown);
    m_strip->setPreview();
}

void ExchangeView::setError(const Error &error)
{
    clear();
    m_empty->setText({});
    m_strip->setError(error);
    m_strip->show();
}

void ExchangeView::clear()
{
    m_record.reset();
    m_curl.stop();
    m_strip->setRunning(false);
    m_strip->hide();
    m_payload->setContent({});
    m_events->setStart({});
    setEvents({});
    m_empty->setText(tr("Nothing sent yet. The request, its answer and the receipts appear here, "
                        "byte for byte."));
    m_pages->setCurrentWidget(m_empty);
}

void ExchangeView::setRunning(bool running)
{
    m_strip->setRunning(running);
    if (running) {
        // At once: a receipt of the new send may come before its answer does.
        m_events->setStart({});
        setEvents({});
        return;
    }
    // Stopped without a result: what was on screen is gone already.
    if (!m_record)
        clear();
}

void ExchangeView::setProgress(qint64 done, qint64 total)
{
    m_strip->setProgress(done, total);
}

void ExchangeView::setEvents(const QList<events::Event> &events)
{
    m_events->setEvents(events);
    m_eventsTitle->setText(events.isEmpty() ? tr("Receipts")
                                            : tr("Receipts (%1)").arg(events.size()));
}

void ExchangeView::addEvent(const events::Event &event)
{
    m_events->addEvent(event);
    m_eventsTitle->setText(tr("Receipts (%1)").arg(m_events->count()));
}

void ExchangeView::setEventsShown(bool shown)
{
    m_eventsPart->setVisible(shown);
}

} // namespace sendbench::ui

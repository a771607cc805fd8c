// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/eventsview.h"

#include "ui/exchange/eventrow.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
QString gapText(qint64 ms)
{
    const QLocale locale;
    if (ms < 1000)
        return EventsView::tr("+%1 ms").arg(locale.toString(ms));
    if (ms < 60'000)
        return EventsView::tr("+%1 s").arg(locale.toString(double(ms) / 1000.0, 'f', 3));
    return EventsView::tr("+%1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}
} // namespace

EventsView::EventsView(const Theme &theme, const Clipboard &clipboard, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_clipboard(clipboard)
{
    setObjectName(u"Events"_s);
    setAccessibleName(tr("Receipts"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    rebuild();
}

void EventsView::setStart(const QDateTime &start)
{
    if (m_start == start)
        return;
    m_start = start;
    rebuild();
}

void EventsView::setEvents(QList<events::Event> events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const auto &a, const auto &b) { return a.at < b.at; });
    m_events = std::move(events);
    rebuild();
}

void EventsView::addEvent(const events::Event &event)
{
    const bool known = std::any_of(m_events.begin(), m_events.end(),
                                   [&](const auto &one) { return one.id == event.id; });
    if (known && !event.id.isEmpty())
        return;
    const auto place = std::upper_bound(m_events.begin(), m_events.end(), event,
                                        [](const auto &a, const auto &b) { return a.at < b.at; });
    const bool last = place == m_events.end();
    m_events.insert(place, event);
    if (last && m_events.size() > 1 && m_events.size() <= kMostRows)
        appendRow(m_events.size() - 1);
    else
        rebuild();
}

QString EventsView::gapBefore(qsizetype index) const
{
    if (index > 0)
        return gapText(m_events.at(index - 1).at.msecsTo(m_events.at(index).at));
    if (!m_start.isValid() || m_start > m_events.constFirst().at)
        return {};
    return tr("%1 after the send").arg(gapText(m_start.msecsTo(m_events.constFirst().at)));
}

void EventsView::appendRow(qsizetype index)
{
    m_column->addWidget(
        new EventRow(m_theme, m_clipboard, m_events.at(index), gapBefore(index), m_page));
}

void EventsView::rebuild()
{
    QSet<QString> open;
    if (m_page != nullptr)
        for (const EventRow *row : m_page->findChildren<EventRow *>())
            if (row->isOpen())
                open.insert(row->event().id);
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(0, Theme::kSpace4, 0, Theme::kSpace8);
    m_column->setSpacing(0);
    m_column->setAlignment(Qt::AlignTop);
    const qsizetype first = std::max<qsizetype>(0, m_events.size() - kMostRows);
    const auto note = [&](const QString &text) {
        auto *label = new QLabel(text, m_page);
        label->setProperty("role", u"muted"_s);
        label->setContentsMargins(Theme::kSpace12, 0, Theme::kSpace12, 0);
        label->setWordWrap(true);
        m_column->addWidget(label);
    };
    if (m_events.isEmpty())
        note(tr("None yet. Delivery receipts of this send appear here as they arrive."));
    if (first > 0)
        note(tr("%1 earlier ones are not shown.").arg(QLocale().toString(first)));
    for (qsizetype i = first; i < m_events.size(); ++i)
        appendRow(i);
    for (EventRow *row : m_page->findChildren<EventRow *>())
        if (open.contains(row->event().id))
            row->setOpen(true);
    setWidget(m_page);
}

} // namespace sendbench::ui

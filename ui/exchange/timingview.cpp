// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/timingview.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Where in the whole time a phase lies.
class Bar final : public QWidget
{
public:
    Bar(const Theme &theme, double begin, double length, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_begin(begin)
        , m_length(length)
    {
        setMinimumWidth(80);
        setFixedHeight(20);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Theme::Color::Field));
        const QRectF room(0, 5, width(), 10);
        painter.drawRoundedRect(room, 3, 3);
        // A phase of nothing at all shows no bar; a short one still shows.
        if (m_length <= 0)
            return;
        const double wide = std::max(3.0, m_length * width());
        const double left = std::min(m_begin * width(), width() - wide);
        painter.setBrush(m_theme.color(Theme::Color::Accent));
        painter.drawRoundedRect(QRectF(left, 5, wide, 10), 3, 3);
    }

private:
    const Theme &m_theme;
    double m_begin;
    double m_length;
};

QString milliseconds(double value)
{
    const int digits = value < 10 && value > 0 ? 1 : 0;
    return TimingView::tr("%1 ms").arg(QLocale().toString(value, 'f', digits));
}

} // namespace

TimingView::TimingView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void TimingView::phase(const QString &name, double startMs, double lengthMs, double totalMs)
{
    const double whole = totalMs > 0 ? totalMs : 1;
    const int row = m_grid->rowCount();
    m_grid->addWidget(new QLabel(name, m_page), row, 0);
    m_grid->addWidget(new Bar(m_theme, startMs / whole, lengthMs / whole, m_page), row, 1);
    auto *value = new QLabel(milliseconds(lengthMs), m_page);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setAccessibleName(name + u": "_s + value->text());
    m_grid->addWidget(value, row, 2);
    m_text += name + u": "_s + value->text();
}

void TimingView::line(const QString &name, const QString &value)
{
    const int row = m_grid->rowCount();
    auto *left = new QLabel(name, m_page);
    left->setProperty("role", u"muted"_s);
    auto *right = new QLabel(value, m_page);
    right->setTextFormat(Qt::PlainText);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    right->setAccessibleName(name + u": "_s + value);
    m_grid->addWidget(left, row, 0);
    m_grid->addWidget(right, row, 1, 1, 2);
    m_text += name + u": "_s + value;
}

void TimingView::setExchange(const http::Exchange &exchange)
{
    delete m_page;
    m_text.clear();
    m_page = new QWidget(this);
    layout()->addWidget(m_page);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    m_grid->setHorizontalSpacing(Theme::kSpace12);
    m_grid->setVerticalSpacing(Theme::kSpace4);
    m_grid->setColumnStretch(1, 1);
    m_grid->setAlignment(Qt::AlignTop);

    const http::Timing &timing = exchange.timing;
    const std::pair<QString, double> phases[] = {{tr("Queued"), timing.queuedMs},
                                                 {tr("Connect"), timing.connectMs},
                                                 {tr("TLS"), timing.tlsMs},
                                                 {tr("Wait"), timing.waitMs},
                                                 {tr("Read"), timing.readMs}};
    double sum = 0;
    for (const auto &[name, length] : phases)
        sum += length;
    const double whole = std::max(sum, timing.totalMs);
    double start = 0;
    for (const auto &[name, length] : phases) {
        phase(name, start, length, whole);
        start += length;
    }
    phase(tr("Total"), 0, timing.totalMs, whole);
    if (exchange.startedAt.isValid())
        line(tr("Started"),
             exchange.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s));
    line(tr("Remote address"),
         exchange.remoteAddress.isEmpty() ? tr("never connected") : exchange.remoteAddress);
}

} // namespace sendbench::ui

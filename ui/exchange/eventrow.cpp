// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/eventrow.h"

#include "ui/exchange/iconbutton.h"
#include "ui/exchange/payloadview.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kRail = 32;
constexpr int kGapHeight = 22;
constexpr int kRawHeight = 180;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(visibleLine(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setWordWrap(true);
    return label;
}
} // namespace

EventRow::EventRow(const Theme &theme, const Clipboard &clipboard, events::Event event,
                   const QString &gap, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clipboard(clipboard)
    , m_event(std::move(event))
    , m_gap(gap)
    , m_toggle(makeIconButton(theme, u"chevron-right"_s, tr("Show what was received"), this))
    , m_column(new QVBoxLayout)
{
    setObjectName(u"EventRow"_s);
    m_toggle->setObjectName(u"EventRaw"_s);
    m_toggle->setCheckable(true);
    auto *time = plainLabel(m_event.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s), this);
    time->setFont(theme.font(Theme::FontRole::Mono));
    time->setWordWrap(false);
    auto *what = plainLabel(title(), this);
    QFont strong = theme.font(Theme::FontRole::Body);
    strong.setWeight(QFont::DemiBold);
    what->setFont(strong);
    if (isBad())
        what->setProperty("role", u"error"_s);

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kSpace8);
    head->addWidget(time, 0, Qt::AlignVCenter);
    head->addWidget(what, 1, Qt::AlignVCenter);
    head->addWidget(m_toggle);
    m_column->setContentsMargins(0, 0, 0, Theme::kSpace4);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    if (const QString more = detail(); !more.isEmpty()) {
        auto *label = plainLabel(more, this);
        label->setFont(theme.font(Theme::FontRole::Help));
        label->setProperty("role", u"muted"_s);
        m_column->addWidget(label);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kRail, gap.isEmpty() ? 0 : kGapHeight, Theme::kSpace4, 0);
    row->addLayout(m_column, 1);
    setAccessibleName(asText());
    connect(m_toggle, &QToolButton::toggled, this, &EventRow::setOpen);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool EventRow::isBad() const
{
    return !m_event.errorCode.isEmpty() || m_event.status == u"undelivered"_s ||
           m_event.status == u"failed"_s || m_event.status == u"rejected"_s;
}

QString EventRow::title() const
{
    if (!m_event.recognised)
        return tr("Not recognised: %1 %2")
            .arg(QString::fromUtf8(m_event.method), QString::fromUtf8(m_event.target));
    QStringList parts;
    for (const QString &part : {m_event.status, m_event.eventType})
        if (!part.isEmpty())
            parts += part;
    return parts.join(u" · "_s);
}

QString EventRow::detail() const
{
    QStringList parts;
    const QString error = (m_event.errorCode + u' ' + m_event.errorMessage).trimmed();
    for (const QString &part : {m_event.detail, error})
        if (!part.isEmpty())
            parts += part;
    for (const auto &[name, value] : m_event.ids)
        if (!value.isEmpty())
            parts += name + u' ' + value;
    return parts.join(u"  ·  "_s);
}

QString EventRow::asText() const
{
    QStringList parts{m_event.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s), visibleLine(title()),
                      visibleLine(detail()), m_gap};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QByteArray EventRow::raw() const
{
    QByteArray text = m_event.method + ' ' + m_event.target + '\n';
    for (const http::Header &header : m_event.headers)
        text += header.name + ": " + header.value + '\n';
    return text + '\n' + m_event.body;
}

bool EventRow::isOpen() const
{
    return m_toggle->isChecked();
}

void EventRow::setOpen(bool open)
{
    m_toggle->setChecked(open);
    m_toggle->setIcon(m_theme.icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_toggle->setAccessibleName(open ? tr("Hide what was received") : tr("Show what was received"));
    m_toggle->setToolTip(m_toggle->accessibleName());
    if (open && m_raw == nullptr) {
        m_raw = new PayloadView(m_theme, m_clipboard, this);
        m_raw->setObjectName(u"EventPayload"_s);
        m_raw->setAccessibleName(tr("The event as received"));
        m_raw->setFixedHeight(kRawHeight);
        m_raw->setDocument({raw(), false, {}});
        m_column->addWidget(m_raw);
    }
    if (m_raw != nullptr)
        m_raw->setVisible(open);
}

void EventRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = m_gap.isEmpty() ? 0 : kGapHeight;
    const double middle = 14;
    const double dot = top + 14;
    painter.setPen(QPen(m_theme.color(Theme::Color::Line), 2));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    painter.setPen(QPen(m_theme.color(Theme::Color::Surface), 2));
    painter.setBrush(m_theme.color(isBad()              ? Theme::Color::Bad
                                   : m_event.recognised ? Theme::Color::Good
                                                        : Theme::Color::Caution));
    painter.drawEllipse(QPointF(middle, dot), 5.5, 5.5);
    painter.setPen(m_theme.color(Theme::Color::Muted));
    painter.setFont(m_theme.font(Theme::FontRole::Help));
    painter.drawText(QRect(kRail, 0, width() - kRail, top), Qt::AlignLeft | Qt::AlignVCenter,
                     m_gap);
}

} // namespace sendbench::ui

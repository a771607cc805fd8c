// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/livetab.h"

#include "base/visibletext.h"
#include "ui/exchange/payloadpane.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qsizetype kLongest = 400;

QString factsOf(const webhooks::LiveWebhook &live)
{
    QStringList facts;
    if (!live.remoteId.isEmpty())
        facts.append(LiveTab::tr("ID at 8x8: %1").arg(visibleText(live.remoteId)));
    if (!live.oldVersion.isEmpty())
        facts.append(LiveTab::tr("A record of the old form, version %1")
                         .arg(visibleText(live.oldVersion, 20)));
    if (!live.users.isEmpty())
        facts.append(
            LiveTab::tr("Used by: %1").arg(visibleText(live.users.join(u", "_s), kLongest)));
    if (!live.unknown.isEmpty())
        facts.append(LiveTab::tr("Members that 8x8 does not document: %1")
                         .arg(visibleText(live.unknown.join(u", "_s), kLongest)));
    if (facts.isEmpty())
        facts.append(LiveTab::tr("The record as 8x8 answered it:"));
    return facts.join(u'\n');
}

} // namespace

LiveTab::LiveTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_facts(new QLabel(this))
    , m_raw(new PayloadPane(context.theme, context.clipboard, this))
    , m_exchange(new QPushButton(tr("Show the exchange"), this))
{
    m_facts->setObjectName(u"webhookFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_raw->view().setObjectName(u"webhookRaw"_s);
    m_raw->view().setAccessibleName(tr("The record's JSON"));
    m_raw->takeShortcutsOf(this);
    m_exchange->setObjectName(u"webhookExchange"_s);
    m_exchange->setToolTip(
        tr("The request and the answer as they were on the wire, in the history"));
    m_exchange->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_facts);
    column->addWidget(m_raw, 1);
    column->addWidget(m_exchange);
    column->addStretch(0);
    connect(m_exchange, &QPushButton::clicked, this, [this] {
        if (m_live)
            m_context.open(u"history"_s, m_live->exchangeId);
    });
    show(std::nullopt, {});
}

void LiveTab::show(const std::optional<webhooks::LiveWebhook> &live, const QString &lack)
{
    m_facts->setText(live ? factsOf(*live) : lack);
    m_raw->setVisible(live.has_value());
    m_exchange->setVisible(live && !live->exchangeId.isEmpty());
    if (live && (!m_live || m_live->raw != live->raw))
        m_raw->setContent({.bytes = live->raw, .pretty = true, .note = {}});
    m_live = live;
}

} // namespace sendbench::ui

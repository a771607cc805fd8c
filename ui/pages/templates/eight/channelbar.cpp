// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/channelbar.h"

#include "diagnosis/errortext.h"
#include "ui/pages/templates/eight/eightaccounts.h"
#include "ui/shell/announce.h"
#include "ui/theme/elidedcombo.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ChannelBar::ChannelBar(const PageContext &context, EightChannels &channels, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_channels(channels)
    , m_label(new QLabel(tr("8x8 account"), this))
    , m_box(new ElidedCombo(this))
    , m_lack(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_tools(new QWidget(this))
    , m_read(new QPushButton(tr("Refresh"), m_tools))
    , m_stop(new QPushButton(tr("Stop"), m_tools))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_raw(new QPushButton(tr("Show the exchange"), this))
{
    build();
    connect(m_box, &QComboBox::activated, this,
            [this] { setAccount(m_box->currentData().toString()); });
    connect(m_read, &QPushButton::clicked, this, &ChannelBar::read);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_channels.stop(m_account); });
    connect(m_open, &QPushButton::clicked, this, &ChannelBar::openAccount);
    connect(m_raw, &QPushButton::clicked, this,
            [this] { m_context.open(u"history"_s, m_channels.state(m_account).exchangeId); });
    connect(&channels, &EightChannels::changed, this, [this](const QString &account) {
        if (account == m_account)
            showReading();
    });
    connect(&channels, &EightChannels::ended, this, [this](const QString &account) {
        if (account == m_account && isVisible())
            announce(m_message, m_message->text());
    });
}

void ChannelBar::build()
{
    m_label->setFont(m_context.theme.font(Theme::FontRole::Help));
    m_label->setBuddy(m_box);
    m_box->setObjectName(u"eightAccount"_s);
    m_box->setAccessibleName(m_label->text());
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    m_lack->setObjectName(u"eightLack"_s);
    m_open->setObjectName(u"eightOpenAccount"_s);
    m_open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_read->setObjectName(u"eightRefresh"_s);
    m_read->setToolTip(tr("Reads the channel's list of templates (F5); nothing is changed by it"));
    m_stop->setObjectName(u"eightStop"_s);
    m_progress->setObjectName(u"eightProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::kSpace4);
    m_progress->setAccessibleName(tr("Reading what is there"));
    m_message->setObjectName(u"eightMessage"_s);
    m_message->setProperty("role", u"help"_s);
    m_message->setFont(m_context.theme.font(Theme::FontRole::Help));
    for (QLabel *one : {m_lack, m_message}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
    }
    m_raw->setObjectName(u"eightRaw"_s);
    m_raw->setToolTip(tr("The request and the answer as they were on the wire, in the history"));
    m_raw->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(Theme::kSpace8);
    tools->addWidget(m_read);
    tools->addWidget(m_stop);
    tools->addWidget(m_raw);
    tools->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_label);
    column->addWidget(m_box);
    column->addWidget(m_lack);
    column->addWidget(m_open);
    column->addWidget(m_tools);
    column->addWidget(m_progress);
    column->addWidget(m_message);
}

void ChannelBar::refresh()
{
    const auto &document = m_context.engine.workspace().document();
    const QStringList all = eightAccounts(document);
    if (const QString kept = all.contains(m_account) ? m_account : all.value(0);
        kept != m_account) {
        m_account = kept;
        fill();
        Q_EMIT accountChanged();
    }
    fill();
    show();
}

void ChannelBar::fill()
{
    const auto &document = m_context.engine.workspace().document();
    QList<std::pair<QString, QString>> wanted;
    for (const QString &id : eightAccounts(document))
        wanted.append({id, eightAccountTitle(document, id)});
    const QSignalBlocker blocked(m_box);
    if (wanted != m_offered) {
        m_offered = wanted;
        m_box->clear();
        for (const auto &[id, title] : wanted)
            m_box->addItem(title, id);
    }
    m_box->setCurrentIndex(m_box->findData(m_account));
}

void ChannelBar::setAccount(const QString &account)
{
    if (account == m_account || account.isEmpty())
        return;
    m_account = account;
    fill();
    show();
    Q_EMIT accountChanged();
}

void ChannelBar::show()
{
    const bool any = !m_offered.isEmpty();
    const auto channel = m_channels.channel(m_account);
    m_ready = any && channel;
    m_label->setVisible(any);
    m_box->setVisible(any);
    m_lack->setVisible(!m_ready);
    m_open->setVisible(!m_ready);
    m_tools->setVisible(m_ready);
    if (!any) {
        m_lack->setText(tr("Templates are submitted to 8x8, and their status is read, with an 8x8 "
                           "account: its API key, account ID and the ID of the WhatsApp channel, "
                           "all of them in 8x8 Connect."));
        m_open->setText(tr("Add an 8x8 account"));
    } else if (!channel) {
        const QString what =
            channel.error().code == u"account.channel-missing"_s
                ? tr("This account names no WhatsApp channel, and templates belong to one. Its "
                     "ID stands at connect.8x8.com/chat/channels: fill it into “WhatsApp channel "
                     "ID” of the account.")
                : diagnosis::fullText(channel.error());
        m_lack->setText(what);
        m_open->setText(tr("Open the account"));
    }
    m_open->setAccessibleName(m_open->text());
    showReading();
}

void ChannelBar::showReading()
{
    const bool reading = m_ready && m_channels.isReading(m_account);
    const ChannelState &state = m_channels.state(m_account);
    // Where the focus would go elsewhere, it goes to what is there now.
    const bool focused = m_read->hasFocus() || m_stop->hasFocus();
    m_stop->setVisible(reading);
    m_progress->setVisible(reading);
    m_read->setEnabled(!reading);
    if (focused && isVisible())
        (reading ? m_stop : m_read)->setFocus(Qt::OtherFocusReason);
    const bool bad = m_ready && !reading && state.error;
    QString said;
    if (bad)
        said = diagnosis::fullText(*state.error);
    else if (reading)
        said = tr("Reading what is there…");
    else if (state.hasList)
        said =
            tr("%n template(s) in the channel, read at %1", nullptr,
               static_cast<int>(state.live.size()))
                .arg(QLocale().toString(state.readAt.toLocalTime().time(), QLocale::ShortFormat));
    else
        said = tr("Refresh reads what 8x8 has; nothing is changed by it.");
    m_message->setVisible(m_ready);
    if (m_message->text() != said)
        m_message->setText(said);
    m_raw->setVisible(m_ready && !reading && !state.exchangeId.isEmpty());
}

void ChannelBar::read()
{
    if (m_ready)
        m_channels.read(m_account);
}

void ChannelBar::bindRefresh(QWidget *where)
{
    auto *key = new QShortcut(QKeySequence(u"F5"_s), where);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &ChannelBar::read);
}

void ChannelBar::openAccount()
{
    m_context.open(u"accounts"_s, m_account);
}

void ChannelBar::focusFirst()
{
    QWidget *first = !m_ready ? static_cast<QWidget *>(m_open) : m_read;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/eightchannels.h"

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{
/// The newest; a template's status is asked for soon after it was told.
constexpr int kMostEvents = 2000;
} // namespace

EightChannels::EightChannels(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.engine, &engine::Engine::workspaceOpened, this, [this] {
        m_known.clear();
        m_news = {};
        m_newsRead = false;
    });
    connect(&context.engine, &engine::Engine::eventReceived, this, [this](const auto &event) {
        const auto about = toldTemplate(event);
        if (!about)
            return;
        m_news.add(event);
        Q_EMIT newsCame(about->name, about->language);
    });
}

EightChannels::~EightChannels()
{
    for (const Known &one : std::as_const(m_known))
        delete one.job;
}

const workspace::Document &EightChannels::document() const
{
    return m_context.engine.workspace().document();
}

Result<TemplateChannel> EightChannels::channel(const QString &account) const
{
    const auto *found = document().account(account);
    if (!found)
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"account.unknown"_s,
                             .where = account,
                             .found = account});
    return templateChannel(*found);
}

const ChannelState &EightChannels::state(const QString &account) const
{
    static const ChannelState nothing;
    const auto known = m_known.constFind(account);
    const auto *now = document().account(account);
    return known == m_known.cend() || !now || known->account != *now ? nothing : known->state;
}

bool EightChannels::isReading(const QString &account) const
{
    return m_known.value(account).job;
}

void EightChannels::failWith(const QString &account, const Error &error)
{
    Known &known = m_known[account];
    if (const auto *now = document().account(account))
        known.account = *now;
    known.state.error = error;
    known.state.exchangeId.clear();
    Q_EMIT changed(account);
    Q_EMIT ended(account);
}

void EightChannels::read(const QString &account)
{
    if (isReading(account))
        return;
    const auto wanted = channel(account);
    if (!wanted) {
        failWith(account, wanted.error());
        return;
    }
    if (wanted->account.environment == Environment::Sandbox)
        if (const auto started = m_context.engine.startSandbox(); !started) {
            failWith(account, started.error());
            return;
        }
    readNews();
    Known &known = m_known[account];
    if (known.account != wanted->account)
        known.state = {};
    known.account = wanted->account;
    auto *job = new TemplateListJob(m_context.engine.sender(), *wanted, this);
    known.job = job;
    connect(job, &Job::finished, this, [this, account, job] { take(account, *job); });
    job->start();
    Q_EMIT changed(account);
}

void EightChannels::take(const QString &account, TemplateListJob &job)
{
    if (!m_known.contains(account) || m_known[account].job != &job)
        return;
    Known &known = m_known[account];
    known.job = nullptr;
    const auto record = job.record();
    known.state.exchangeId = record ? record->exchange.id : QString();
    known.state.error = job.error();
    if (const auto live = job.result()) {
        known.state.live = *live;
        known.state.hasList = true;
        known.state.readAt = m_context.engine.clock().now();
    }
    Q_EMIT changed(account);
    Q_EMIT ended(account);
}

void EightChannels::stop(const QString &account)
{
    if (const auto job = m_known.value(account).job)
        job->cancel();
}

void EightChannels::forget(const QString &account)
{
    if (!m_known.contains(account))
        return;
    Known &known = m_known[account];
    delete known.job; // it would answer for what was there before
    known.state.hasList = false;
    known.state.live.clear();
    Q_EMIT changed(account);
}

void EightChannels::readNews()
{
    if (std::exchange(m_newsRead, true) || !m_context.engine.history())
        return;
    auto *job = m_context.engine.history()->eventsOf({}, kMostEvents, this);
    connect(job, &Job::finished, this, [this, job] {
        const auto events = job->result();
        if (!events)
            return;
        for (const auto &event : *events)
            m_news.add(event);
        const auto accounts = m_known.keys();
        for (const QString &account : accounts)
            Q_EMIT changed(account);
    });
    job->start();
}

} // namespace sendbench::ui

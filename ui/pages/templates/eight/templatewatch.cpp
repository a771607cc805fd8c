// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/templatewatch.h"

#include "integrations/connect8x8/templatesync.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{
constexpr int kMostFailures = 3;
/// A list may show what was submitted a little later.
constexpr int kMostMissed = 10;
} // namespace

TemplateWatch::TemplateWatch(const PageContext &context, EightChannels &channels, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_channels(channels)
{
    connect(&channels, &EightChannels::ended, this, [this](const QString &account) {
        if (m_subject && m_subject->account == account)
            look();
    });
    connect(&channels, &EightChannels::newsCame, this,
            [this](const QString &name, const QString &language) {
                if (m_subject && m_subject->name == name && m_subject->language == language)
                    ask();
            });
}

void TemplateWatch::watch(const Subject &subject)
{
    m_subject = subject;
    m_wait = kFirstWait;
    m_waited = {};
    m_asked = 0;
    m_failures = 0;
    m_missed = 0;
    askLater();
    Q_EMIT changed();
}

void TemplateWatch::stop()
{
    if (!m_subject)
        return;
    m_subject.reset();
    delete std::exchange(m_waiting, nullptr);
    Q_EMIT changed();
}

void TemplateWatch::askLater()
{
    delete std::exchange(m_waiting, new QObject(this));
    m_context.engine.clock().after(m_wait, m_waiting, [this] {
        m_waited += m_wait;
        m_wait = std::min<std::chrono::milliseconds>(m_wait * 3 / 2, kLongestWait);
        ask();
    });
}

void TemplateWatch::ask()
{
    if (!m_subject)
        return;
    // Not here: it may be the wait itself that calls.
    if (m_waiting)
        std::exchange(m_waiting, nullptr)->deleteLater();
    ++m_asked;
    m_channels.read(m_subject->account);
    Q_EMIT changed();
}

void TemplateWatch::look()
{
    const ChannelState &state = m_channels.state(m_subject->account);
    if (state.error) {
        if (++m_failures >= kMostFailures)
            end(End::Failed);
        else if (!m_waiting)
            askLater();
        return;
    }
    m_failures = 0;
    const auto *live = liveTwin(state.live, m_subject->name, m_subject->language);
    const QString status = live ? live->value.remote.status : QString();
    const bool open = !live || status.isEmpty() ||
                      (status.startsWith(u"PENDING"_s, Qt::CaseInsensitive) &&
                       status.compare(u"PENDING_DELETION"_s, Qt::CaseInsensitive) != 0);
    if (!open)
        end(End::Reviewed, status);
    else if (!live && ++m_missed >= kMostMissed)
        end(End::Gone);
    else if (m_waited >= kLongest)
        end(End::TooLong);
    else if (!m_waiting)
        askLater();
}

void TemplateWatch::end(End end, const QString &status)
{
    const Subject subject = *std::exchange(m_subject, std::nullopt);
    if (m_waiting)
        std::exchange(m_waiting, nullptr)->deleteLater();
    Q_EMIT changed();
    Q_EMIT ended(subject, end, status);
}

} // namespace sendbench::ui

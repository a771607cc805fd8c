// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/job.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendbench
{

Job::Job(QObject *parent)
    : QObject(parent)
{
}

Job::~Job() = default;

void Job::start()
{
    if (m_state != State::Idle)
        return;
    m_state = State::Running;
    if (m_limit.count() > 0) {
        m_timer = new QTimer(this);
        m_timer->setSingleShot(true);
        connect(m_timer, &QTimer::timeout, this, [this] {
            if (m_state != State::Running)
                return;
            settle(Error{.kind = ErrorKind::Timeout, .code = u"job.time-limit"_s});
            doCancel();
            announceLater(); // what doCancel() ended is heard of first
        });
        m_timer->start(m_limit);
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_state == State::Running)
                doStart();
        },
        Qt::QueuedConnection);
}

void Job::cancel()
{
    if (m_state != State::Running && m_state != State::Idle)
        return;
    const bool wasRunning = m_state == State::Running;
    settle(Error{.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s});
    if (wasRunning)
        doCancel();
    announceLater();
}

void Job::succeed()
{
    if (m_state != State::Running)
        return;
    settle(std::nullopt);
    announce();
}

void Job::fail(Error error)
{
    if (m_state != State::Running)
        return;
    settle(std::move(error));
    announce();
}

void Job::settle(std::optional<Error> error)
{
    m_state = State::Settled;
    m_error = std::move(error);
    if (m_timer)
        m_timer->stop();
}

void Job::announceLater()
{
    QMetaObject::invokeMethod(
        this, [this] { announce(); }, Qt::QueuedConnection);
}

void Job::announce()
{
    if (m_state != State::Settled)
        return;
    m_state = State::Finished;
    if (m_autoDelete)
        deleteLater();
    Q_EMIT finished();
}

} // namespace sendbench

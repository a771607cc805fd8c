// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientjob.h"

#include "base/ids.h"

using namespace Qt::StringLiterals;

namespace sendbench::http
{

ClientJob::ClientJob(const Request &request, ClientDesk *desk, QObject *parent)
    : ExchangeJob(parent)
    , m_request(request)
    , m_desk(desk)
{
    m_exchange.id = newUlid();
    m_exchange.startedAt = QDateTime::currentDateTimeUtc();
    if (const auto prepared = prepare(request)) {
        m_exchange.request = *prepared;
    } else {
        m_exchange.request.method = request.method;
        m_exchange.request.url = request.url.adjusted(QUrl::RemoveUserInfo);
    }
    // Connected first, so whoever hears of the end finds the error in the exchange too, whichever
    // way it came.
    connect(this, &Job::finished, this, [this] { m_exchange.error = error(); });
}

ClientJob::~ClientJob()
{
    leave();
}

void ClientJob::doStart()
{
    m_exchange.startedAt = QDateTime::currentDateTimeUtc();
    if (const auto prepared = prepare(m_request); !prepared)
        return fail(prepared.error());
    if (!m_desk)
        return fail(Error{.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s});
    m_shared = std::make_shared<SharedExchange>(m_exchange);
    m_id = m_desk->submit(this, m_request, m_shared);
}

void ClientJob::doCancel()
{
    leave();
    if (!m_shared)
        return;
    m_exchange = m_shared->cutOff();
}

void ClientJob::ended()
{
    m_id = 0;
    m_exchange = m_shared->settled();
    if (m_exchange.error)
        fail(*m_exchange.error);
    else
        succeed();
}

void ClientJob::clientGone()
{
    m_id = 0;
    // Later: whoever listens must not find a client half destroyed.
    QMetaObject::invokeMethod(this, &Job::cancel, Qt::QueuedConnection);
}

void ClientJob::leave()
{
    if (m_desk && m_id != 0)
        m_desk->forget(m_id);
    m_id = 0;
}

} // namespace sendbench::http

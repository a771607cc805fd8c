// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientdesk.h"

#include "http/clientjob.h"
#include "http/clientworker.h"

using namespace Qt::StringLiterals;

namespace sendbench::http
{

ClientDesk::ClientDesk(Client::Options options)
    : m_options(std::move(options))
{
    m_thread.setObjectName(u"http client"_s);
}

ClientDesk::~ClientDesk()
{
    for (ClientJob *job : std::as_const(m_jobs))
        job->clientGone();
    if (!m_worker)
        return;
    // In its own thread and before the loop ends, so that what is deleted later still is.
    const Inbox::Address toWorker = m_worker->inbox();
    toWorker.postAndWait([this] { m_worker->shutDown(); });
    toWorker.postAndWait([this] { m_thread.quit(); });
    m_thread.wait();
    delete m_worker;
}

void ClientDesk::startThread()
{
    m_worker = new ClientWorker(m_options);
    m_worker->moveToThread(&m_thread);
    // All in the network thread.
    connect(m_worker, &ClientWorker::received, m_worker,
            [this, home = m_inbox.address()](quint64 id, qint64 done, qint64 total) {
                home.post([this, id, done, total] {
                    if (ClientJob *job = m_jobs.value(id))
                        Q_EMIT job->received(done, total);
                });
            });
    connect(m_worker, &ClientWorker::sent, m_worker,
            [this, home = m_inbox.address()](quint64 id, qint64 done, qint64 total) {
                home.post([this, id, done, total] {
                    if (ClientJob *job = m_jobs.value(id))
                        Q_EMIT job->sent(done, total);
                });
            });
    connect(m_worker, &ClientWorker::ended, m_worker, [this, home = m_inbox.address()](quint64 id) {
        home.post([this, id] {
            if (ClientJob *job = m_jobs.take(id))
                job->ended();
        });
    });
    m_thread.start();
}

quint64 ClientDesk::submit(ClientJob *job, const Request &request,
                           std::shared_ptr<SharedExchange> shared)
{
    if (!m_worker)
        startThread();
    const quint64 id = ++m_lastId;
    m_jobs.insert(id, job);
    m_worker->inbox().post(
        [worker = m_worker, id, request, shared] { worker->begin(id, request, shared); });
    return id;
}

void ClientDesk::forget(quint64 id)
{
    if (m_jobs.remove(id) > 0)
        m_worker->inbox().post([worker = m_worker, id] { worker->abandon(id); });
}

} // namespace sendbench::http

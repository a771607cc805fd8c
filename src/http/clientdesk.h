// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/inbox.h"
#include "http/client.h"
#include "http/sharedexchange.h"

#include <QHash>
#include <QThread>

namespace sendbench::http
{

class ClientJob;
class ClientWorker;

/// The client's half in the caller's thread: hands jobs to the network thread and the news back to
/// the jobs. The thread starts with the first job.
class ClientDesk final : public QObject
{
    Q_OBJECT

public:
    explicit ClientDesk(Client::Options options);
    ~ClientDesk() override; ///< every job still under way is told, and the thread joined

    quint64 submit(ClientJob *job, const Request &request, std::shared_ptr<SharedExchange> shared);
    void forget(quint64 id);

private:
    void startThread();

    Inbox m_inbox{this}; ///< news from the network thread
    Client::Options m_options;
    QThread m_thread;
    ClientWorker *m_worker = nullptr;
    QHash<quint64, ClientJob *> m_jobs;
    quint64 m_lastId = 0;
};

} // namespace sendbench::http

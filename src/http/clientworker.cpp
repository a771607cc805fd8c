// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientworker.h"

#include "http/clienttls.h"

namespace sendbench::http
{

ClientWorker::ClientWorker(Client::Options options)
    : m_options(std::move(options))
    , m_pool(m_options.connectionsPerHost, m_options.keepAlive, this)
{
}

ClientWorker::~ClientWorker() = default;

void ClientWorker::begin(quint64 id, const Request &request, std::shared_ptr<SharedExchange> shared)
{
    auto *transfer = new Transfer(
        request, std::move(shared), m_pool, [this] { return tls(); }, m_options, this);
    m_transfers.insert(id, transfer);
    connect(transfer, &Transfer::received, this,
            [this, id](qint64 done, qint64 total) { Q_EMIT received(id, done, total); });
    connect(transfer, &Transfer::sent, this,
            [this, id](qint64 done, qint64 total) { Q_EMIT sent(id, done, total); });
    connect(transfer, &Transfer::ended, this, [this, id] {
        if (Transfer *done = m_transfers.take(id))
            done->deleteLater();
        Q_EMIT ended(id);
    });
    transfer->start();
}

void ClientWorker::abandon(quint64 id)
{
    delete m_transfers.take(id);
}

void ClientWorker::shutDown()
{
    qDeleteAll(std::exchange(m_transfers, {}));
    m_pool.clear();
}

QSslConfiguration ClientWorker::tls()
{
    if (!m_tls)
        m_tls = clientTlsConfiguration(m_options.extraAuthorities);
    return *m_tls;
}

} // namespace sendbench::http

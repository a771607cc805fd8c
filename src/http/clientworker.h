// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/inbox.h"
#include "http/clientpool.h"
#include "http/transfer.h"

#include <QHash>

namespace sendbench::http
{

/// The client's half in the network thread: connections and transfers. Every function but inbox()
/// is called in that thread.
class ClientWorker final : public QObject
{
    Q_OBJECT

public:
    explicit ClientWorker(Client::Options options);
    ~ClientWorker() override;

    /// What the functions below are called through.
    [[nodiscard]] Inbox::Address inbox() const { return m_inbox.address(); }

    void begin(quint64 id, const Request &request, std::shared_ptr<SharedExchange> shared);
    /// Drops the transfer without a word.
    void abandon(quint64 id);
    void shutDown(); ///< drops everything; before the thread ends

Q_SIGNALS:
    void received(quint64 id, qint64 done, qint64 total);
    void sent(quint64 id, qint64 done, qint64 total);
    void ended(quint64 id);

private:
    [[nodiscard]] QSslConfiguration tls();

    Inbox m_inbox{this};
    Client::Options m_options;
    std::optional<QSslConfiguration> m_tls; ///< made at the first TLS connection
    ClientPool m_pool;
    QHash<quint64, Transfer *> m_transfers;
};

} // namespace sendbench::http

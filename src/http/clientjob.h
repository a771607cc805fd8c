// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/clientdesk.h"

#include <QPointer>

namespace sendbench::http
{

/// A job of the client as the caller sees it. Client and job may go in either order.
class ClientJob final : public ExchangeJob
{
    Q_OBJECT

public:
    ClientJob(const Request &request, ClientDesk *desk, QObject *parent);
    ~ClientJob() override;

    [[nodiscard]] const Exchange &exchange() const override { return m_exchange; }

    void ended();
    void clientGone();

protected:
    void doStart() override;
    void doCancel() override;

private:
    void leave();

    Request m_request;
    QPointer<ClientDesk> m_desk;
    quint64 m_id = 0; ///< at the desk; 0 if not under way
    std::shared_ptr<SharedExchange> m_shared;
    Exchange m_exchange;
};

} // namespace sendbench::http

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"

#include "http/clientdesk.h"
#include "http/clientjob.h"

namespace sendbench::http
{

class Client::Private
{
public:
    explicit Private(Options options)
        : desk(std::move(options))
    {
    }

    ClientDesk desk;
};

Client::Client(QObject *parent)
    : Client(Options(), parent)
{
}

Client::Client(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options)))
{
}

Client::~Client() = default;

ExchangeJob *Client::send(const Request &request, QObject *parent)
{
    return new ClientJob(request, &d->desk, parent);
}

} // namespace sendbench::http

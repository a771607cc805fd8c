// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

using namespace sendbench;
using namespace sendbench::http;

Client::Options loopbackOptions()
{
    return {.useSystemProxy = false, .loopbackOnly = true};
}

Request get(const QUrl &url)
{
    return {
        .url = url, .connectLimit = std::chrono::seconds(5), .timeLimit = std::chrono::seconds(20)};
}

Exchange run(Client &client, const Request &request)
{
    ExchangeJob *job = client.send(request, nullptr);
    Exchange exchange;
    QSignalSpy finished(job, &Job::finished);
    QObject::connect(job, &Job::finished, job, [&] {
        exchange = job->exchange();
        if (job->error() != exchange.error)
            QTest::qFail("job and exchange disagree about the error", __FILE__, __LINE__);
    });
    job->start();
    if (!finished.wait(30'000))
        QTest::qFail("the job never finished", __FILE__, __LINE__);
    return exchange;
}

Exchange run(const Request &request)
{
    Client client(loopbackOptions());
    return run(client, request);
}

ScriptedPeer::Script answering(const QByteArray &bytes)
{
    return [bytes](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(bytes);
    };
}

QString codeOf(const Exchange &exchange)
{
    return exchange.error ? exchange.error->code : QString();
}

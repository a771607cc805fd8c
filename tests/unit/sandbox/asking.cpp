// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/sandbox/asking.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sendbench;

http::Exchange ask(quint16 port, const QByteArray &method, const QString &path,
                   const QByteArray &body)
{
    http::Client client({.useSystemProxy = false, .loopbackOnly = true});
    http::Request request;
    request.method = method;
    request.url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path));
    request.body = body;
    std::unique_ptr<http::ExchangeJob> job(client.send(request, nullptr));
    job->setAutoDelete(false);
    QSignalSpy done(job.get(), &Job::finished);
    job->start();
    if (!done.wait(10'000))
        return {};
    return job->exchange();
}

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "contract/oracle.h"

#include "http/client.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace
{

const QString kShared = QStringLiteral(SENDBENCH_SOURCE_DIR "/../shared");
constexpr int kStartLimit = 180'000; ///< the first time, Prism is fetched from npm

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

QString Oracle::lacks(const QString &description)
{
    for (const QString &file :
         {kShared + u"/tools/oracle"_s, kShared + u"/openapi/"_s + description})
        if (!QFileInfo::exists(file))
            return u"%1 is not on this machine; it is not part of the product."_s.arg(file);
    for (const QString &program : {u"bash"_s, u"node"_s, u"npm"_s})
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"%1 is not installed; Prism needs it."_s.arg(program);
    return {};
}

Oracle::~Oracle()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

bool Oracle::start(const QString &description, const QUrl &upstream)
{
    m_port = freePort();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"bash"_s, {kShared + u"/tools/oracle"_s, u"proxy"_s, description,
                                QString::number(m_port), upstream.toString()});
    // It says when it listens; the address stands in the same line.
    const QByteArray ready = "listening on http://127.0.0.1:" + QByteArray::number(m_port);
    const QDeadlineTimer limit(kStartLimit);
    while (!m_output.contains(ready)) {
        if (!m_process.waitForReadyRead(static_cast<int>(limit.remainingTime())))
            return false; // out of time, or it ended
        m_output += m_process.readAll();
    }
    return true;
}

QUrl Oracle::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QString Oracle::begin(const QString &description, const QUrl &upstream)
{
    if (const QString missing = lacks(description); !missing.isEmpty())
        return missing;
    if (start(description, upstream))
        return {};
    return u"Prism did not start (is npm's registry reachable?): "_s +
           QString::fromUtf8(m_output.right(500));
}

sendbench::http::Exchange exchanged(const sendbench::http::Request &request)
{
    sendbench::http::Client client({.useSystemProxy = false, .loopbackOnly = true});
    const std::unique_ptr<sendbench::http::ExchangeJob> job(client.send(request, nullptr));
    job->setAutoDelete(false);
    QSignalSpy done(job.get(), &sendbench::Job::finished);
    job->start();
    if (done.isEmpty())
        (void)done.wait(60'000);
    return job->exchange();
}

QString violation(const sendbench::http::Exchange &exchange)
{
    if (!exchange.response)
        return u"no answer"_s;
    const QByteArray noted =
        sendbench::http::headerValue(exchange.response->headers, "sl-violations")
            .value_or(QByteArray());
    const QJsonObject body = QJsonDocument::fromJson(exchange.response->body).object();
    const bool report = body[u"type"_s].toString().contains(u"prism"_s);
    return QString::fromUtf8(report ? exchange.response->body : noted);
}

QString verdict(const sendbench::http::Exchange &exchange)
{
    const QString against = violation(exchange);
    return exchange.response
               ? (QString::number(exchange.response->status) + u' ' + against).trimmed()
               : against;
}

QString idOf(const sendbench::http::Exchange &exchange)
{
    return QJsonDocument::fromJson(exchange.response->body).object()[u"id"_s].toString();
}

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "http/server.h"
#include "secrets/memorystore.h"
#include "support/manualclock.h"
#include "unit/webhookdelivery/callflows.h"
#include "webhooks/deliveryjob.h"
#include "webhooks/deliverymaking.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>

namespace sendbench::webhooks::tests
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int kLong = 60'000;
/// It must not come out anywhere.
inline const QByteArray kPlanted = "planted-secret-4711";

/// A receiver on loopback, and events brought to it.
struct DeliveryBench {
    Redactor m_redactor;
    std::optional<sendbench::tests::ManualClock> m_clock;
    std::unique_ptr<secrets::MemoryStore> m_store;
    std::unique_ptr<http::Client> m_client;
    std::unique_ptr<http::Server> m_server;
    QMutex m_mutex;
    QList<http::ReceivedRequest> m_received;
    QList<http::ServerAnswer> m_answers; ///< in turn, the last one for ever
    QString m_base;

    changes::Sender wire()
    {
        return [this](std::shared_ptr<const sending::Route> route, const sending::Message &message,
                      QObject *parent) {
            auto *job = new sending::SendJob(*m_client, *m_store, m_redactor, std::move(route),
                                             message, parent);
            job->start();
            return job;
        };
    }
    QList<http::ReceivedRequest> received()
    {
        const QMutexLocker lock(&m_mutex);
        return m_received;
    }
    static http::ServerAnswer answer(int status, const QByteArray &body = {})
    {
        http::ServerAnswer one;
        one.status = status;
        one.body = body;
        return one;
    }
    void setAnswers(const QList<http::ServerAnswer> &answers)
    {
        const QMutexLocker lock(&m_mutex);
        m_answers = answers;
    }
    http::ServerAnswer next(const http::ReceivedRequest &request)
    {
        const QMutexLocker lock(&m_mutex);
        m_received.append(request);
        if (request.path == u"/token"_s)
            return answer(200, callflows::kToken);
        return m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.constFirst();
    }
    void serve(const std::optional<http::Server::Tls> &tls = {})
    {
        m_server = std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                reply(next(request));
            },
            http::ServerLimits{}, tls);
        const auto port = m_server->listen();
        QVERIFY(port);
        m_base = u"%1://127.0.0.1:%2"_s.arg(tls ? u"https"_s : u"http"_s).arg(*port);
    }
    void keep(const secrets::SecretKey &key, const QByteArray &value)
    {
        auto *write = m_store->write(key, value, nullptr);
        QSignalSpy done(write, &Job::finished);
        write->start();
        QVERIFY(done.wait(kLong));
    }
    Delivery delivery(const QString &event, const Auth &auth = {})
    {
        const auto sample = sampleOf(event);
        const Webhook wanted{.id = u"hook"_s, .url = m_base + u"/8x8"_s, .auth = auth};
        auto made = deliveryTo(wanted, Environment::Sandbox, *sample,
                               sampleFor(*sample, wanted, m_clock->now(), Layout::Compact));
        made.rules.limit = 30s; // of machines that are ten times slower
        return made;
    }
    struct Ended {
        DeliveryReport report;
        std::optional<Error> error;
    };
    Ended bring(const Delivery &delivery, DeliveryJob::Options options = {})
    {
        SystemClock clock;
        auto *job = new DeliveryJob(wire(), clock, delivery, options);
        QSignalSpy done(job, &Job::finished);
        Ended ended;
        QObject::connect(job, &Job::finished, job, [&] { ended = {job->report(), job->error()}; });
        job->start();
        [&] { QVERIFY(done.wait(kLong)); }();
        return ended;
    }
    static QStringList rules(const Verdict &verdict)
    {
        QStringList all;
        for (const Finding &one : verdict.findings)
            all.append(severityName(one.severity) + u' ' + one.rule.section(u'.', 1));
        return all;
    }
    /// All of a record that is shown or stored.
    static QByteArray text(const sending::SendRecord &record)
    {
        QByteArray all = record.exchange.request.url.toEncoded() + record.exchange.request.target +
                         record.exchange.request.body + record.message.rawBody +
                         record.outcome.reason.toUtf8() + record.outcome.message.toUtf8();
        http::Headers headers = record.exchange.request.headers;
        if (record.exchange.response) {
            headers += record.exchange.response->headers;
            all += record.exchange.response->body;
        }
        for (const auto &header : headers)
            all += header.name + ": " + header.value + '\n';
        return all;
    }

    void reset()
    {
        m_clock.emplace();
        m_received.clear();
        setAnswers({answer(200)});
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
        keep({u"hook"_s, kSecretField}, kPlanted);
        serve();
    }
};

} // namespace sendbench::webhooks::tests

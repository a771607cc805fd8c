// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The longest stall of the UI thread while a 100 MB response arrives, is redacted, judged and
// shown; beside it the longest stall of a bare window that only ticks, in the same run. Prints one
// JSON object.

#include "base/redactor.h"
#include "http/client.h"
#include "http/server.h"
#include "secrets/memorystore.h"
#include "sending/sendjob.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/payloadpane.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/prompts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

constexpr qsizetype kBodyBytes = 100 * 1000 * 1000;

/// The largest gap between two ticks of a 1 ms timer.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.restart();
        });
        m_clock.start();
        m_timer.start(1);
    }
    double longestMs() const { return static_cast<double>(m_longest) / 1e6; }
    void reset() { m_longest = 0; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

QByteArray bigJson()
{
    QByteArray body = "[";
    while (body.size() < kBodyBytes)
        body +=
            R"({"umid":"4c1d2b60-7f0a-5e11-9a3e-6b1f20c4d901","state":"delivered","price":0.008},)";
    body.back() = ']';
    return body;
}

class BigRoute final : public sending::Route
{
public:
    explicit BigRoute(const QUrl &url)
        : m_url(url)
    {
    }
    QString id() const override { return u"bench"_s; }
    QString title() const override { return u"bench"_s; }
    QString system() const override { return u"bench"_s; }
    Environment environment() const override { return Environment::Sandbox; }
    QList<sending::MessageKind> accepts() const override { return {sending::MessageKind::Text}; }
    qsizetype maxTextLength() const override { return 1; }
    QList<secrets::SecretKey> neededSecrets() const override { return {}; }
    Result<http::Request> build(const sending::Message &,
                                const sending::SecretValues &) const override
    {
        http::Request request;
        request.url = m_url;
        request.timeLimit = std::chrono::minutes(2);
        return request;
    }
    sending::Outcome judge(const http::Exchange &) const override { return {}; }

private:
    QUrl m_url;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QByteArray body = bigJson();
    http::Server server([&body](const http::ReceivedRequest &, const http::Server::Reply &reply) {
        reply({.headers = {{"Content-Type", "application/json"}}, .body = body});
    });
    const auto port = server.listen();
    if (!port)
        return 1;

    Redactor redactor;
    redactor.add(u"bench/key"_s, "a-key-that-is-nowhere-in-the-body");
    secrets::MemoryStore store(redactor);
    http::Client client;
    ui::Theme theme;
    theme.apply(application);
    const ui::Clipboard clipboard(redactor);
    const auto prompts = ui::makeDialogPrompts();
    ui::ExchangeView view(theme, clipboard, *prompts,
                          [](const Error &error) { return error.code; });
    view.resize(900, 700);
    view.show();

    Heartbeat heart;
    double bare = 0;
    double ours = 0;
    QElapsedTimer took;
    qint64 shownBytes = 0;
    qint64 arrivedMs = 0;
    const auto finish = [&] {
        ours = heart.longestMs();
        std::printf("{\"bench\": \"ui-stall-100mb\", \"longestMs\": %.1f, \"bareWindowMs\": %.1f, "
                    "\"bodyBytes\": %lld, \"arrivedMs\": %lld, \"totalMs\": %lld}\n",
                    ours, bare, static_cast<long long>(shownBytes),
                    static_cast<long long>(arrivedMs), static_cast<long long>(took.elapsed()));
        QCoreApplication::quit();
    };
    QTimer::singleShot(3000, &view, [&] {
        bare = heart.longestMs();
        heart.reset();
        took.start();
        view.setRunning(true);
        auto *job = new sending::SendJob(
            client, store, redactor,
            std::make_shared<BigRoute>(QUrl(u"http://127.0.0.1:%1/"_s.arg(*port))), {}, &view);
        QObject::connect(job, &Job::finished, &view, [&, job] {
            // A number for a body that never arrived whole would be worth nothing.
            const auto *response = job->record() && job->record()->exchange.response
                                       ? &*job->record()->exchange.response
                                       : nullptr;
            if (!response || response->truncated || response->body.size() < kBodyBytes) {
                std::fprintf(stderr, "bench_stall: the body did not arrive whole: %lld bytes, %s\n",
                             response ? static_cast<long long>(response->body.size()) : -1LL,
                             job->error() ? qPrintable(job->error()->code) : "no error");
                QCoreApplication::exit(1);
                return;
            }
            shownBytes = response->body.size();
            arrivedMs = took.elapsed();
            view.setRecord(*job->record());
            // Laid out when the footer has stopped saying so; then it is on screen.
            QTimer::singleShot(15'000, &view, finish);
        });
        job->start();
    });
    const int code = QApplication::exec();
    server.close();
    return code;
}

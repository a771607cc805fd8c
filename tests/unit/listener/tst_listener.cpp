// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "http/client.h"
#include "listener/listener.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

/// Knows bodies that start with its word; scribbles over those it does not know.
class WordDecoder final : public events::EventDecoder
{
public:
    explicit WordDecoder(QByteArray word)
        : m_word(std::move(word))
    {
    }

    [[nodiscard]] bool decode(events::Event &event) const override
    {
        event.status = u"scribble"_s;
        if (!event.body.startsWith(m_word))
            return false;
        event.system = QString::fromLatin1(m_word);
        event.status = u"read"_s;
        event.ids.insert(u"umid"_s, QString::fromUtf8(event.body.sliced(m_word.size())));
        return true;
    }

private:
    QByteArray m_word;
};

} // namespace

/// What remote systems POST becomes an event, whatever it is; everything else is turned away.
class ListenerTest : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    WordDecoder m_first{"first:"};
    WordDecoder m_second{"second:"};
    std::unique_ptr<listener::Listener> m_listener;
    std::unique_ptr<QSignalSpy> m_received;

    events::Event event(qsizetype index) const
    {
        return m_received->value(index).value(0).value<events::Event>();
    }

    http::Exchange send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                        const http::Headers &headers = {})
    {
        http::Client client({.useSystemProxy = false, .loopbackOnly = true});
        http::Request request;
        request.method = method;
        request.url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_listener->port()).arg(path));
        request.body = body;
        request.headers = headers;
        std::unique_ptr<http::ExchangeJob> job(client.send(request, nullptr));
        job->setAutoDelete(false);
        QSignalSpy done(job.get(), &Job::finished);
        job->start();
        (void)done.wait(10'000);
        return job->exchange();
    }
    int status(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        const http::Exchange exchange = send(method, path, body);
        return exchange.response ? exchange.response->status : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_listener = std::make_unique<listener::Listener>(
            std::vector<const events::EventDecoder *>{&m_first, &m_second}, m_redactor);
        m_received = std::make_unique<QSignalSpy>(m_listener.get(), &listener::Listener::received);
        QVERIFY(m_listener->listen(0, u"/hooks"_s));
    }
    void cleanup()
    {
        m_received.reset();
        m_listener.reset();
    }

    void postBecomesAnEvent()
    {
        QThread *thread = nullptr;
        connect(
            m_listener.get(), &listener::Listener::received, this,
            [&] { thread = QThread::currentThread(); }, Qt::DirectConnection);
        const http::Exchange exchange =
            send("POST", u"/hooks/a?x=1"_s, "second:42", {{"X-One", "1"}, {"x-one", "2"}});
        QCOMPARE(exchange.response->status, 200);
        QTRY_COMPARE(m_received->size(), 1);
        QCOMPARE(thread, m_listener->thread());
        const events::Event got = event(0);
        QCOMPARE(got.id.size(), 26);
        QVERIFY(got.at.isValid());
        QVERIFY(got.remoteAddress.startsWith(u"127.0.0.1:"_s));
        QCOMPARE(got.method, "POST");
        QCOMPARE(got.target, "/hooks/a?x=1");
        QCOMPARE(got.body, "second:42");
        QVERIFY(got.headers.contains(http::Header{"X-One", "1"}));
        QVERIFY(got.headers.contains(http::Header{"x-one", "2"}));
        QVERIFY(got.recognised);
        QCOMPARE(got.system, u"second:"_s);
        QCOMPARE(got.status, u"read"_s);
        QCOMPARE(got.ids.value(u"umid"_s), u"42"_s);
    }

    void firstDecoderThatKnowsItWins()
    {
        QCOMPARE(status("PUT", u"/hooks"_s, "first:second:"), 200);
        QTRY_COMPARE(m_received->size(), 1);
        QCOMPARE(event(0).system, u"first:"_s);
        QCOMPARE(event(0).method, "PUT");
    }

    void unknownIsKeptRaw()
    {
        QCOMPARE(status("POST", u"/hooks/"_s, "nobody knows this"), 200);
        QTRY_COMPARE(m_received->size(), 1);
        QVERIFY(!event(0).recognised);
        QCOMPARE(event(0).body, "nobody knows this");
        QVERIFY(event(0).status.isEmpty()); // what a decoder scribbled is gone
    }

    void secretsAreRedacted()
    {
        m_redactor.add(u"acc/key"_s, "planted-value-123");
        (void)send("POST", u"/hooks?k=planted-value-123"_s, "first:planted-value-123",
                   {{"Authorization", "Bearer planted-value-123"}});
        QTRY_COMPARE(m_received->size(), 1);
        const events::Event got = event(0);
        QVERIFY(!m_redactor.find(got.body));
        QVERIFY(!m_redactor.find(got.target));
        for (const http::Header &header : got.headers)
            QVERIFY(!m_redactor.find(header.value));
        QVERIFY(got.body.startsWith("first:"));
        QVERIFY(!got.ids.value(u"umid"_s).contains(u"planted"_s));
    }

    void otherPathsAndMethodsAreTurnedAway()
    {
        QCOMPARE(status("POST", u"/"_s), 404);
        QCOMPARE(status("POST", u"/hooksy"_s), 404);
        QCOMPARE(status("GET", u"/elsewhere"_s), 404);
        const http::Exchange get = send("GET", u"/hooks"_s);
        QCOMPARE(get.response->status, 405);
        QCOMPARE(http::headerValue(get.response->headers, "Allow"), "POST, PUT");
        QCOMPARE(status("DELETE", u"/hooks/x"_s), 405);
        QCOMPARE(status("POST", u"/hooks"_s), 200); // also empty
        QTRY_COMPARE(m_received->size(), 1);
        QCOMPARE(event(0).target, "/hooks");
    }

    void garbageIsAnEventToo()
    {
        QByteArray garbage(1'000'000, '\0');
        QRandomGenerator random(1);
        for (char &c : garbage)
            c = static_cast<char>(random.bounded(256));
        QCOMPARE(status("POST", u"/hooks"_s, garbage), 200);
        QTRY_COMPARE(m_received->size(), 1);
        QCOMPARE(event(0).body, garbage);
        QVERIFY(!event(0).recognised);
    }

    void tooMuchIsRefused()
    {
        QCOMPARE(status("POST", u"/hooks"_s, QByteArray(20'000'000, 'x')), 413);
        QCOMPARE(status("POST", u"/hooks"_s, "first:after"), 200);
        QTRY_COMPARE(m_received->size(), 1);
        QCOMPARE(event(0).body, "first:after");
    }

    void rootTakesEverything()
    {
        QVERIFY(m_listener->listen());
        QCOMPARE(m_listener->url(), QUrl(u"http://127.0.0.1:%1/"_s.arg(m_listener->port())));
        QCOMPARE(status("POST", u"/"_s), 200);
        QCOMPARE(status("POST", u"/deep/er"_s), 200);
        QTRY_COMPARE(m_received->size(), 2);
    }

    void urlIsWhereToPost()
    {
        QCOMPARE(m_listener->url(), QUrl(u"http://127.0.0.1:%1/hooks"_s.arg(m_listener->port())));
        const quint16 port = m_listener->port();
        listener::Listener second({}, m_redactor);
        QCOMPARE(second.listen(port).error().code, u"server.port-in-use"_s);
        QVERIFY(!second.url().isValid());
        m_listener->close();
        QCOMPARE(m_listener->port(), 0);
        QVERIFY(!m_listener->url().isValid());
        QVERIFY(second.listen(port));
    }
};

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"

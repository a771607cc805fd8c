// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"
#include "integrations/sandboxaddress.h"
#include "resources/resources.h"
#include "support/storejobs.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::engine;
using namespace Qt::StringLiterals;
using secrets::SecretKey;
using sending::Message;

/// The whole program below its faces: workspace, secrets, sandbox, sends, history, events.
class EngineTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;

    EngineOptions options() const
    {
        return {.secrets = SecretsBackend::Memory,
                .dataFolder = m_folder->filePath(u"data"_s),
                .sandboxSpeed = 50,
                .loopbackOnly = true};
    }
    QString makeWorkspace(const QString &name, const workspace::Document &document)
    {
        const QString path = m_folder->filePath(name + u".sendbench.json"_s);
        const auto made = workspace::Workspace::createFile(path, document);
        Q_ASSERT(made);
        Q_UNUSED(made);
        return path;
    }
    void openDemo()
    {
        QVERIFY(
            m_engine->openWorkspace(makeWorkspace(u"demo"_s, m_engine->registry().demoDocument())));
    }
    template <typename T>
    static Result<T> run(ResultJob<T> *job)
    {
        job->setAutoDelete(false);
        job->start();
        Result<T> result = failure(ErrorKind::Timeout, u"test.no-end"_s);
        if (QTest::qWaitFor([job] { return job->isFinished(); }, 10'000))
            result = job->result();
        delete job;
        return result;
    }
    qint64 historyCount() const
    {
        return run(m_engine->history()->count({}, nullptr)).value_or(-1);
    }
    std::shared_ptr<const sending::Route> route(const QString &id) const
    {
        return m_engine->route(id).value_or(nullptr);
    }
    static QUrl urlOf(const std::shared_ptr<const sending::Route> &route)
    {
        const Message message{.id = u"x"_s, .to = u"+6591234567"_s, .text = u"x"_s};
        const auto request = route->build(message, sending::markedSecrets(*route));
        return request ? request->url : QUrl();
    }
    /// Sends and waits; the record as it was announced.
    std::optional<sending::SendRecord> send(const QString &routeId, const Message &message)
    {
        std::optional<sending::SendRecord> record;
        auto *job = m_engine->send(route(routeId), message, m_engine.get());
        connect(job, &Job::finished, job, [&record, job] { record = job->record(); });
        (void)QTest::qWaitFor([&record] { return record.has_value(); }, 10'000);
        return record;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_unique<Engine>(options());
    }
    void cleanup() { m_engine.reset(); }

    void sandboxStartsOnce()
    {
        QSignalSpy started(m_engine.get(), &Engine::sandboxStarted);
        QVERIFY(m_engine->sandboxUrl().isEmpty());
        QVERIFY(m_engine->startSandbox());
        const QUrl url = m_engine->sandboxUrl();
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        QVERIFY(m_engine->listener().port() != 0);
        QVERIFY(m_engine->startSandbox());
        QCOMPARE(m_engine->sandboxUrl(), url);
        QCOMPARE(started.size(), 1);
    }

    void routesFollowTheSandboxToAnotherPort()
    {
        http::Server squatter([](const http::ReceivedRequest &, const http::Server::Reply &reply) {
            reply({.status = 418});
        });
        (void)squatter.listen(integrations::kSandboxPort); // or another test has it
        openDemo();
        QVERIFY(m_engine->startSandbox());
        const int port = m_engine->sandboxUrl().port();
        QVERIFY(port != integrations::kSandboxPort);
        QCOMPARE(urlOf(route(u"8x8_WA_Sandbox"_s)).port(), port);
        QCOMPARE(urlOf(route(u"sandbox/chatapps"_s)).port(), port);
        QCOMPARE(urlOf(route(u"sandbox/sms"_s)).port(), port);
        for (const auto &one : m_engine->routes())
            QCOMPARE(urlOf(one).port(), port);

        // Never those of real accounts, whatever their address is, nor a real address.
        m_engine->workspace().edit(u"e"_s, [](workspace::Document &document) {
            document.accounts[0].environment = Environment::Test;
            document.accounts[0].fields.insert(u"host.sms"_s, u"http://127.0.0.1:47808"_s);
        });
        QCOMPARE(urlOf(route(u"sandbox/sms"_s)).port(), int(integrations::kSandboxPort));
        QCOMPARE(urlOf(route(u"sandbox/chatapps"_s)),
                 QUrl(u"https://chatapps.8x8.com/api/v1/subaccounts/Sandbox_WA/messages"_s));
        m_engine->workspace().edit(u"e"_s, [](workspace::Document &document) {
            document.accounts[0].environment = Environment::Sandbox;
            document.accounts[0].fields.insert(u"host.sms"_s, u"http://127.0.0.1:9999"_s);
        });
        QCOMPARE(urlOf(route(u"sandbox/sms"_s)).port(), 9999);
    }

    void otherProgramsSandboxIsUsedWhereWanted()
    {
        http::Server other([](const http::ReceivedRequest &, const http::Server::Reply &reply) {
            reply({.status = 200});
        });
        // Where somebody has the well-known port already, that one is the other program.
        (void)other.listen(integrations::kSandboxPort);
        EngineOptions shared = options();
        shared.ownSandbox = false;
        m_engine = std::make_unique<Engine>(shared);
        openDemo();
        QVERIFY(m_engine->startSandbox());
        QCOMPARE(m_engine->sandboxUrl(), QUrl(integrations::sandboxBase()));
        QCOMPARE(urlOf(route(u"sandbox/sms"_s)).port(), int(integrations::kSandboxPort));
        QCOMPARE(m_engine->sandbox().port(), 0);
    }

    void demoNeedsNoKeychain()
    {
        openDemo();
        const auto expected = m_engine->expectedSecrets();
        for (const SecretKey &key : {SecretKey{u"sandbox"_s, u"apiKey"_s},
                                     SecretKey{u"8x8_WA_Sandbox"_s, u"headers.user"_s},
                                     SecretKey{u"8x8_WA_Sandbox"_s, u"headers.password"_s}})
            QVERIFY(expected.contains(key));
        for (const SecretKey &key : expected) {
            QVERIFY2(m_engine->isDemoSecret(key), qPrintable(key.owner + u' ' + key.field));
            QCOMPARE(storejobs::readCode(m_engine->secretStore(), key), QString());
        }
        QVERIFY(!m_engine->isDemoSecret({u"nobody"_s, u"apiKey"_s}));
    }

    void demoSecretsEndWithTheSandbox()
    {
        openDemo();
        const SecretKey key{u"sandbox"_s, u"apiKey"_s};
        m_engine->workspace().edit(u"e"_s, [](workspace::Document &document) {
            document.accounts[0].environment = Environment::Test;
        });
        QVERIFY(!m_engine->isDemoSecret(key));
        QCOMPARE(storejobs::readCode(m_engine->secretStore(), key), u"secret.not-found"_s);
        // The provider is of the account's environment.
        QCOMPARE(
            storejobs::readCode(m_engine->secretStore(), {u"8x8_WA_Sandbox"_s, u"headers.user"_s}),
            u"secret.not-found"_s);
        m_engine->workspace().undo();
        QCOMPARE(storejobs::readCode(m_engine->secretStore(), key), QString());
    }

    void removedOwnersAreForgotten()
    {
        openDemo();
        QVERIFY(m_engine->workspace().edit(u"e"_s, [](workspace::Document &document) {
            document.accounts.clear();
            document.webhooks.clear();
            document.providers.clear();
        }));
        QCOMPARE(storejobs::readCode(m_engine->secretStore(), {u"sandbox"_s, u"apiKey"_s}),
                 u"secret.not-found"_s);
    }

    void sendIsKeptAndItsReceiptsArrive_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("states");
        QTest::newRow("CleverTap") << u"8x8_WA_Sandbox"_s << u"msgId"_s
                                   << QStringList{u"sent"_s, u"delivered"_s, u"read"_s};
        QTest::newRow("Chat Apps") << u"sandbox/chatapps"_s << u"umid"_s
                                   << QStringList{u"sent"_s, u"delivered"_s, u"read"_s};
        QTest::newRow("SMS") << u"sandbox/sms"_s << u"umid"_s
                             << QStringList{u"sent"_s, u"delivered"_s};
    }
    void sendIsKeptAndItsReceiptsArrive()
    {
        QFETCH(QString, route);
        QFETCH(QString, id);
        QFETCH(QStringList, states);
        openDemo();
        QVERIFY(m_engine->startSandbox());
        QSignalSpy recorded(m_engine.get(), &Engine::sendRecorded);
        QSignalSpy received(m_engine.get(), &Engine::eventReceived);
        const auto record =
            send(route, {.id = u"01X"_s, .to = u"+6591234567"_s, .text = u"hello"_s});
        QVERIFY(record);
        QCOMPARE(record->outcome.kind, sending::OutcomeKind::Accepted);
        QCOMPARE(record->environment, Environment::Sandbox);
        QVERIFY(!record->outcome.ids.value(id).isEmpty());
        QCOMPARE(recorded.size(), 1);
        QCOMPARE(historyCount(), 1);
        QTRY_COMPARE(received.size(), states.size());
        for (const auto &arguments : received) {
            const auto event = arguments.first().value<events::Event>();
            QVERIFY(events::sharesId(event.ids, record->outcome.ids));
        }
        const auto kept = run(m_engine->history()->eventsOf(record->exchange.id, 10, nullptr))
                              .value_or(QList<events::Event>());
        QStringList seen;
        for (const auto &event : kept)
            seen.append(event.status);
        seen.sort(); // at this speed they may overtake each other
        states.sort();
        QCOMPARE(seen, states);
    }

    void nothingSecretIsKept()
    {
        openDemo();
        QVERIFY(m_engine->startSandbox());
        const auto record =
            send(u"sandbox/chatapps"_s, {.id = u"01X"_s, .to = u"+6591234567"_s, .text = u"x"_s});
        QVERIFY(record);
        const auto kept = run(m_engine->history()->record(record->exchange.id, nullptr));
        QVERIFY(kept);
        QCOMPARE(http::headerValue(kept->exchange.request.headers, "Authorization"),
                 QByteArray("Bearer ‹secret:sandbox/apiKey›"));
    }

    void wrongSecretOfThisRunIsUsed()
    {
        openDemo();
        QVERIFY(m_engine->startSandbox());
        QCOMPARE(storejobs::write(m_engine->secretStore(), {u"sandbox"_s, u"apiKey"_s}, "wrong-1"),
                 QString());
        const auto record =
            send(u"sandbox/sms"_s, {.id = u"01X"_s, .to = u"+6591234567"_s, .text = u"x"_s});
        QVERIFY(record);
        QCOMPARE(record->exchange.response->status, 401);
        QCOMPARE(record->outcome.kind, sending::OutcomeKind::Refused);
        QCOMPARE(record->outcome.code, u"1200"_s);
    }

    void choosingWhereSecretsAre()
    {
        const SecretKey key{u"acme"_s, u"apiKey"_s};
        QCOMPARE(m_engine->secretsBackend(), SecretsBackend::Memory);
        QCOMPARE(storejobs::write(m_engine->secretStore(), key, "v-1"), QString());
        m_engine->chooseSecrets(SecretsBackend::Env);
        QCOMPARE(m_engine->secretStore().name(), u"env"_s);
        QVERIFY(!storejobs::holds(m_engine->secretStore(), key, "v-1"));
        m_engine->chooseSecrets(SecretsBackend::Memory);
        QVERIFY(storejobs::holds(m_engine->secretStore(), key, "v-1"));
        QCOMPARE(secretsBackendFromName(u"keychain"_s), SecretsBackend::Keychain);
        QVERIFY(!secretsBackendFromName(u"file"_s));
    }

    void secondWorkspaceHasItsOwnHistoryAndOwners()
    {
        openDemo();
        QVERIFY(m_engine->startSandbox());
        QVERIFY(send(u"sandbox/sms"_s, {.id = u"1"_s, .to = u"+6591239004"_s, .text = u"x"_s}));
        QCOMPARE(historyCount(), 1);
        const QString first = m_engine->workspace().path();

        QSignalSpy opened(m_engine.get(), &Engine::workspaceOpened);
        workspace::Document real;
        real.accounts.append({.id = u"other"_s, .kind = u"8x8.connect"_s});
        QVERIFY(m_engine->openWorkspace(makeWorkspace(u"second"_s, real)));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(historyCount(), 0);
        QCOMPARE(m_engine->workspace().document().accounts.first().id, u"other"_s);
        QCOMPARE(storejobs::readCode(m_engine->secretStore(), {u"sandbox"_s, u"apiKey"_s}),
                 u"secret.not-found"_s);

        QVERIFY(m_engine->openWorkspace(first));
        QCOMPARE(historyCount(), 1);
    }

    void sendUnderWayIsKeptWhereItWasStarted()
    {
        openDemo();
        QVERIFY(m_engine->startSandbox());
        const QString first = m_engine->workspace().path();
        auto *job =
            m_engine->send(route(u"sandbox/sms"_s), // …9003 answers late
                           {.id = u"1"_s, .to = u"+6591239003"_s, .text = u"x"_s}, m_engine.get());
        QSignalSpy done(job, &Job::finished);
        QSignalSpy served(&m_engine->sandbox(), &sandbox::Sandbox::requestServed);
        QVERIFY(served.wait(10'000));
        QVERIFY(m_engine->openWorkspace(makeWorkspace(u"second"_s, {})));
        QVERIFY(done.wait(10'000));
        QVERIFY2(!job->error(), qPrintable(job->error() ? job->error()->code : QString()));
        QCOMPARE(historyCount(), 0);
        QVERIFY(m_engine->openWorkspace(first));
        QTRY_COMPARE(historyCount(), 1);
    }

    void whatCannotBeOpenedLeavesNothingOpen()
    {
        openDemo();
        QSignalSpy opened(m_engine.get(), &Engine::workspaceOpened);
        const auto state = m_engine->openWorkspace(m_folder->filePath(u"none.json"_s));
        QVERIFY(!state);
        QCOMPARE(state.error().code, u"file.not-found"_s);
        QVERIFY(!m_engine->history());
        QVERIFY(m_engine->routes().isEmpty());
        QCOMPARE(opened.size(), 1);
    }

    void routesThatDoNotExistAreNamed()
    {
        openDemo();
        const auto none = m_engine->route(u"nobody"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"route.unknown"_s);
        QVERIFY(none.error().expected.contains(u"8x8_WA_Sandbox"_s));
    }

    void demoIsFaultless()
    {
        const auto document = m_engine->registry().demoDocument();
        for (const auto &provider : document.providers) {
            const auto *kind = m_engine->registry().providerKind(provider.kind);
            const Findings found = kind->check(document, provider);
            for (const Finding &one : found)
                QVERIFY2(one.severity == Severity::Note, qPrintable(provider.id + one.message));
        }
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"

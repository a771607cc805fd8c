// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"
#include "resources/resources.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace sendbench;
using namespace sendbench::engine;
using namespace Qt::StringLiterals;
using secrets::SecretKey;
using sending::Message;

namespace
{

/// Judging takes as long as the test wants: work that is still in the pool when all else goes.
class SlowRoute final : public sending::Route
{
public:
    QUrl url;
    qsizetype repeated = 40'000;
    mutable QSemaphore begun{};
    mutable QSemaphore mayEnd{};

    [[nodiscard]] QString id() const override { return u"slow"_s; }
    [[nodiscard]] QString title() const override { return u"slow"_s; }
    [[nodiscard]] QString system() const override { return u"none"_s; }
    [[nodiscard]] Environment environment() const override { return Environment::Sandbox; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return {}; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 10; }
    [[nodiscard]] QList<SecretKey> neededSecrets() const override { return {}; }
    [[nodiscard]] Result<http::Request> build(const Message &,
                                              const sending::SecretValues &) const override
    {
        http::Request request;
        request.method = "POST";
        request.url = url;
        // Large, and full of escapes to be undone.
        request.body = "{\"a\":\"%41+\\u00e9&amp;\\\"\"},"_ba.repeated(repeated);
        return request;
    }
    [[nodiscard]] sending::Outcome judge(const http::Exchange &) const override
    {
        begun.release();
        mayEnd.acquire();
        return {};
    }
};

} // namespace

/// The program may go while work of its own still runs.
class EngineCloseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void closingDoesNotWaitForLargeBodies()
    {
        QTemporaryDir folder;
        auto engine = std::make_unique<Engine>(EngineOptions{
            .secrets = SecretsBackend::Memory, .dataFolder = folder.path(), .loopbackOnly = true});
        engine->redactor().add(u"some/secret"_s, "planted-value");
        QVERIFY(engine->startSandbox());
        const auto slow = std::make_shared<SlowRoute>();
        slow->url = engine->sandboxUrl();
        auto *job = engine->send(slow, {.text = u"x"_s}, engine.get());
        QVERIFY(job->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(slow->begun.available() == 1, 10'000);
        engine.reset(); // waits for ever if it waits for the pool
        slow->mayEnd.release();
        // The redaction runs now, and all it needs is still there.
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    }

    /// A program's end waits for the pool (~QCoreApplication), and so for every redaction in it.
    void aLargeBodyDoesNotHoldTheProgram()
    {
        QTemporaryDir folder;
        auto engine = std::make_unique<Engine>(EngineOptions{
            .secrets = SecretsBackend::Memory, .dataFolder = folder.path(), .loopbackOnly = true});
        engine->redactor().add(u"some/secret"_s, "planted-value");
        QVERIFY(engine->startSandbox());
        const auto slow = std::make_shared<SlowRoute>();
        slow->url = engine->sandboxUrl();
        slow->repeated = 4'000'000; // 100 MB: many seconds
        auto *job = engine->send(slow, {.text = u"x"_s}, engine.get());
        QVERIFY(job->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(slow->begun.available() == 1, 60'000);
        slow->mayEnd.release();
        QVERIFY(!QThreadPool::globalInstance()->waitForDone(100)); // it is at it
        engine.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5'000)); // and not to its end
    }
};

QTEST_GUILESS_MAIN(EngineCloseTest)
#include "tst_engineclose.moc"

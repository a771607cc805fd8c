// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/plantext.h"
#include "engine/migratejob.h"
#include "engine/wavecellinventoryjob.h"
#include "integrations/connect8x8/sandbox.h"
#include "resources/resources.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kLong = 60'000; // a slow machine

/// A program with an account whose old records the stand-in has, and what the stand-in was asked.
class Bench
{
public:
    explicit Bench(const QStringList &faults = {})
        : m_sandbox(Registry().makeSandbox(), {.faults = faults})
        , m_engine({.secrets = engine::SecretsBackend::Memory,
                    .dataFolder = m_folder.filePath(u"data"_s),
                    .loopbackOnly = true})
    {
        QObject::connect(&m_sandbox, &sandbox::Sandbox::requestServed, &m_engine,
                         [this](const QByteArray &method, const QString &path, int status) {
                             if (method != "GET")
                                 served.append(u"%1 %2 %3"_s.arg(QString::fromLatin1(method),
                                                                 path.section(u'/', 1, 1),
                                                                 QString::number(status)));
                         });
        m_isReady = m_sandbox.start().has_value() && open();
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] engine::Engine &engine() { return m_engine; }
    void want(const QString &scope, const QString &url)
    {
        (void)m_engine.workspace().edit(u"t"_s, [&](workspace::Document &document) {
            workspace::StoredWebhook one{.id = u"w-"_s + QString::number(document.webhooks.size()),
                                         .product = u"sms"_s,
                                         .account = u"acme"_s,
                                         .fields = {},
                                         .written = {},
                                         .extras = {}};
            one.fields.insert(u"scope"_s, scope);
            one.fields.insert(u"url"_s, url);
            document.webhooks.append(one);
        });
    }

    [[nodiscard]] wavecell::MigrationInput look()
    {
        auto *job = new engine::WavecellInventoryJob(m_engine, u"acme"_s);
        return run(job).value_or(wavecell::MigrationInput{});
    }
    [[nodiscard]] wavecell::Migration plan(const wavecell::MigrationWish &wish = {})
    {
        return wavecell::planMigration(look(), wish);
    }
    [[nodiscard]] QList<engine::MigratedPart> migrate(const wavecell::Migration &migration)
    {
        return run(new engine::MigrateJob(m_engine, migration))
            .value_or(QList<engine::MigratedPart>());
    }
    /// "Sandbox_SMS MO", of what 8x8's list shows.
    [[nodiscard]] QStringList oldThere()
    {
        QStringList all;
        for (const auto &one : look().inventory.old)
            if (one.source == wavecell::OldRecord::Source::Listed)
                all.append(one.record.scope + u' ' + one.record.type);
        return all;
    }
    [[nodiscard]] QStringList newThere()
    {
        QStringList all;
        for (const auto &one : look().inventory.current)
            all.append(one.scope + u' ' + one.url);
        return all;
    }
    template <typename T>
    static Result<T> run(ResultJob<T> *job)
    {
        job->setAutoDelete(false);
        job->start();
        Result<T> result = failure(ErrorKind::Timeout, u"test.no-end"_s);
        if (QTest::qWaitFor([job] { return job->isFinished(); }, kLong))
            result = job->result();
        delete job;
        return result;
    }
    [[nodiscard]] qsizetype count(const QString &begins) const
    {
        return std::count_if(served.cbegin(), served.cend(),
                             [&](const QString &one) { return one.startsWith(begins); });
    }

    QStringList served; ///< "DELETE config 200"

private:
    [[nodiscard]] bool open()
    {
        workspace::Document document;
        workspace::Account acme{
            .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test};
        const QString url = m_sandbox.url().toString();
        acme.fields.insert(u"accountId"_s, connect8x8::ArraySandbox::kOldAccount);
        acme.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
        acme.fields.insert(u"host.sms"_s, url + u"/sms"_s);
        acme.fields.insert(u"host.chatapps"_s, url + u"/chatapps"_s);
        acme.fields.insert(u"host.wavecell"_s, url);
        document.accounts.append(acme);
        const QString path = m_folder.filePath(u"a.sendbench.json"_s);
        if (!workspace::Workspace::createFile(path, document) || !m_engine.openWorkspace(path))
            return false;
        auto *write = m_engine.secretStore().write({u"acme"_s, u"apiKey"_s},
                                                   connect8x8::ConnectSandbox::kApiKey, &m_engine);
        bool written = false;
        QObject::connect(write, &Job::finished, &m_engine,
                         [&written, write] { written = !write->error(); });
        write->start();
        return QTest::qWaitFor([&written] { return written; }, kLong);
    }

    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    engine::Engine m_engine;
    bool m_isReady = false;
};

const QString kHook = u"https://hooks.example.net/new"_s;

} // namespace

/// Leaving Wavecell against the stand-in, and what is left when a step fails.
class MigrateJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void looksWithoutWriting()
    {
        Bench bench;
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_SMS"_s, kHook);
        const auto found = bench.look();
        QCOMPARE(bench.served, QStringList());
        QCOMPARE(found.inventory.old.size(), 3);
        QVERIFY(found.inventory.old.first().certain);
        QCOMPARE(found.inventory.predictions.size(), 1);
        QVERIFY(found.inventory.predictions.first().certain);
        QCOMPARE(found.inventory.predictions.first().conflict.kind,
                 wavecell::Conflict::Kind::NewBlockedByOld);
    }

    void aRefusalOfTheHistoryNamesAnOldRecord()
    {
        Bench bench;
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_OTP"_s, kHook);
        auto *read = new engine::WebhookReadJob(bench.engine(), {{u"acme"_s}, {u"sms"_s}});
        const auto state = Bench::run(read);
        QVERIFY(state.has_value());
        auto plans = webhooks::plansFor(state->input, state->rows,
                                        engine::webhookApis(bench.engine().registry()),
                                        bench.engine().workspace().document().accounts, {}, {});
        QCOMPARE(plans.size(), 1);
        QList<sending::SendRecord> sent;
        QObject::connect(&bench.engine(), &engine::Engine::sendRecorded, this,
                         [&](const auto &record) { sent.append(record); });
        const auto runs = Bench::run(new engine::WebhookApplyJob(bench.engine(), plans));
        QVERIFY(runs.has_value());
        QVERIFY(!runs->first().finished());
        // The refusal is explained where it is shown.
        QVERIFY2(sent.first().outcome.reason.contains(u"Wavecell"_s),
                 qPrintable(sent.first().outcome.reason));
        const auto found = bench.look();
        const auto named =
            std::find_if(found.inventory.old.cbegin(), found.inventory.old.cend(),
                         [](const auto &one) { return one.record.scope == u"Sandbox_OTP"_s; });
        QVERIFY(named != found.inventory.old.cend());
        QCOMPARE(named->source, wavecell::OldRecord::Source::Listed); // the list says it as well
    }

    void leavesASubAccountAfterTheOther()
    {
        Bench bench;
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_SMS"_s, kHook);
        const auto migration = bench.plan();
        QCOMPARE(migration.parts.size(), 2);
        QVERIFY(migration.canApply());
        QCOMPARE(migration.parts.first().guessedGap(), 1);
        QVERIFY(!migration.parts.first().payloads.isEmpty());
        const auto parts = bench.migrate(migration);
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts[0].done && parts[1].done);
        QVERIFY(parts[0].gap && *parts[0].gap >= 0);
        QCOMPARE(bench.served, (QStringList{u"DELETE config 200"_s, u"POST sms 200"_s,
                                            u"DELETE config 200"_s, u"POST sms 200"_s}));
        QCOMPARE(bench.oldThere(), QStringList());
        QCOMPARE(bench.newThere(),
                 (QStringList{u"Sandbox_SMS "_s + kHook,
                              u"Sandbox_OTP http://old.example.net/wavecell/otp"_s}));
        QVERIFY(bench.plan().parts.isEmpty()); // nothing is left to leave
    }

    void theWholeRunCanBeTakenBack()
    {
        Bench bench;
        QVERIFY(bench.isReady());
        const auto parts = bench.migrate(bench.plan({.scopes = {u"Sandbox_OTP"_s}}));
        QCOMPARE(parts.size(), 1);
        QVERIFY(parts[0].done);
        const auto back = Bench::run(bench.engine().undoPlan(parts[0].run, nullptr));
        QVERIFY(back.has_value());
        const auto runs = Bench::run(new engine::WebhookApplyJob(
            bench.engine(), {{u"acme"_s, u"8x8"_s, *back}}, parts[0].run));
        QVERIFY(runs.has_value() && runs->first().finished());
        QCOMPARE(bench.newThere(), QStringList());
        QVERIFY(bench.oldThere().contains(u"Sandbox_OTP DR"_s));
    }

    void everythingAtOnceIsAChoiceOfItsOwn()
    {
        Bench bench;
        QVERIFY(bench.isReady());
        bench.want(u"*"_s, kHook);
        QVERIFY(!bench.plan({.scopes = {u"Sandbox_OTP"_s}}).canApply()); // * waits for all
        const auto migration = bench.plan({.reach = wavecell::Reach::WholeAccount});
        QCOMPARE(migration.parts.size(), 1);
        QVERIFY2(migration.canApply(), qPrintable(changes::planText(migration.parts[0].plan)));
        const auto steps = migration.parts[0].plan.steps();
        QCOMPARE(steps.first().body, QByteArray(R"([{"subAccountId":"*","type":"*"}])"));
        QVERIFY(migration.parts[0].plan.changes.first().warnings.join(u' ').contains(
            u"true wildcard"_s));
        const auto parts = bench.migrate(migration);
        QVERIFY(parts.first().done);
        QCOMPARE(bench.newThere(), QStringList{u"* "_s + kHook});
        QCOMPARE(bench.oldThere(), QStringList());
    }

    void aFailedStepPutsTheOldBackOnce_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("served");
        // Not written, and nobody knows that.
        QTest::newRow("500") << u"method=POST path=/sms/* status=500 times=1"_s
                             << QStringList{u"DELETE config 200"_s, u"POST sms 500"_s,
                                            u"DELETE sms 200"_s, u"POST config 200"_s};
        QTest::newRow("refused") << u"method=POST path=/sms/* status=400 times=1"_s
                                 << QStringList{u"DELETE config 200"_s, u"POST sms 400"_s,
                                                u"POST config 200"_s};
        QTest::newRow("429") << u"method=POST path=/sms/* status=429 times=1"_s
                             << QStringList{u"DELETE config 200"_s, u"POST sms 429"_s,
                                            u"POST config 200"_s};
        // Written, and the answer is lost.
        QTest::newRow("cut after the write")
            << u"method=POST path=/sms/* drop times=1"_s
            << QStringList{u"DELETE config 200"_s, u"POST sms 0"_s, u"DELETE sms 200"_s,
                           u"POST config 200"_s};
        // The deletion itself: done, and the answer is lost.
        QTest::newRow("cut after the deletion")
            << u"method=DELETE path=/config/* drop times=1"_s
            << QStringList{u"DELETE config 0"_s, u"POST config 200"_s};
        QTest::newRow("500 at the deletion")
            << u"method=DELETE path=/config/* status=500 times=1"_s
            << QStringList{u"DELETE config 500"_s, u"POST config 200"_s};
    }
    void aFailedStepPutsTheOldBackOnce()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, served);
        Bench bench({fault});
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_SMS"_s, kHook);
        const QStringList before = bench.oldThere();
        const auto parts = bench.migrate(bench.plan());
        QCOMPARE(bench.served, served);
        QCOMPARE(parts.size(), 1); // what is behind it is not begun
        QVERIFY(!parts[0].done);
        QVERIFY(parts[0].restored);
        QStringList after = bench.oldThere();
        std::sort(after.begin(), after.end());
        QCOMPARE(after, [before] {
            QStringList sorted = before;
            std::sort(sorted.begin(), sorted.end());
            return sorted;
        }());
        QCOMPARE(bench.newThere(), QStringList());
        // The journal: the run, taken back, and the way back as a run of its own.
        const auto runs = bench.engine().runs().list(u"acme"_s);
        QCOMPARE(runs.size(), 2);
        const auto back = std::find_if(runs.cbegin(), runs.cend(),
                                       [](const auto &run) { return !run.undoes.isEmpty(); });
        QVERIFY(back != runs.cend());
        QCOMPARE(back->undoes, parts[0].run.id);
        QVERIFY(back->finished());
        const auto first = bench.engine().runs().load(parts[0].run.id);
        QVERIFY(first.has_value());
        QCOMPARE(first->steps.first().state, changes::StepState::Undone);
        QVERIFY(!first->canUndo());
    }

    void aRefusedDeletionChangesNothing()
    {
        Bench bench({u"method=DELETE path=/config/* status=403"_s});
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_SMS"_s, kHook);
        const auto parts = bench.migrate(bench.plan());
        QCOMPARE(bench.served, QStringList{u"DELETE config 403"_s});
        QVERIFY(!parts[0].done && !parts[0].restored && !parts[0].restore);
        QVERIFY(engine::migratedText(parts[0]).contains(u"nothing was changed"_s));
        QCOMPARE(bench.engine().runs().list(u"acme"_s).size(), 1);
    }

    void aWayBackThatFailsIsNotTriedAgain()
    {
        Bench bench(
            {u"method=POST path=/sms/* status=400"_s, u"method=POST path=/config/* status=400"_s});
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_SMS"_s, kHook);
        const auto parts = bench.migrate(bench.plan());
        QCOMPARE(bench.count(u"POST config"_s), 1);
        QVERIFY(!parts[0].done && !parts[0].restored);
        QVERIFY(parts[0].restore.has_value());
        QVERIFY(engine::migratedText(parts[0]).contains(parts[0].run.id));
        // It can still be taken back by hand.
        const auto first = bench.engine().runs().load(parts[0].run.id);
        QVERIFY(first.has_value());
        QVERIFY(first->canUndo());
        QCOMPARE(first->steps.first().state, changes::StepState::Done);
    }

    void whatIsAskedToStopEndsThePartFirst()
    {
        Bench bench;
        QVERIFY(bench.isReady());
        bench.want(u"Sandbox_SMS"_s, kHook);
        auto *job = new engine::MigrateJob(bench.engine(), bench.plan());
        connect(job, &engine::MigrateJob::told, this, [job] { job->stop(); });
        const auto parts = Bench::run(job);
        QVERIFY(parts.has_value());
        QCOMPARE(parts->size(), 1);
        QVERIFY(parts->first().done);
        QCOMPARE(bench.served, (QStringList{u"DELETE config 200"_s, u"POST sms 200"_s}));
    }
};

QTEST_GUILESS_MAIN(MigrateJobTest)
#include "tst_migratejob.moc"

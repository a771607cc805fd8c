// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/envstore.h"
#include "secrets/learnjob.h"
#include "secrets/taskjobs.h"
#include "support/storejobs.h"
#include "unit/secrets/failingstore.h"

using namespace sendbench;
using namespace sendbench::secrets;
using namespace Qt::StringLiterals;

namespace
{

/// A keychain that is open.
class CountingStore final : public SecretStore
{
public:
    [[nodiscard]] QString name() const override { return u"counting"_s; }
    [[nodiscard]] bool isWritable() const override { return true; }
    [[nodiscard]] ReadJob *read(const SecretKey &, QObject *parent) override
    {
        ++reads;
        return new TaskReadJob([]() -> Result<QByteArray> { return QByteArray("any"); }, parent);
    }
    [[nodiscard]] ReadJob *look(const SecretKey &key, QObject *parent) override
    {
        ++looks;
        --reads;
        return read(key, parent);
    }
    [[nodiscard]] WriteJob *write(const SecretKey &, const QByteArray &, QObject *) override
    {
        return nullptr;
    }
    [[nodiscard]] WriteJob *remove(const SecretKey &, QObject *) override { return nullptr; }
    [[nodiscard]] bool isCurrent(const SecretKey &key) const override { return key == current; }

    SecretKey current;
    int reads = 0;
    int looks = 0;
};

/// A keychain that answers when the test says so, and knows what it was asked for.
class HeldStore final : public SecretStore
{
public:
    class Held final : public ReadJob
    {
    public:
        using ReadJob::ReadJob;
        void end() { succeedWith("any"); }

    protected:
        void doStart() override {}
    };

    [[nodiscard]] QString name() const override { return u"held"_s; }
    [[nodiscard]] bool isWritable() const override { return false; }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override
    {
        ++reads;
        auto *job = new Held(parent);
        held.insert(key.label(), job);
        connect(job, &QObject::destroyed, this, [this, key, job] {
            if (held.value(key.label()) == job)
                held.remove(key.label());
        });
        connect(job, &Job::finished, this, [this, key] { known.insert(key.label()); });
        return job;
    }
    [[nodiscard]] WriteJob *write(const SecretKey &, const QByteArray &, QObject *) override
    {
        return nullptr;
    }
    [[nodiscard]] WriteJob *remove(const SecretKey &, QObject *) override { return nullptr; }
    [[nodiscard]] bool isCurrent(const SecretKey &key) const override
    {
        return known.contains(key.label());
    }
    void answer()
    {
        for (const QString &label : held.keys())
            held.take(label)->end();
    }

    QHash<QString, Held *> held;
    QSet<QString> known;
    int reads = 0;
};

} // namespace

/// All that is stored becomes known, or it is said that it did not.
class LearnJobTest : public QObject
{
    Q_OBJECT

private:
    const SecretKey m_first{u"acme"_s, u"apiKey"_s};
    const SecretKey m_second{u"desk"_s, u"headers.password"_s};

private Q_SLOTS:
    void whatIsThereIsKnownAndWhatIsNotIsNoObstacle()
    {
        QProcessEnvironment environment;
        environment.insert(EnvStore::variableName(m_second), u"planted-key-77"_s);
        environment.insert(EnvStore::variableName({u"acme"_s, u"other"_s}), u""_s);
        Redactor redactor;
        EnvStore store(redactor, environment);
        QVERIFY(!redactor.find("planted-key-77"));
        QCOMPARE(storejobs::codeOf(new LearnJob(store, {m_first, {u"acme"_s, u"other"_s}, m_second},
                                                LearnJob::Ask::User)),
                 QString());
        QCOMPARE(redactor.find("planted-key-77"), m_second.label());
    }

    void oneThatCannotBeLookedAtIsNamed()
    {
        FailingStore store(u"keychain.locked"_s);
        LearnJob job(store, {m_first, m_second}, LearnJob::Ask::Nobody);
        job.setAutoDelete(false);
        job.start();
        QTRY_VERIFY(job.isFinished());
        QVERIFY(job.error());
        QCOMPARE(job.error()->code, u"keychain.locked"_s);
        QCOMPARE(job.error()->kind, ErrorKind::Secret);
        QCOMPARE(job.error()->where, u"acme"_s);
        QCOMPARE(job.error()->path, u"apiKey"_s);
        QCOMPARE(store.calls(), 1);
    }

    /// Each that was learnt making the search anew would be far beyond the time limit of a test.
    void tensOfThousandsAreLearnt()
    {
        constexpr int kMany = 20'000;
        QProcessEnvironment environment;
        QList<SecretKey> keys;
        for (int i = 0; i < kMany; ++i) {
            keys.append({u"acme%1"_s.arg(i), u"apiKey"_s});
            environment.insert(EnvStore::variableName(keys.last()), u"planted-key-%1x"_s.arg(i));
        }
        Redactor redactor;
        EnvStore store(redactor, environment);
        LearnJob job(store, keys, LearnJob::Ask::Nobody);
        job.setAutoDelete(false);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), 120'000);
        QVERIFY(!job.error());
        const QByteArray text = redactor.redact(QByteArray("planted-key-0x planted-key-19999x"));
        QCOMPARE(text, Redactor::mark(u"acme0/apiKey"_s).toUtf8() + ' ' +
                           Redactor::mark(u"acme19999/apiKey"_s).toUtf8());
        QVERIFY(!redactor.find("planted-key-20000x"));
    }

    /// Whether a keychain is open takes several questions to its service.
    void anOpenKeychainIsNotAskedWhetherItIsForEach()
    {
        CountingStore store;
        QList<SecretKey> keys;
        for (int i = 0; i < 1000; ++i)
            keys.append({u"acme%1"_s.arg(i), u"apiKey"_s});
        LearnJob quiet(store, keys, LearnJob::Ask::Nobody);
        quiet.setAutoDelete(false);
        QElapsedTimer clock;
        clock.start();
        quiet.start();
        QTRY_VERIFY_WITH_TIMEOUT(quiet.isFinished(), 60'000);
        QVERIFY(!quiet.error());
        QCOMPARE(store.looks + store.reads, 1000);
        QVERIFY(store.looks >= 1);
        QVERIFY(store.looks <= 1 + clock.elapsed() / 500);
    }

    void whatIsKnownIsNotReadAgain()
    {
        CountingStore store;
        store.current = m_first;
        QCOMPARE(storejobs::codeOf(new LearnJob(store, {m_first, m_second}, LearnJob::Ask::Nobody)),
                 QString());
        QCOMPARE(store.looks + store.reads, 1);
    }

    /// A page that is shown while the start is still learning.
    void twoAtOnceReadEachOnce_data()
    {
        QTest::addColumn<bool>("firstGoes");
        QTest::newRow("both end") << false;
        QTest::newRow("the first goes with its page") << true;
    }
    void twoAtOnceReadEachOnce()
    {
        QFETCH(const bool, firstGoes);
        HeldStore store;
        auto first = std::make_unique<LearnJob>(store, QList<SecretKey>{m_first, m_second},
                                                LearnJob::Ask::User);
        LearnJob second(store, {m_first, m_second}, LearnJob::Ask::User);
        for (LearnJob *one : {first.get(), &second})
            one->setAutoDelete(false);
        second.setAfter(first.get());
        first->start();
        second.start();
        QTRY_COMPARE(store.held.size(), 1);
        store.answer();
        QTRY_COMPARE(store.held.size(), 1); // the next one of the first
        if (firstGoes)
            first.reset();
        else
            store.answer();
        if (firstGoes)
            QTRY_COMPARE(store.held.size(), 1);
        if (firstGoes)
            store.answer();
        QTRY_VERIFY(second.isFinished());
        QVERIFY(!second.error());
        QCOMPARE(store.known, (QSet<QString>{m_first.label(), m_second.label()}));
        QCOMPARE(store.reads, firstGoes ? 3 : 2);
    }

    void nothingToLearnAsksNobody()
    {
        FailingStore store(u"keychain.locked"_s);
        QCOMPARE(storejobs::codeOf(new LearnJob(store, {}, LearnJob::Ask::User)), QString());
        QCOMPARE(store.calls(), 0);
    }
};

QTEST_GUILESS_MAIN(LearnJobTest)
#include "tst_learnjob.moc"

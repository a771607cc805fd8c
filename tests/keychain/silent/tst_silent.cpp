// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/keychainstore.h"
#include "silentservice.h"
#include "support/examine.h"
#include "support/storejobs.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// A secret service that never answers: every call ends in time, the next one gets its turn, and an
/// answer that comes late hurts nobody.
class SilentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_service.start()); }

    void endsWithinTheLimit()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits(kShort);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.prompt-timeout"_s);
        QVERIFY2(clock.elapsed() >= 200, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(m_service.unanswered() > 0);
        QCOMPARE(storejobs::write(store, m_key, "value"), u"keychain.prompt-timeout"_s);
        QCOMPARE(storejobs::remove(store, m_key), u"keychain.prompt-timeout"_s);
    }

    void nextOneReachesTheService()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits(kShort);
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.prompt-timeout"_s);
        const auto before = m_service.unanswered();
        // QtKeychain's own queue would keep this one behind the one that hangs.
        auto *job = store.read(m_key, this);
        QSignalSpy finished(job, &Job::finished);
        job->start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(m_service.unanswered() > before);
    }

    void aHungServiceGetsNoTimeForAPrompt()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::milliseconds(200), std::chrono::minutes(5)});
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.prompt-timeout"_s);
    }

    void aPersonAtAPromptGetsMoreTime()
    {
        m_service.setWaitingAtPrompt(true);
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::milliseconds(200), std::chrono::milliseconds(1500)});
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.prompt-timeout"_s);
        QVERIFY2(clock.elapsed() >= 1500, qPrintable(QString::number(clock.elapsed())));
        const DoctorReport report = storejobs::examine(store);
        m_service.setWaitingAtPrompt(false);
        QCOMPARE(report.code, u"keychain.prompt-timeout"_s);
        QVERIFY(storejobs::states(report).contains(u"default-collection:ok unlocked:failed"_s));
    }

    void lateAnswersHitNobody()
    {
        Redactor redactor;
        {
            KeychainStore store(redactor);
            store.setLimits(kShort);
            QCOMPARE(storejobs::readCode(store, m_key), u"keychain.prompt-timeout"_s);
        }
        QVERIFY(m_service.unanswered() > 0);
        m_service.setAnswering(true);
        // Answered after all the late ones.
        KeychainStore next(redactor);
        const auto result = storejobs::read(next, m_key);
        m_service.setAnswering(false);
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"keychain.failed"_s);
        QVERIFY(result.error().detail.contains(u"not now"_s));
    }

    void eventLoopStaysFree()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::milliseconds(1000), std::chrono::milliseconds(1000)});
        QTimer beat;
        int beats = 0;
        connect(&beat, &QTimer::timeout, this, [&] { ++beats; });
        beat.start(5);
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.prompt-timeout"_s);
        QVERIFY2(beats > 10,
                 qPrintable(QString::number(beats))); // in a second; 200 where nothing else runs
    }

    void doctorSaysThatItHangs()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits(kShort);
        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.code, u"keychain.prompt-timeout"_s);
        QCOMPARE(storejobs::states(report),
                 u"session-bus:ok service:failed default-collection:unknown unlocked:unknown "
                 "write:failed read:unknown compare:unknown remove:unknown"_s);
    }

    // The program ends here with calls unanswered; a crash at exit fails the test.

private:
    static constexpr KeychainLimits kShort{std::chrono::milliseconds(200),
                                           std::chrono::milliseconds(200)};
    SilentService m_service;
    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(SilentTest)
#include "tst_silent.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/manualclock.h"
#include "workspace/codec.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;
using namespace sendbench::workspace;
using namespace sendbench::tests;

namespace
{

/// The other program: opens the file, says how that went, then types without a pause and says what
/// is on its screen.
int otherProgram(QCoreApplication &app, bool types)
{
    SystemClock clock;
    Workspace workspace(clock);
    const auto state = workspace.open(app.arguments().at(2));
    std::printf("opened %d\n", state ? static_cast<int>(*state) : -1);
    std::fflush(stdout);
    QTimer timer;
    int typed = 0;
    QObject::connect(&timer, &QTimer::timeout, &workspace, [&] {
        const QString text = QString::number(++typed);
        workspace.edit(
            u"Type"_s, [&](Document &d) { d.name = text; }, u"name"_s);
        forms::FieldValues values;
        values.insert(u"nickname"_s, text);
        workspace.setDraft(u"wa"_s, values);
        std::printf("typed %d\n", typed);
        std::fflush(stdout);
    });
    if (types)
        timer.start(5ms);
    // Ends in order when the test closes its end.
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

/// Two programs and one file; and a program that is killed while someone types.
class TestWorkspaceProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"work.json"_s);
        QVERIFY(Workspace::createFile(m_path, fullDocument()));
        m_output.clear();
        m_other = std::make_unique<QProcess>();
        connect(m_other.get(), &QProcess::readyReadStandardOutput, this,
                [this] { m_output += m_other->readAllStandardOutput(); });
    }
    void cleanup()
    {
        m_other->kill();
        m_other->waitForFinished();
        m_other.reset();
    }

    void theSecondProgramReadsOnly()
    {
        startOther(u"--hold"_s);
        ManualClock clock;
        Workspace workspace(clock);
        QCOMPARE(workspace.open(m_path).value(), OpenState::LockedByOther);
        QVERIFY(workspace.isReadOnly());
        QCOMPARE(workspace.document(), fullDocument());
        QVERIFY(workspace.lockOwner().contains(u"(%1) on "_s.arg(m_other->processId())));
        QVERIFY(!workspace.edit(u"x"_s, [](Document &d) { d.name.clear(); }));
        QVERIFY(workspace.problems().isEmpty());
    }

    void itWritesOnceTheLockIsFree_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("ended") << false;
        QTest::newRow("killed") << true;
    }
    void itWritesOnceTheLockIsFree()
    {
        QFETCH(bool, killed);
        startOther(u"--type"_s);
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path));
        QSignalSpy state(&workspace, &Workspace::stateChanged);
        clock.advance(5s);
        QCOMPARE(workspace.state(), OpenState::LockedByOther);
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_path) != encode(fullDocument()), 10'000);
        if (killed)
            m_other->kill();
        else
            m_other->closeWriteChannel();
        QVERIFY(m_other->waitForFinished());
        state.clear();
        clock.advance(1s);
        QCOMPARE(workspace.state(), OpenState::ReadWrite);
        QCOMPARE(state.size(), 1);
        QCOMPARE(encode(workspace.document()), contentOf(m_path));
        QVERIFY(workspace.document() != fullDocument());
        QVERIFY(workspace.edit(u"x"_s, [](Document &d) { d.name = u"mine"_s; }));
        QVERIFY(workspace.save());
        QVERIFY(contentOf(m_path).contains("\"mine\""));
    }

    void theReaderSeesWhatTheOtherSaved()
    {
        startOther(u"--type"_s);
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path));
        QTRY_VERIFY_WITH_TIMEOUT((clock.advance(1s), workspace.document() != fullDocument()),
                                 10'000);
        QCOMPARE(workspace.state(), OpenState::LockedByOther);
    }

    void aKillLosesTwoSecondsAtMost()
    {
        startOther(u"--type"_s);
        QElapsedTimer watch;
        watch.start();
        // Three and a half seconds of typing; the screen is noted two seconds before the end.
        QTRY_VERIFY_WITH_TIMEOUT(watch.elapsed() >= 1500, 5000);
        QTRY_VERIFY_WITH_TIMEOUT(typed() > 10, 5000);
        const int seen = typed();
        watch.restart();
        QTRY_VERIFY_WITH_TIMEOUT(watch.elapsed() >= 2000, 5000);
        m_other->kill();
        QVERIFY(m_other->waitForFinished());

        ManualClock clock;
        Workspace workspace(clock);
        QCOMPARE(workspace.open(m_path).value(), OpenState::ReadWrite);
        qInfo("two seconds before the kill: %d; on disk: %s; last: %d", seen,
              qPrintable(workspace.document().name), typed());
        QVERIFY(workspace.document().name.toInt() >= seen);
        const auto draft = workspace.draft(u"wa"_s);
        QVERIFY(draft);
        QVERIFY(draft->value(u"nickname"_s).text().toInt() >= seen);
        QCOMPARE(decode(contentOf(m_path + u".bak"_s), m_path).value(), fullDocument());
    }

    void killedAtAnyMomentTheFileIsWhole()
    {
        for (int round = 0; round < 5; ++round) {
            m_output.clear();
            startOther(u"--type"_s);
            QElapsedTimer watch;
            watch.start();
            QTRY_VERIFY_WITH_TIMEOUT(watch.elapsed() >= 1480 + 20 * round, 10'000);
            m_other->kill();
            QVERIFY(m_other->waitForFinished());
            QVERIFY(decode(contentOf(m_path), m_path));
            if (QFile::exists(m_path + u".bak"_s))
                QVERIFY(decode(contentOf(m_path + u".bak"_s), m_path));
        }
        ManualClock clock;
        Workspace workspace(clock);
        QCOMPARE(workspace.open(m_path).value(), OpenState::ReadWrite);
        QVERIFY(QDir(m_folder->path())
                    .entryList({u"*.sendbench-tmp"_s}, QDir::Files | QDir::Hidden)
                    .isEmpty());
    }

private:
    void startOther(const QString &what)
    {
        m_other->start(QCoreApplication::applicationFilePath(), {what, m_path});
        QTRY_VERIFY_WITH_TIMEOUT(m_output.contains("opened 0"), 10'000);
    }
    [[nodiscard]] int typed() const
    {
        const qsizetype last = m_output.lastIndexOf("typed ");
        const qsizetype end = m_output.lastIndexOf('\n');
        return last < 0 || end < last ? 0 : m_output.mid(last + 6, end - last - 6).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<QProcess> m_other;
    QByteArray m_output;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString first = app.arguments().value(1);
    if (first == u"--hold"_s || first == u"--type"_s)
        return otherProgram(app, first == u"--type"_s);
    TestWorkspaceProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workspaceprocesses.moc"

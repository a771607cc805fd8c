// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/manualclock.h"
#include "workspace/codec.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;
using namespace sendbench::workspace;
using namespace sendbench::tests;

namespace
{
/// Makes every file of this program end at `bytes`, as a full disk does; root is no exception.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};
constexpr auto kPrivate = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
} // namespace

/// Nothing that happens to the file loses what the user wrote.
class TestWorkspaceSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"work.json"_s);
        QVERIFY(Workspace::createFile(m_path, fullDocument()));
        m_clock = std::make_unique<ManualClock>();
        m_workspace = std::make_unique<Workspace>(*m_clock);
        QCOMPARE(m_workspace->open(m_path).value(), OpenState::ReadWrite);
    }
    void cleanup() { m_workspace.reset(); }

    void createNeverReplaces()
    {
        const auto again = Workspace::createFile(m_path, {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"file.exists"_s);
        QCOMPARE(onDisk(), fullDocument());
    }

    void missingFileAndFolder()
    {
        Workspace other(*m_clock);
        const auto missing = other.open(m_folder->filePath(u"none.json"_s));
        QCOMPARE(missing.error().code, u"file.not-found"_s);
        const auto folder = other.open(m_folder->path());
        QCOMPARE(folder.error().code, u"file.is-folder"_s);
        QVERIFY(!other.isOpen());
        QVERIFY(!QFile::exists(m_folder->path() + u".lock"_s));
    }

    void filesArePrivate()
    {
        rename(u"A"_s);
        QVERIFY(m_workspace->save());
        QCOMPARE(QFile::permissions(m_path), kPrivate);
        QCOMPARE(QFile::permissions(m_path + u".bak"_s), kPrivate);
        QFile::setPermissions(m_path, kPrivate | QFile::ReadOther);
        rename(u"B"_s);
        QVERIFY(m_workspace->save());
        QCOMPARE(QFile::permissions(m_path), kPrivate);
    }

    void backupIsFromBeforeTheSession()
    {
        QVERIFY(!m_workspace->hasBackup());
        rename(u"A"_s);
        m_clock->advance(2s);
        rename(u"B"_s);
        m_clock->advance(2s);
        QVERIFY(m_workspace->hasBackup());
        QCOMPARE(documentIn(m_path + u".bak"_s), fullDocument());
        QVERIFY(m_workspace->open(m_path));
        QCOMPARE(documentIn(m_path + u".bak"_s), fullDocument());
        rename(u"C"_s);
        QVERIFY(m_workspace->save());
        QCOMPARE(documentIn(m_path + u".bak"_s).name, u"B"_s);
    }

    void brokenFileIsNeverTouched()
    {
        rename(u"A"_s);
        m_workspace->close();
        const QByteArray broken = contentOf(m_path).chopped(20);
        writeContent(m_path, broken);
        QCOMPARE(m_workspace->open(m_path).value(), OpenState::Broken);
        QVERIFY(m_workspace->isReadOnly());
        QCOMPARE(m_workspace->problems().size(), 1);
        QCOMPARE(m_workspace->problems()[0].code, u"json.syntax"_s);
        QCOMPARE(m_workspace->document(), Document());
        QVERIFY(!rename(u"B"_s));
        m_workspace->setDraft(u"x"_s, forms::FieldValues());
        QVERIFY(m_workspace->save());
        m_clock->advance(60s);
        m_workspace->close();
        QCOMPARE(contentOf(m_path), broken);
        QCOMPARE(documentIn(m_path + u".bak"_s), fullDocument());
    }

    void backupTakesThePlaceOfABrokenFile()
    {
        rename(u"A"_s);
        m_workspace->close();
        writeContent(m_path, "broken");
        QCOMPARE(m_workspace->open(m_path).value(), OpenState::Broken);
        QVERIFY(m_workspace->hasBackup());
        QSignalSpy state(m_workspace.get(), &Workspace::stateChanged);
        const auto kept = m_workspace->restoreBackup();
        QVERIFY(kept);
        QVERIFY2(kept->startsWith(m_path + u".broken-"_s), qPrintable(*kept));
        QVERIFY(QFile::exists(*kept));
        QCOMPARE(state.size(), 1);
        QCOMPARE(m_workspace->state(), OpenState::ReadWrite);
        QCOMPARE(m_workspace->document(), fullDocument());
        QVERIFY(m_workspace->problems().isEmpty());
        const QStringList aside = beside(u"broken-*"_s);
        QCOMPARE(aside, QStringList(u"work.json.broken-20261120T094100Z"_s));
        QCOMPARE(contentOf(m_folder->filePath(aside[0])), "broken"_ba);
        QVERIFY(rename(u"C"_s));
        QVERIFY(m_workspace->save());
        QCOMPARE(onDisk().name, u"C"_s);
        QCOMPARE(documentIn(m_path + u".bak"_s), fullDocument());
    }

    void brokenBackupIsNoHelp()
    {
        m_workspace->close();
        writeContent(m_path, "broken");
        QVERIFY(m_workspace->open(m_path));
        QCOMPARE(m_workspace->restoreBackup().error().code, u"file.not-found"_s);
        writeContent(m_path + u".bak"_s, "broken too");
        QCOMPARE(m_workspace->restoreBackup().error().code, u"json.syntax"_s);
        QCOMPARE(contentOf(m_path), "broken"_ba);
        QCOMPARE(m_workspace->state(), OpenState::Broken);
    }

    void fullDiskLosesNothing()
    {
        rename(u"A"_s);
        QVERIFY(m_workspace->save());
        const QByteArray before = contentOf(m_path);
        QSignalSpy failed(m_workspace.get(), &Workspace::saveFailed);
        rename(QString(5000, u'x'));
        {
            const FullDisk full(1000);
            m_clock->advance(2s);
            QCOMPARE(failed.size(), 1);
            const auto error = failed[0][0].value<Error>();
            QCOMPARE(error.code, u"file.write-failed"_s);
            QCOMPARE(error.where, m_path);
            QVERIFY(!error.detail.isEmpty());
            QCOMPARE(contentOf(m_path), before);
            QVERIFY(m_workspace->hasUnsavedChanges());
            m_clock->advance(10s);
            QCOMPARE(failed.size(), 2);
        }
        QVERIFY(leftOvers().isEmpty());
        m_clock->advance(10s);
        QCOMPARE(failed.size(), 2);
        QCOMPARE(onDisk().name, QString(5000, u'x'));
    }

    void theNextEditTriesAgain()
    {
        rename(QString(5000, u'x'));
        {
            const FullDisk full(1000);
            m_clock->advance(2s);
        }
        rename(u"short"_s);
        m_clock->advance(2s);
        QCOMPARE(onDisk().name, u"short"_s);
    }

    void aFolderInItsPlace()
    {
        QSignalSpy failed(m_workspace.get(), &Workspace::saveFailed);
        QVERIFY(QFile::remove(m_path) && QDir().mkdir(m_path));
        rename(u"A"_s);
        m_clock->advance(2s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_workspace->document().name, u"A"_s);
        m_workspace->close();
        const QStringList rescued = beside(u"rescue-*"_s);
        QCOMPARE(rescued.size(), 1);
        QCOMPARE(documentIn(m_folder->filePath(rescued[0])).name, u"A"_s);
    }

    void aMissingFolderIsAFailureToo()
    {
        QSignalSpy failed(m_workspace.get(), &Workspace::saveFailed);
        const QString moved = m_folder->path() + u"-moved"_s;
        QVERIFY(QDir().rename(m_folder->path(), moved));
        rename(u"A"_s);
        m_clock->advance(2s);
        QCOMPARE(failed.size(), 1);
        QVERIFY(QDir().rename(moved, m_folder->path()));
        m_clock->advance(10s);
        QCOMPARE(onDisk().name, u"A"_s);
    }

    void readOnlyFileStays()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        QFile::setPermissions(m_path, QFile::ReadOwner);
        rename(u"A"_s);
        QVERIFY(!m_workspace->save());
        QCOMPARE(onDisk(), fullDocument());
    }

    void anotherProgramsWorkIsNotOverwritten()
    {
        QSignalSpy onDiskChanged(m_workspace.get(), &Workspace::changedOnDisk);
        QSignalSpy failed(m_workspace.get(), &Workspace::saveFailed);
        Document theirs = fullDocument();
        theirs.name = u"Dima"_s; // as long as ours
        writeContent(m_path, encode(theirs));
        rename(u"Ours"_s);
        m_clock->advance(2s);
        QCOMPARE(onDiskChanged.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(onDisk(), theirs);
        QCOMPARE(m_workspace->document(), theirs);
        const QStringList copies = beside(u"conflict-*"_s);
        QCOMPARE(copies.size(), 1);
        QCOMPARE(m_workspace->conflictCopy(), m_folder->filePath(copies[0]));
        QCOMPARE(documentIn(m_workspace->conflictCopy()).name, u"Ours"_s);
        QCOMPARE(QFile::permissions(m_workspace->conflictCopy()), kPrivate);
        m_workspace->undo();
        QCOMPARE(m_workspace->document().name, u"Ours"_s);
        m_clock->advance(2s);
        QCOMPARE(onDisk().name, u"Ours"_s);
        QCOMPARE(documentIn(m_path + u".bak"_s), theirs);
    }

    void anotherProgramsBrokenFileIsNotOverwritten()
    {
        writeContent(m_path, "garbage");
        rename(u"Ours"_s);
        const auto saved = m_workspace->save();
        QCOMPARE(saved.error().code, u"workspace.changed-on-disk"_s);
        QCOMPARE(m_workspace->state(), OpenState::Broken);
        QCOMPARE(contentOf(m_path), "garbage"_ba);
        QCOMPARE(documentIn(saved.error().detail).name, u"Ours"_s);
    }

    void theSameContentFromOutsideIsNoConflict()
    {
        QSignalSpy onDiskChanged(m_workspace.get(), &Workspace::changedOnDisk);
        rename(u"A"_s);
        writeContent(m_path, encode(m_workspace->document()));
        m_clock->advance(2s);
        QCOMPARE(onDiskChanged.size(), 0);
        QVERIFY(!m_workspace->hasUnsavedChanges());
    }

    void aDeletedFileIsWrittenAgain()
    {
        QVERIFY(QFile::remove(m_path));
        rename(u"A"_s);
        QVERIFY(m_workspace->save());
        QCOMPARE(onDisk().name, u"A"_s);
    }

    void symbolicLinkStaysOne()
    {
        const QString link = m_folder->filePath(u"link.json"_s);
        QVERIFY(QFile::link(m_path, link));
        {
            Workspace second(*m_clock);
            QCOMPARE(second.open(link).value(), OpenState::LockedByOther);
        }
        m_workspace->close();
        QVERIFY(m_workspace->open(link));
        rename(u"A"_s);
        QVERIFY(m_workspace->save());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(!QFileInfo(m_path).isSymLink());
        QCOMPARE(onDisk().name, u"A"_s);
    }

    void leftOverTemporaryFilesAreCleaned()
    {
        m_workspace->close();
        const QString left = m_folder->filePath(u".work.json.0123456789abcdef.sendbench-tmp"_s);
        const QStringList kept{u"work.json.backup"_s, u".work.json.swp"_s,
                               u".other.json.0123456789abcdef.sendbench-tmp"_s};
        writeContent(left, "{");
        for (const QString &name : kept)
            writeContent(m_folder->filePath(name), "mine");
        QVERIFY(m_workspace->open(m_path));
        QVERIFY(!QFile::exists(left));
        for (const QString &name : kept)
            QVERIFY(QFile::exists(m_folder->filePath(name)));
    }

    void tooLargeAFileIsBrokenNotCut()
    {
        m_workspace->close();
        QFile file(m_path);
        QVERIFY(file.resize(kLargestFile + 1));
        QCOMPARE(m_workspace->open(m_path).value(), OpenState::Broken);
        QCOMPARE(m_workspace->problems()[0].code, u"file.too-large"_s);
        m_workspace->close();
        QCOMPARE(file.size(), kLargestFile + 1);
    }

private:
    bool rename(const QString &name)
    {
        return m_workspace->edit(u"Rename"_s, [&](Document &d) { d.name = name; });
    }
    [[nodiscard]] static Document documentIn(const QString &path)
    {
        return decode(contentOf(path), path).value_or(Document{.name = u"unreadable"_s});
    }
    [[nodiscard]] Document onDisk() const { return documentIn(m_path); }
    [[nodiscard]] QStringList beside(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({u"work.json."_s + pattern});
    }
    [[nodiscard]] QStringList leftOvers() const
    {
        return QDir(m_folder->path()).entryList({u"*.sendbench-tmp"_s}, QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestWorkspaceSafety)
#include "tst_workspacesafety.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// A file is replaced as a whole or not at all.
class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a file é.json"_s);
    }

    void writesAndReads()
    {
        const QByteArray content("one\0two\r\n", 9);
        QVERIFY(writeFileAtomically(m_path, content));
        QCOMPARE(readFile(m_path).value(), content);
        QVERIFY(writeFileAtomically(m_path, ""));
        QCOMPARE(readFile(m_path).value(), ""_ba);
        QCOMPARE(names(), QStringList(u"a file é.json"_s));
    }

    void mode()
    {
        const auto before = umask(022);
        QVERIFY(writeFileAtomically(m_path, "x"));
        QCOMPARE(modeOf(m_path), 0600U);
        const QString open = m_folder->filePath(u"open"_s);
        QVERIFY(writeFileAtomically(open, "x", {.privateToUser = false}));
        QCOMPARE(modeOf(open), 0644U);
        QVERIFY(
            QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(writeFileAtomically(open, "y", {.privateToUser = false}));
        QCOMPARE(modeOf(open), 0640U);
        QVERIFY(writeFileAtomically(open, "z"));
        QCOMPARE(modeOf(open), 0600U);
        umask(before);
    }

    void backupIsThePreviousContent()
    {
        const WriteOptions options{.keepBackup = true};
        const QString backup = m_path + u".bak"_s;
        QVERIFY(writeFileAtomically(m_path, "one", options));
        QVERIFY(!QFile::exists(backup));
        QVERIFY(writeFileAtomically(m_path, "two", options));
        QCOMPARE(readFile(backup).value(), "one"_ba);
        QVERIFY(writeFileAtomically(m_path, "two", options));
        QCOMPARE(readFile(backup).value(), "one"_ba);
        QCOMPARE(modeOf(backup), 0600U);
        QVERIFY(writeFileAtomically(m_path, "three"));
        QCOMPARE(readFile(backup).value(), "one"_ba);
    }

    void tooLargeIsAnError()
    {
        QVERIFY(writeFileAtomically(m_path, "12345"));
        QCOMPARE(readFile(m_path, 5).value(), "12345"_ba);
        const auto content = readFile(m_path, 4);
        QVERIFY(!content);
        QCOMPARE(content.error().code, u"file.too-large"_s);
        QCOMPARE(content.error().expected, u"4"_s);
        QCOMPARE(content.error().found, u"5"_s);
    }

    void endlessFileIsAnErrorToo()
    {
        QCOMPARE(readFile(u"/dev/zero"_s, 1000).error().code, u"file.not-regular"_s);
    }

    void readingWhatIsNotThere()
    {
        QCOMPARE(readFile(m_path).error().code, u"file.not-found"_s);
        QCOMPARE(readFile(m_folder->path()).error().code, u"file.is-folder"_s);
    }

    void failureLeavesTheOld()
    {
        QVERIFY(writeFileAtomically(m_path, "old"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit full{1000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
        const auto written = writeFileAtomically(m_path, QByteArray(100'000, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"file.write-failed"_s);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QCOMPARE(written.error().where, m_path);
        QVERIFY(!written.error().detail.isEmpty());
        QCOMPARE(readFile(m_path).value(), "old"_ba);
        QCOMPARE(names(), QStringList(u"a file é.json"_s));
    }

    void folderInTheWay()
    {
        QVERIFY(QDir().mkdir(m_path));
        QCOMPARE(writeFileAtomically(m_path, "x").error().code, u"file.is-folder"_s);
        QCOMPARE(names(), QStringList(u"a file é.json"_s));
    }

    void folderMissing()
    {
        const auto written = writeFileAtomically(m_folder->filePath(u"none/file"_s), "x");
        QCOMPARE(written.error().code, u"file.not-writable"_s);
        QVERIFY(names().isEmpty());
    }

    void symbolicLinkStaysOne()
    {
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(m_path, link));
        QVERIFY(writeFileAtomically(link, "through"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(readFile(m_path).value(), "through"_ba);
    }

    void symbolicLinksInACircleAreAnError()
    {
        const QString other = m_folder->filePath(u"other"_s);
        QVERIFY(QFile::link(m_path, other) && QFile::link(other, m_path));
        QVERIFY(!readFile(m_path));
    }

    void leftOversAreRemoved()
    {
        const QString left = u".a file é.json.00112233445566ff.sendbench-tmp"_s;
        const QString other = u".a file é.json.old"_s;
        QVERIFY(writeFileAtomically(m_folder->filePath(left), "x"));
        QVERIFY(writeFileAtomically(m_folder->filePath(other), "x"));
        removeLeftOvers(m_path);
        QCOMPARE(names(), QStringList(other));
    }

private:
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static uint modeOf(const QString &path)
    {
        struct stat info {
        };
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777U : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"

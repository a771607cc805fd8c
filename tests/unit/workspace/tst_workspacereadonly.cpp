// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/asnobody.h"
#include "support/manualclock.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::workspace;
using namespace sendbench::tests;

/// A file or folder without the right to write is told when it is opened.
class TestWorkspaceReadOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readOnlyIsToldWhenOpened_data()
    {
        QTest::addColumn<QFile::Permissions>("rights");
        QTest::addColumn<QFile::Permissions>("fileRights");
        QTest::addColumn<QString>("code");
        constexpr auto kRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        constexpr auto kEnter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        constexpr auto kWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        QTest::newRow("file") << (kRead | kEnter | kWrite) << QFile::Permissions(kRead)
                              << u"file.not-writable"_s;
        QTest::newRow("folder") << (kRead | kEnter) << (kRead | kWrite)
                                << u"file.folder-not-writable"_s;
    }

    void readOnlyIsToldWhenOpened()
    {
        QFETCH(QFile::Permissions, rights);
        QFETCH(QFile::Permissions, fileRights);
        QFETCH(QString, code);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"work.json"_s);
        QVERIFY(Workspace::createFile(path, fullDocument()));
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(QFile::setPermissions(path, fileRights));
        QVERIFY(QFile::setPermissions(folder.path(), rights));
        {
            const AsNobody nobody;
            QCOMPARE(workspace.open(path).value(), OpenState::Unwritable);
        }
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7000)));
        QVERIFY(workspace.isReadOnly());
        QCOMPARE(workspace.document(), fullDocument()); // to look at, all of it
        QCOMPARE(workspace.problems().value(0).code, code);
        QVERIFY(!workspace.edit(u"A"_s, [](Document &document) { document.name = u"A"_s; }));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"work.json"_s});
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6000)));
        QCOMPARE(workspace.open(path).value(), OpenState::ReadWrite); // “Try again”
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceReadOnly)
#include "tst_workspacereadonly.moc"

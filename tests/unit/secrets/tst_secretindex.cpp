// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretindex.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

class SecretIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"sub/secrets.json"_s);
    }

    void missingFileIsEmpty()
    {
        SecretIndex index(m_path);
        QVERIFY(index.load());
        QVERIFY(index.all().isEmpty());
    }

    void survivesTheProgram()
    {
        SecretIndex first(m_path);
        QVERIFY(first.add(m_b));
        QVERIFY(first.add(m_a));
        QVERIFY(first.add(m_a));
        QVERIFY(first.remove({u"x"_s, u"never"_s}));

        SecretIndex second(m_path);
        QVERIFY(second.load());
        QCOMPARE(second.all(), (QList<SecretKey>{m_a, m_b}));
        QVERIFY(second.expected(m_a));
        QVERIFY(!second.expected({u"a"_s, u"other"_s}));
        QVERIFY(second.remove(m_a));

        QVERIFY(first.load());
        QCOMPARE(first.all(), (QList<SecretKey>{m_b}));
        QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void keepsWhatTheOtherProgramAdded()
    {
        SecretIndex window(m_path);
        SecretIndex cli(m_path);
        QVERIFY(window.load());
        QVERIFY(cli.add(m_a));
        QVERIFY(window.add(m_b));
        QCOMPARE(window.all(), (QList<SecretKey>{m_a, m_b}));
        QVERIFY(cli.load());
        QCOMPARE(cli.all(), (QList<SecretKey>{m_a, m_b}));
    }

    void refusesWrongForms_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("not JSON") << QByteArray("{") << u"json.syntax"_s;
        QTest::newRow("no schema") << QByteArray(R"({"secrets": []})") << u"json.missing"_s;
        QTest::newRow("older than all")
            << QByteArray(R"({"schema": 0, "secrets": []})") << u"json.value"_s;
        QTest::newRow("newer") << QByteArray(R"({"schema": 3, "secrets": []})")
                               << u"secret-index.newer"_s;
        QTest::newRow("field is a number")
            << QByteArray(R"({"schema": 1, "secrets": [{"owner": "a", "field": 1}]})")
            << u"json.type"_s;
        QTest::newRow("a value where only names belong")
            << QByteArray(
                   R"({"schema": 1, "secrets": [{"owner": "a", "field": "b", "value": "c"}]})")
            << u"json.unknown-member"_s;
    }

    void refusesWrongForms()
    {
        QFETCH(QByteArray, content);
        SecretIndex index(m_path);
        QVERIFY(index.add(m_a));
        put(content);
        const auto loaded = index.load();
        QVERIFY(!loaded);
        QTEST(loaded.error().code, "code");
        QVERIFY(index.expected(m_a)); // as it was
    }

    void beginsAnewBesideABrokenFile()
    {
        SecretIndex index(m_path);
        QVERIFY(index.add(m_a));
        put("{broken");
        QVERIFY(index.add(m_b));
        SecretIndex again(m_path);
        QVERIFY(again.load());
        QCOMPARE(again.all(), (QList<SecretKey>{m_a, m_b}));
        QFile backup(m_path + u".bak"_s);
        QVERIFY(backup.open(QIODevice::ReadOnly));
        QCOMPARE(backup.readAll(), QByteArray("{broken"));
    }

    void leavesANewerFileAlone()
    {
        SecretIndex index(m_path);
        QVERIFY(index.add(m_a));
        const QByteArray newer = R"({"schema": 3, "things": {}})";
        put(newer);
        const auto added = index.add(m_b);
        QVERIFY(!added);
        QCOMPARE(added.error().code, u"secret-index.newer"_s);
        QVERIFY(index.expected(m_b)); // for this run
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void saysWhenTheOtherProgramHoldsIt()
    {
        SecretIndex index(m_path);
        QVERIFY(index.add(m_a));
        QLockFile other(m_path + u".lock"_s);
        QVERIFY(other.tryLock());
        const auto added = index.add(m_b);
        QVERIFY(!added);
        QCOMPARE(added.error().code, u"file.locked"_s);
    }

    /// Two workspaces that have an object of the same id.
    void oneWorkspaceDoesNotTouchAnother()
    {
        SecretIndex here(m_path);
        here.setScope(u"here"_s);
        SecretIndex there(m_path);
        there.setScope(u"there"_s);
        QVERIFY(here.add(m_a));
        QVERIFY(there.load());
        QVERIFY(!there.expected(m_a));
        QCOMPARE(there.all(), QList<SecretKey>());
        QVERIFY(there.add(m_a));
        QVERIFY(there.add(m_b));
        QVERIFY(there.remove(m_a));
        QVERIFY(here.load());
        QVERIFY(here.expected(m_a));
        QCOMPARE(here.all(), QList<SecretKey>{m_a});
        const QMap<QString, QList<SecretKey>> everywhere{{u"here"_s, {m_a}}, {u"there"_s, {m_b}}};
        QCOMPARE(here.everywhere(), everywhere);
    }

    void eachWritingHasAnotherName()
    {
        SecretIndex window(m_path);
        window.setScope(u"here"_s);
        QVERIFY(window.add(m_a));
        const QString first = window.written(m_a, u"here"_s);
        QVERIFY(!first.isEmpty());
        SecretIndex cli(m_path);
        QVERIFY(cli.load());
        QCOMPARE(cli.written(m_a, u"here"_s), first);
        QVERIFY(cli.begin(m_a, u"here"_s));
        QVERIFY(window.refresh());
        QVERIFY(window.expected(m_a));
        QCOMPARE(window.written(m_a, u"here"_s), QString()); // nobody knows which one is there
        QVERIFY(cli.end(m_a, u"here"_s));
        QVERIFY(window.refresh());
        QVERIFY(window.written(m_a, u"here"_s) != first);
        QCOMPARE(window.written(m_a, u"here"_s), cli.written(m_a, u"here"_s));
        QVERIFY(QFile::remove(m_path));
        QVERIFY(window.refresh());
        QVERIFY(window.expected(m_a)); // a file that is gone takes nothing from this run
    }

    void whatCouldNotBeSavedStaysForThisRun()
    {
        SecretIndex window(m_path);
        window.setScope(u"here"_s);
        QVERIFY(window.add(m_a));
        {
            QLockFile other(m_path + u".lock"_s);
            QVERIFY(other.tryLock());
            QVERIFY(!window.add(m_b));
        }
        SecretIndex cli(m_path);
        cli.setScope(u"here"_s);
        const SecretKey c{u"c"_s, u"apiKey"_s};
        QVERIFY(cli.add(c));
        QVERIFY(window.refresh());
        QCOMPARE(window.all(), (QList<SecretKey>{m_a, m_b, c}));
    }

    /// The first schema did not say whose they are.
    void anOldListIsEverybodysUntilSomethingChanges()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"sub"_s)));
        put(R"({"schema": 1, "secrets": [{"owner": "a", "field": "apiKey"},
                                         {"owner": "b/c", "field": "headers.password"}]})");
        SecretIndex here(m_path);
        here.setScope(u"here"_s);
        QVERIFY(here.load());
        QCOMPARE(here.all(), (QList<SecretKey>{m_a, m_b}));
        QVERIFY(here.isOfUnknownWorkspace(m_a));
        QVERIFY(!here.written(m_a, u"here"_s).isEmpty()); // read once, it need not be read again
        QVERIFY(here.remove(m_b));
        SecretIndex there(m_path);
        there.setScope(u"there"_s);
        QVERIFY(there.load());
        QCOMPARE(there.all(), (QList<SecretKey>{m_a, m_b}));
        QVERIFY(there.remove({m_a, m_b}, u"there"_s));
        SecretIndex again(m_path);
        again.setScope(u"there"_s);
        QVERIFY(again.load());
        QCOMPARE(again.all(), QList<SecretKey>()); // and they do not come back
        again.setScope(u"here"_s);
        QCOMPARE(again.all(), QList<SecretKey>{m_a});
        QVERIFY(again.add(m_a));
        QVERIFY(!again.isOfUnknownWorkspace(m_a));
    }

private:
    void put(const QByteArray &content)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const SecretKey m_a{u"a"_s, u"apiKey"_s};
    const SecretKey m_b{u"b/c"_s, u"headers.password"_s};
};

QTEST_GUILESS_MAIN(SecretIndexTest)
#include "tst_secretindex.moc"

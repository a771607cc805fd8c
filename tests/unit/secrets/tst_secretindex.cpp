// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretindex.h"

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
        QTest::newRow("newer") << QByteArray(R"({"schema": 2, "secrets": []})")
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
        const QByteArray newer = R"({"schema": 2, "things": {}})";
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

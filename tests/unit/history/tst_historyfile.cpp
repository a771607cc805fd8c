// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/exchangejson.h"
#include "history/historystore.h"
#include "support/history/records.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::testing;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QString sqlText(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text).replace(u'\'', u"''"_s) + u'\'';
}

/// What version 1 was: no events yet.
QStringList versionOne(const sending::SendRecord &record)
{
    return {
        u"CREATE TABLE exchanges (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " started_at INTEGER NOT NULL, route TEXT NOT NULL, route_title TEXT NOT NULL,"
        " system TEXT NOT NULL, environment TEXT NOT NULL, method TEXT NOT NULL,"
        " url TEXT NOT NULL, recipient TEXT NOT NULL, status INTEGER NOT NULL,"
        " outcome TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,"
        " total_ms REAL NOT NULL)"_s,
        u"CREATE INDEX exchanges_newest ON exchanges (started_at DESC, id DESC)"_s,
        u"CREATE INDEX exchanges_outcome ON exchanges (outcome, started_at DESC, id DESC)"_s,
        u"CREATE INDEX exchanges_system ON exchanges (system, started_at DESC, id DESC)"_s,
        u"CREATE TABLE records (seq INTEGER PRIMARY KEY REFERENCES exchanges (seq)"
        " ON DELETE CASCADE, json TEXT NOT NULL)"_s,
        u"CREATE TABLE exchange_ids (name TEXT NOT NULL, value TEXT NOT NULL, seq INTEGER NOT NULL"
        " REFERENCES exchanges (seq) ON DELETE CASCADE, PRIMARY KEY (name, value, seq))"
        " WITHOUT ROWID"_s,
        u"CREATE INDEX exchange_ids_of ON exchange_ids (seq)"_s,
        u"CREATE VIRTUAL TABLE search USING fts5 (number, url, code, message, ids, body,"
        " tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co So'\")"_s,
        u"PRAGMA application_id = 1396861033"_s,
        u"PRAGMA user_version = 1"_s,
        u"INSERT INTO exchanges VALUES (1, %1, 1795000000000, 'r', 'R', 'clevertap', 'test',"
        " 'POST', 'https://a.test/', '+49 170 123', 200, 'accepted', '', 'old row', 1.5)"_s.arg(
            sqlText(record.exchange.id.toUtf8())),
        u"INSERT INTO records VALUES (1, %1)"_s.arg(sqlText(encodeRecord(record))),
        u"INSERT INTO exchange_ids VALUES ('msgId', 'message-1', 1)"_s,
        u"INSERT INTO search (rowid, message) VALUES (1, 'old row')"_s,
    };
}

} // namespace

class TstHistoryFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"history.sqlite"_s);
    }

    void isForItsUserAlone()
    {
        HistoryStore store(m_path);
        QVERIFY(!ended(store.add(plainRecord(1), &store)));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(m_path + end), qPrintable(end));
            QCOMPARE(QFile::permissions(m_path + end) & others, QFile::Permissions());
        }
    }

    void keepsWhatWasStored()
    {
        {
            HistoryStore store(m_path);
            QVERIFY(!ended(store.add(plainRecord(1), &store)));
        }
        HistoryStore again(m_path);
        QCOMPARE(answerOf(again.record(plainRecord(1).exchange.id, &again))->exchange,
                 plainRecord(1).exchange);
    }

    void nothingIsMadeBeforeFirstUse()
    {
        {
            HistoryStore store(m_path);
        }
        QVERIFY(!QFile::exists(m_path));
    }

    void olderVersionIsMigrated()
    {
        runSql(m_path, versionOne(plainRecord(1)));
        HistoryStore store(m_path);
        QCOMPARE(answerOf(store.count({.text = u"old"_s}, &store)).value(), 1);
        QCOMPARE(answerOf(store.count({.text = u"0170 123"_s}, &store)).value(), 1);
        QCOMPARE(answerOf(store.count({.text = u"0171 123"_s}, &store)).value(), 0);
        OrderedMap<QString> ids;
        ids.insert(u"msgId"_s, u"message-1"_s);
        QVERIFY(!ended(store.addEvent(plainEvent(1, ids), &store)));
        QCOMPARE(answerOf(store.eventsOf(plainRecord(1).exchange.id, 9, &store))->size(), 1);
        QCOMPARE(answerOf(store.record(plainRecord(1).exchange.id, &store))->exchange,
                 plainRecord(1).exchange);
    }

    void refusedFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("code");
        QTest::newRow("text") << QByteArray("This is a text, not a database. ").repeated(100)
                              << QStringList() << u"history.broken"_s;
        QTest::newRow("cut in the header")
            << QByteArray("SQLite format 3\0\x10", 17) << QStringList() << u"history.broken"_s;
        QTest::newRow("garbage after the header")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x') << QStringList()
            << u"history.broken"_s;
        QTest::newRow("another program's")
            << QByteArray() << QStringList{u"CREATE TABLE a (b)"_s} << u"history.broken"_s;
        QTest::newRow("newer") << QByteArray()
                               << QStringList{u"CREATE TABLE a (b)"_s,
                                              u"PRAGMA application_id = 1396861033"_s,
                                              u"PRAGMA user_version = 4"_s}
                               << u"history.schema-newer"_s;
    }
    void refusedFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, statements);
        QFETCH(QString, code);
        if (statements.isEmpty())
            write(m_path, content);
        else
            runSql(m_path, statements);
        const QByteArray before = contentOf(m_path);
        {
            HistoryStore store(m_path);
            const auto refused = ended(store.add(plainRecord(1), &store));
            QVERIFY(refused);
            if (QByteArray(QTest::currentDataTag()) != "garbage after the header")
                QCOMPARE(refused->code, code);
            QCOMPARE(refused->kind, ErrorKind::Storage);
            QVERIFY(!answerOf(store.rows({}, 0, 10, &store)));
            QVERIFY(!answerOf(store.count({}, &store)));
            QVERIFY(!answerOf(store.record(u"x"_s, &store)));
            QVERIFY(!answerOf(store.eventsOf({}, 10, &store)));
            QVERIFY(!answerOf(store.removeAll({}, &store)));
        }
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(!QFile::exists(m_path + u"-wal"_s));
    }

    void damageInsideIsSaidAsBroken()
    {
        {
            HistoryStore store(m_path);
            for (int n = 0; n < 50; ++n)
                QVERIFY(!ended(store.add(plainRecord(n), &store)));
        }
        QByteArray content = contentOf(m_path);
        for (qsizetype at = 4096; at < content.size(); ++at)
            content[at] = static_cast<char>(at * 7);
        write(m_path, content);
        HistoryStore store(m_path);
        QCOMPARE(answerOf(store.rows({}, 0, 10, &store)).error().code, u"history.broken"_s);
    }

    void unreachableFolderIsAnError()
    {
        write(m_path, "a file, not a folder");
        HistoryStore store(m_path + u"/history.sqlite"_s);
        QCOMPARE(ended(store.add(plainRecord(1), &store))->kind, ErrorKind::Storage);
    }

    void twoStoresShareOneFile()
    {
        HistoryStore window(m_path);
        HistoryStore cli(m_path);
        QList<Job *> jobs;
        int finished = 0;
        int failed = 0;
        for (int n = 0; n < 60; ++n) {
            HistoryStore &store = n % 2 == 0 ? window : cli;
            Job *job = store.add(plainRecord(n), &store);
            connect(job, &Job::finished, this, [&, job] {
                ++finished;
                if (job->error()) {
                    ++failed;
                    qWarning() << job->error()->code << job->error()->detail;
                }
            });
            job->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished, 60, 60000);
        QCOMPARE(failed, 0);
        QCOMPARE(answerOf(window.count({}, &window)).value(), 60);
        QCOMPARE(answerOf(cli.count({}, &cli)).value(), 60);
        QVERIFY(answerOf(cli.record(plainRecord(2).exchange.id, &cli)));
    }
};

QTEST_GUILESS_MAIN(TstHistoryFile)
#include "tst_historyfile.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/historystore.h"
#include "support/history/records.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::testing;

class TstHistorySearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryStore> m_store;
    QList<sending::SendRecord> m_singapore;

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<HistoryStore>(u":memory:"_s);
        auto record = fullRecord();
        record.message.to = u"+49 170 1234501"_s;
        record.exchange.request.body = "{\"text\":\"\\nGuten Tag, M\\u00fcller\","
                                       "\"remark\":\"東京タワーへ🎉 Ελλάδα नमस्ते\"}";
        record.exchange.response->body = "{\"code\":-1002,\"message\":\"Zażółć don't\"}";
        QVERIFY(!ended(m_store->add(record, m_store.get())));
        QVERIFY(!ended(m_store->add(plainRecord(77), m_store.get())));
        // One that names nobody: its number stands in the body that it sent.
        auto batch = plainRecord(78);
        batch.message.to.clear();
        batch.exchange.request.body = "{\"destination\":\"6591234567\",\"at\":1795000000000}";
        m_singapore = {plainRecord(79), batch};
        m_singapore.first().message.to = u"+65 9123 4567"_s;
    }
    void cleanupTestCase() { m_store.reset(); }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        const auto row = [](const QString &text, int rows) {
            QTest::newRow(qPrintable(text.toHtmlEscaped())) << text << rows;
        };
        row(u""_s, 2);
        row(u"  "_s, 2);
        row(u"+49"_s, 2);
        row(u"49"_s, 2);
        row(u"+491701234501"_s, 1);
        row(u"491701234501"_s, 1);
        row(u"+49 170 12345-01"_s, 1);
        row(u"+49 170 1234577"_s, 1);
        row(u"+49 170 99"_s, 0);
        row(u"api.example.test/a"_s, 1);
        row(u"1005"_s, 1);
        row(u"-1002"_s, 1);
        row(u"http.cut"_s, 1);
        row(u"unknown acc"_s, 1);
        row(u"account unknown"_s, 1);
        row(u"unknown nothere"_s, 0);
        row(u"message-1"_s, 1);
        row(u"01JD0000"_s, 2);
        row(u"Hell"_s, 1);
        row(u"ello"_s, 0);
        row(u"guten"_s, 1);
        row(u"müller"_s, 1);
        row(u"MULLER"_s, 1);
        row(u"zażółć"_s, 1);
        row(u"don't"_s, 1);
        row(u"タワー"_s, 1);
        row(u"京"_s, 1);
        row(u"京東"_s, 0);
        row(u"🎉"_s, 1);
        row(u"🎂"_s, 0);
        row(u"ελλ"_s, 1);
        row(u"नमस्ते"_s, 1);
        // What FTS5 would read as its own language.
        row(u"\"guten"_s, 1);
        row(u"guten\""_s, 1);
        row(u"gut*"_s, 1);
        row(u"NOT guten"_s, 0);
        row(u"guten OR nothere"_s, 0);
        row(u"number:49"_s, 0);
        row(u"^guten"_s, 1);
        row(u"-guten"_s, 1);
        row(u"(guten"_s, 1);
        row(u"NEAR(guten tag)"_s, 0);
        row(u"guten; DROP TABLE exchanges"_s, 0);
        row(u"***"_s, 2);
        row(u"\" ' ( ) \\ ^ : + - { }"_s, 2);
        row(QString(QChar(0)), 2);
        row(QString(QChar(0xd800)), 0);
        QTest::newRow("long") << QString(1000000, u'x') << 0;
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        const auto found = answerOf(m_store->rows({.text = text}, 0, 10, m_store.get()));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->size(), rows);
    }

    void findsANumberHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        const auto row = [](const QString &typed, int rows) {
            QTest::newRow(qPrintable(typed.toHtmlEscaped())) << typed << rows;
        };
        for (const QString &typed :
             {u"+65 9123 4567"_s, u"+6591234567"_s, u"91234567"_s, u"6591234567"_s, u"9123 4567"_s,
              u"9123-4567"_s, u"0065 9123 4567"_s, u"00 65-9123-4567"_s, u"(+65) 9123.4567"_s,
              u"+65\u00a09123\u20114567"_s, u"09123 4567"_s, u"9123"_s, u"  91234567 "_s,
              u"\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667"_s,
              u"\u202a+65 9123 4567\u202c"_s})
            row(typed, 2);
        for (const QString &typed :
             {u"1234567"_s, u"+91234567"_s, u"+65 9123 4568"_s, u"0091234567"_s, u"000"_s})
            row(typed, 0);
    }
    void findsANumberHoweverItIsWritten()
    {
        QFETCH(QString, typed);
        QFETCH(int, rows);
        HistoryStore store(u":memory:"_s);
        for (const auto &record : std::as_const(m_singapore))
            QVERIFY(!ended(store.add(record, &store)));
        QCOMPARE(answerOf(store.count({.text = typed}, &store)).value(), rows);
        // What is gone is found no more.
        const auto gone = answerOf(store.removeAll({.text = typed}, &store));
        QCOMPARE(gone.value(), rows);
        QCOMPARE(answerOf(store.count({.text = u"91234567"_s}, &store)).value(), 2 - rows);
    }
};

QTEST_GUILESS_MAIN(TstHistorySearch)
#include "tst_historysearch.moc"

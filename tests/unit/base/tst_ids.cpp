// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/ids.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// Ids are unique, and ULIDs sort as they were made.
class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ulidsSortAndAreUnique()
    {
        QString last;
        for (int i = 0; i < 100'000; ++i) {
            const QString id = newUlid();
            QVERIFY2(id > last, qPrintable(last + u' ' + id));
            last = id;
        }
    }

    void ulidHasItsFormAndTime()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString id = newUlid();
        static const QRegularExpression form(u"^[0-7][0-9A-HJKMNP-TV-Z]{25}$"_s);
        QVERIFY(form.match(id).hasMatch());
        qint64 time = 0;
        for (const QChar c : id.left(10))
            time = time * 32 + u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s.indexOf(c);
        QVERIFY(time >= before && time <= QDateTime::currentMSecsSinceEpoch());
    }

    void ulidsOfSeveralThreadsAreUnique()
    {
        QList<QStringList> made(4);
        std::vector<std::thread> threads;
        for (QStringList &mine : made)
            threads.emplace_back([&mine] {
                for (int i = 0; i < 5000; ++i)
                    mine.append(newUlid());
            });
        QSet<QString> all;
        for (std::thread &thread : threads)
            thread.join();
        for (const QStringList &mine : made)
            all.unite(QSet<QString>(mine.begin(), mine.end()));
        QCOMPARE(all.size(), 20'000);
    }

    void uuidHasItsForm()
    {
        static const QRegularExpression form(
            u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        QVERIFY(form.match(newUuid()).hasMatch());
        QVERIFY(newUuid() != newUuid());
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/historystore.h"
#include "support/history/records.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::testing;

namespace
{

QStringList idsOf(const Result<QList<HistoryRow>> &rows)
{
    QStringList ids;
    if (rows)
        for (const HistoryRow &row : *rows)
            ids.append(row.id.last(2));
    return ids;
}

} // namespace

class TstHistoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNewestFirst()
    {
        HistoryStore store(u":memory:"_s);
        QSignalSpy added(&store, &HistoryStore::added);
        for (const int n : {2, 1, 3})
            QVERIFY(!ended(store.add(plainRecord(n), &store)));
        QCOMPARE(idsOf(answerOf(store.rows({}, 0, 10, &store))),
                 QStringList({u"03"_s, u"02"_s, u"01"_s}));
        QCOMPARE(idsOf(answerOf(store.rows({}, 1, 1, &store))), QStringList{u"02"_s});
        QCOMPARE(answerOf(store.count({}, &store)).value(), 3);
        QCOMPARE(added.size(), 3);
        QCOMPARE(added.first().first().value<HistoryRow>().id, plainRecord(2).exchange.id);
    }

    void rowSaysWhatTheListShows()
    {
        HistoryStore store(u":memory:"_s);
        QVERIFY(!ended(store.add(fullRecord(), &store)));
        const auto rows = answerOf(store.rows({}, 0, 1, &store)).value();
        const HistoryRow row = rows.first();
        QCOMPARE(row.startedAt, fullRecord().exchange.startedAt);
        QCOMPARE(row.routeId, u"8x8_WA_India"_s);
        QCOMPARE(row.routeTitle, u"8x8 India"_s);
        QCOMPARE(row.system, u"clevertap"_s);
        QCOMPARE(row.environment, Environment::Production);
        QCOMPARE(row.method, u"POST"_s);
        QCOMPARE(row.to, u"+491701234501"_s);
        QCOMPARE(row.status, 200);
        QCOMPARE(row.outcome, sending::OutcomeKind::Refused);
        QCOMPARE(row.code, u"1005"_s);
        QCOMPARE(row.message, u"Unknown <sub> \"account\""_s);
        QCOMPARE(row.totalMs, 3.0);
    }

    void recordComesBackWhole()
    {
        HistoryStore store(u":memory:"_s);
        auto record = fullRecord();
        record.exchange.response->body = QByteArray("\xff\x00\x01", 3);
        QVERIFY(!ended(store.add(record, &store)));
        const auto back = answerOf(store.record(record.exchange.id, &store));
        QVERIFY(back);
        QCOMPARE(back->exchange, record.exchange);
        QCOMPARE(back->message, record.message);
        QCOMPARE(back->outcome, record.outcome);
    }

    void aUniquePrefixIsEnough()
    {
        HistoryStore store(u":memory:"_s);
        for (const int n : {11, 12, 20})
            QVERIFY(!ended(store.add(plainRecord(n), &store)));
        const QString start = plainRecord(20).exchange.id.chopped(1);
        QCOMPARE(answerOf(store.record(start, &store))->exchange.id, plainRecord(20).exchange.id);
        QCOMPARE(answerOf(store.record(start.toLower(), &store))->exchange.id,
                 plainRecord(20).exchange.id);
        QCOMPARE(
            answerOf(store.record(plainRecord(11).exchange.id.chopped(1), &store)).error().code,
            u"history.ambiguous"_s);
        for (const QString &wrong : {u"01JX"_s, u""_s, u"%"_s, u"_"_s})
            QCOMPARE(answerOf(store.record(wrong, &store)).error().code, u"history.not-found"_s);
    }

    void oneIdIsStoredOnce()
    {
        HistoryStore store(u":memory:"_s);
        QVERIFY(!ended(store.add(plainRecord(1), &store)));
        QCOMPARE(ended(store.add(plainRecord(1), &store))->code, u"history.exists"_s);
        QCOMPARE(answerOf(store.count({}, &store)).value(), 1);
    }

    void filtersByOutcomeSystemAndTime()
    {
        HistoryStore store(u":memory:"_s);
        auto refused = plainRecord(1);
        refused.outcome.kind = sending::OutcomeKind::Refused;
        auto other = plainRecord(2);
        other.system = u"8x8.chatapps"_s;
        for (const auto &record : {refused, other, plainRecord(3)})
            QVERIFY(!ended(store.add(record, &store)));
        const auto matching = [&](const HistoryFilter &filter) {
            const auto ids = idsOf(answerOf(store.rows(filter, 0, 10, &store)));
            if (answerOf(store.count(filter, &store)).value() != ids.size())
                return QStringList{u"count differs"_s};
            return ids;
        };
        QCOMPARE(matching({.outcome = sending::OutcomeKind::Refused}), QStringList{u"01"_s});
        QCOMPARE(matching({.outcome = sending::OutcomeKind::Unclear}), QStringList());
        QCOMPARE(matching({.system = u"8x8.chatapps"_s}), QStringList{u"02"_s});
        QCOMPARE(matching({.since = other.exchange.startedAt}), QStringList({u"03"_s, u"02"_s}));
        QCOMPARE(matching({.outcome = sending::OutcomeKind::Accepted, .system = u"clevertap"_s}),
                 QStringList{u"03"_s});
    }

    void removesTheChosen()
    {
        HistoryStore store(u":memory:"_s);
        for (const int n : {1, 2, 3})
            QVERIFY(!ended(store.add(plainRecord(n), &store)));
        QSignalSpy removed(&store, &HistoryStore::removed);
        const QStringList ids{plainRecord(1).exchange.id, plainRecord(3).exchange.id, u"none"_s};
        QCOMPARE(answerOf(store.remove(ids, &store)).value(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(idsOf(answerOf(store.rows({}, 0, 10, &store))), QStringList{u"02"_s});
        QCOMPARE(answerOf(store.count({.text = u"message-1"_s}, &store)).value(), 0);
        QVERIFY(!answerOf(store.record(ids.first(), &store)));
    }

    void removesWhatAFilterFinds()
    {
        HistoryStore store(u":memory:"_s);
        for (const int n : {1, 2, 3})
            QVERIFY(!ended(store.add(plainRecord(n), &store)));
        QCOMPARE(answerOf(store.removeAll({.text = u"message-2"_s}, &store)).value(), 1);
        QCOMPARE(answerOf(store.removeAll({.text = u"***"_s}, &store)).error().code,
                 u"history.filter-empty"_s);
        QCOMPARE(answerOf(store.count({}, &store)).value(), 2);
        QCOMPARE(answerOf(store.removeAll({}, &store)).value(), 2);
        QCOMPARE(answerOf(store.count({}, &store)).value(), 0);
    }

    void eventsAreTiedBySharedIds()
    {
        HistoryStore store(u":memory:"_s);
        QSignalSpy stored(&store, &HistoryStore::eventAdded);
        OrderedMap<QString> ours;
        ours.insert(u"msgId"_s, u"message-1"_s);
        OrderedMap<QString> otherName;
        otherName.insert(u"umid"_s, u"message-1"_s);
        OrderedMap<QString> empty;
        empty.insert(u"msgId"_s, QString());
        // The receipt may be faster than the record.
        const auto early = plainEvent(2, ours);
        QVERIFY(!ended(store.addEvent(early, &store)));
        QVERIFY(!ended(store.add(plainRecord(1), &store)));
        QVERIFY(!ended(store.addEvent(plainEvent(1, ours), &store)));
        QVERIFY(!ended(store.addEvent(plainEvent(3, otherName), &store)));
        QVERIFY(!ended(store.addEvent(plainEvent(4, empty), &store)));
        const auto tied = answerOf(store.eventsOf(plainRecord(1).exchange.id, 10, &store)).value();
        QCOMPARE(tied.size(), 2);
        QCOMPARE(tied.at(0).id, plainEvent(1, ours).id);
        QCOMPARE(tied.at(1), early);
        const auto all = answerOf(store.eventsOf({}, 3, &store)).value();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first().id, plainEvent(4, empty).id);
        QCOMPARE(stored.size(), 4);
    }

    void eventsOfARemovedExchangeGoWithIt()
    {
        HistoryStore store(u":memory:"_s);
        OrderedMap<QString> first;
        first.insert(u"msgId"_s, u"message-1"_s);
        OrderedMap<QString> both = first;
        both.insert(u"clientMessageId"_s, u"shared"_s);
        auto second = plainRecord(2);
        second.outcome.ids.insert(u"clientMessageId"_s, u"shared"_s);
        QVERIFY(!ended(store.add(plainRecord(1), &store)));
        QVERIFY(!ended(store.add(second, &store)));
        QVERIFY(!ended(store.addEvent(plainEvent(1, first), &store)));
        QVERIFY(!ended(store.addEvent(plainEvent(2, both), &store)));
        QVERIFY(!ended(store.addEvent(plainEvent(3, {}), &store)));
        QVERIFY(answerOf(store.remove({plainRecord(1).exchange.id}, &store)));
        const auto left = answerOf(store.eventsOf({}, 10, &store)).value();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(0).id, plainEvent(3, {}).id);
        QCOMPARE(left.at(1).id, plainEvent(2, both).id);
        QVERIFY(answerOf(store.removeAll({}, &store)));
        QVERIFY(answerOf(store.eventsOf({}, 10, &store))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstHistoryStore)
#include "tst_historystore.moc"

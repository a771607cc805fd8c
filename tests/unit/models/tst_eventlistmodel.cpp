// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/eventlistmodel.h"
#include "support/history/records.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::models;
using namespace sendbench::testing;

class TstEventListModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<EventListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    OrderedMap<QString> m_ours;

    QString idAt(int row) const
    {
        return m_model->index(row, 0).data(EventListModel::IdRole).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_ours.insert(u"msgId"_s, u"message-1"_s);
        m_store = std::make_unique<HistoryStore>(u":memory:"_s);
        m_model = std::make_unique<EventListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setStore(m_store.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_store.reset();
    }

    void allAreNewestFirst()
    {
        QVERIFY(!ended(m_store->addEvent(plainEvent(1, m_ours), m_store.get())));
        m_model->showAll();
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(!ended(m_store->addEvent(plainEvent(3, {}), m_store.get())));
        QVERIFY(!ended(m_store->addEvent(plainEvent(2, {}), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(idAt(0), plainEvent(3, {}).id);
        QCOMPARE(idAt(1), plainEvent(2, {}).id);
        QCOMPARE(idAt(2), plainEvent(1, {}).id);
        QCOMPARE(*m_model->event(2), plainEvent(1, m_ours));
        QCOMPARE(m_model->event(3), nullptr);
    }

    void anExchangeShowsItsOwnAsTheyArrive()
    {
        QVERIFY(!ended(m_store->add(plainRecord(1), m_store.get())));
        QVERIFY(!ended(m_store->addEvent(plainEvent(2, m_ours), m_store.get())));
        m_model->showExchange(plainRecord(1).exchange.id, m_ours);
        // Comes in while the list is still being read.
        QVERIFY(!ended(m_store->addEvent(plainEvent(5, m_ours), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 2);
        QSignalSpy reset(m_model.get(), &EventListModel::modelReset);
        QVERIFY(!ended(m_store->addEvent(plainEvent(4, {}), m_store.get())));
        QVERIFY(!ended(m_store->addEvent(plainEvent(3, m_ours), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(idAt(0), plainEvent(2, {}).id);
        QCOMPARE(idAt(1), plainEvent(3, {}).id);
        QCOMPARE(idAt(2), plainEvent(5, {}).id);
        QCOMPARE(reset.size(), 0);
    }

    void anotherExchangeReplacesTheList()
    {
        QVERIFY(!ended(m_store->add(plainRecord(1), m_store.get())));
        QVERIFY(!ended(m_store->addEvent(plainEvent(1, m_ours), m_store.get())));
        m_model->showExchange(plainRecord(1).exchange.id, m_ours);
        m_model->showExchange(u"another"_s, {});
        QCOMPARE(answerOf(m_store->count({}, m_store.get())).value(), 1);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->showExchange(plainRecord(1).exchange.id, m_ours);
        QTRY_COMPARE(m_model->rowCount(), 1);
        m_model->showNothing();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void showsWhatWasRead()
    {
        auto unknown = plainEvent(2, {});
        unknown.recognised = false;
        QVERIFY(!ended(m_store->addEvent(plainEvent(1, m_ours), m_store.get())));
        QVERIFY(!ended(m_store->addEvent(unknown, m_store.get())));
        m_model->showAll();
        QTRY_COMPARE(m_model->rowCount(), 2);
        const auto text = [&](int row, int column) {
            return m_model->index(row, column).data().toString();
        };
        QCOMPARE(text(0, EventListModel::What), u"Not recognised"_s);
        QCOMPARE(text(1, EventListModel::What), u"outbound_message_status_changed · outbound"_s);
        QCOMPARE(text(1, EventListModel::Status), u"delivered"_s);
        QCOMPARE(text(1, EventListModel::Ids), u"msgId message-1"_s);
        QCOMPARE(m_model->index(1, 0).data(EventListModel::BodyRole).toByteArray(),
                 plainEvent(1, {}).body);
    }
};

QTEST_GUILESS_MAIN(TstEventListModel)
#include "tst_eventlistmodel.moc"

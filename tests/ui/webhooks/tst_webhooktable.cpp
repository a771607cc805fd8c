// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/webhooktablemodel.h"

#include "engine/webhookreadjob.h"
#include "resources/resources.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
using models::WebhookFilter;
using models::WebhookTableModel;

namespace
{

struct Table {
    Table()
        : apis((sendbenchLoadResources(), engine::webhookApis(registry)))
    {
    }

    void want(const QString &id, const QString &account, const QString &scope, const QString &url)
    {
        input.desired.append(
            {.id = id, .account = account, .product = u"sms"_s, .scope = scope, .url = url});
    }
    void have(const QString &account, const QString &scope, const QString &url)
    {
        input.live.append({.account = account,
                           .product = u"sms"_s,
                           .scope = scope,
                           .url = url,
                           .hasSecret = false,
                           .enabled = true});
    }
    void show()
    {
        model.setLines(models::webhookLines(input, webhooks::join(input, apis), apis),
                       {{u"acme"_s, Environment::Production}, {u"beta"_s, Environment::Test}});
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, column).data().toString());
        return all;
    }

    integrations::Registry registry;
    QMap<QString, const webhooks::WebhookApi *> apis;
    webhooks::JoinInput input;
    WebhookTableModel model;
};

const QString kA = u"https://hooks.example.net/a"_s;
const QString kB = u"https://hooks.example.net/b"_s;

} // namespace

/// Desired and live webhooks as rows.
class TestWebhookTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        Table table;
        const QAbstractItemModelTester tester(
            &table.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.want(u"one"_s, u"acme"_s, u"acme_sms"_s, kA);
        table.have(u"acme"_s, u"acme_sms"_s, kB);
        table.have(u"beta"_s, u"*"_s, kB);
        table.show();
        QCOMPARE(table.model.rowCount(), 2);
        table.model.setFilter({.group = WebhookFilter::Group::Account});
        QCOMPARE(table.model.rowCount(), 4);
        table.model.sort(WebhookTableModel::Url, Qt::DescendingOrder);
        table.model.setFilter({.show = WebhookFilter::Show::MustMigrate});
        QCOMPARE(table.model.rowCount(), 0);
    }

    void aRowSaysWhatIsWantedAndHowItStands()
    {
        Table table;
        table.want(u"one"_s, u"acme"_s, u"acme_sms"_s, kA);
        table.show();
        QCOMPARE(table.column(WebhookTableModel::State), QStringList{u"not asked yet"_s});
        table.input.asked.append({u"acme"_s, u"sms"_s});
        table.show();
        QCOMPARE(table.column(WebhookTableModel::State), QStringList{u"missing"_s});
        table.have(u"acme"_s, u"acme_sms"_s, kB);
        table.have(u"acme"_s, u"acme_two"_s, kB);
        table.show();
        QCOMPARE(table.column(WebhookTableModel::State),
                 (QStringList{u"differs: url"_s, u"not managed"_s}));
        QCOMPARE(table.column(WebhookTableModel::Url), (QStringList{kA, kB}));
        QCOMPARE(table.column(WebhookTableModel::Product), (QStringList{u"SMS"_s, u"SMS"_s}));
        QCOMPARE(table.column(WebhookTableModel::On), (QStringList{u"on"_s, u"on"_s}));
        QCOMPARE(table.model.count(WebhookFilter::Show::Differs), 1);
        QCOMPARE(table.model.count(WebhookFilter::Show::NotManaged), 1);
    }

    void twoRecordsOfOneKeyAreTwoRows()
    {
        Table table;
        table.input.asked.append({u"acme"_s, u"sms"_s});
        table.have(u"acme"_s, u"acme_sms"_s, kA);
        table.have(u"acme"_s, u"acme_sms"_s, kB);
        table.show();
        QCOMPARE(table.model.rowCount(), 2);
        const auto key = [&](int row) {
            return table.model.index(row, 0).data(WebhookTableModel::KeyRole).toString();
        };
        QVERIFY(key(0) != key(1));
        QCOMPARE(table.model.rowOf(key(1)), 1);
    }

    void groupsHaveHeadingsThatCannotBeChosen()
    {
        Table table;
        table.want(u"one"_s, u"beta"_s, u"x"_s, kA);
        table.want(u"two"_s, u"acme"_s, u"y"_s, kB);
        table.model.setFilter({.group = WebhookFilter::Group::Account});
        table.show();
        QCOMPARE(table.model.headings(), (QList<int>{0, 2}));
        QCOMPARE(table.model.joinedRow(0), -1);
        QVERIFY(table.column(0).constFirst().startsWith(u"acme · production"_s));
        QVERIFY(!(table.model.index(0, 0).flags() & Qt::ItemIsSelectable));
        QVERIFY(table.model.index(1, 0).flags() & Qt::ItemIsSelectable);
        QCOMPARE(table.model.joinedRow(1), 1);
    }

    void fiveThousandAreShownAtOnce()
    {
        Table table;
        for (int i = 0; i < 5000; ++i)
            table.want(u"w-%1"_s.arg(i), u"acme"_s, u"sub_%1"_s.arg(i), kA + QString::number(i));
        table.show();
        QCOMPARE(table.model.rowCount(), 5000);
        table.model.sort(WebhookTableModel::Url, Qt::DescendingOrder);
        QCOMPARE(table.column(WebhookTableModel::Url).constFirst(), kA + u"999"_s);
        table.model.setFilter({.text = u"SUB_4999"_s});
        QCOMPARE(table.model.rowCount(), 1);
        QCOMPARE(table.model.rowOf(WebhookTableModel::keyOfDesired(u"w-4999"_s)), 0);
    }
};

QTEST_GUILESS_MAIN(TestWebhookTable)
#include "tst_webhooktable.moc"

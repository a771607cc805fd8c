// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/accountmodel.h"
#include "models/providerlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::models;

class TstDocumentListModel : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<AccountModel> m_accounts;
    std::unique_ptr<ProviderListModel> m_providers;

    static QStringList idsOf(const QAbstractItemModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.index(row, 0).data(DocumentListModel::IdRole).toString());
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"a.sendbench.json"_s);
        workspace::Document document;
        document.name = u"Test"_s;
        document.accounts = {
            {.id = u"acme"_s, .kind = u"8x8.connect"_s},
            {.id = u"beta"_s, .kind = u"8x8.connect"_s, .environment = Environment::Production}};
        for (const QString &id : {u"one"_s, u"two"_s, u"three"_s}) {
            workspace::ProviderConfiguration provider{
                .id = id, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"beta"_s};
            provider.fields.insert(u"nickname"_s, u"Nick "_s + id);
            document.providers.append(provider);
        }
        QVERIFY(workspace::Workspace::createFile(path, document));
        m_workspace = std::make_unique<workspace::Workspace>(m_clock);
        QVERIFY(m_workspace->open(path));
        m_accounts = std::make_unique<AccountModel>();
        m_providers = std::make_unique<ProviderListModel>();
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(m_accounts.get()),
                                          static_cast<QAbstractItemModel *>(m_providers.get())})
            new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        m_accounts->setWorkspace(m_workspace.get());
        m_providers->setWorkspace(m_workspace.get());
    }

    void cleanup()
    {
        m_accounts.reset();
        m_providers.reset();
        m_workspace.reset();
        m_folder.reset();
    }

    void thousandsComeAndGoAtOnce()
    {
        QSignalSpy came(m_accounts.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy went(m_accounts.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(m_accounts.get(), &QAbstractItemModel::dataChanged);
        constexpr int kMany = 20'000;
        QVERIFY(m_workspace->edit(u"Many"_s, [](workspace::Document &document) {
            const auto last = document.accounts.takeLast();
            for (int i = 0; i < kMany; ++i)
                document.accounts.append({.id = u"a%1"_s.arg(i), .kind = u"8x8.connect"_s});
            document.accounts.append(last);
        }));
        QCOMPARE(m_accounts->rowCount(), kMany + 2);
        QCOMPARE(m_accounts->index(kMany).data().toString(), u"a%1"_s.arg(kMany - 1));
        QCOMPARE(m_accounts->index(kMany + 1).data().toString(), u"beta"_s);
        QCOMPARE(came.size(), 1);
        QVERIFY(m_workspace->edit(u"One"_s, [](workspace::Document &document) {
            document.accounts[7].environment = Environment::Production;
        }));
        QCOMPARE(changed.size(), 1);
        m_workspace->undo();
        m_workspace->undo();
        QCOMPARE(idsOf(*m_accounts), QStringList({u"acme"_s, u"beta"_s}));
        QCOMPARE(came.size(), 1);
        QCOMPARE(went.size(), 1);
    }

    void rolesSayWhatTheDocumentSays()
    {
        QCOMPARE(idsOf(*m_accounts), QStringList({u"acme"_s, u"beta"_s}));
        const QModelIndex beta = m_accounts->index(1);
        QCOMPARE(beta.data().toString(), u"beta"_s);
        QCOMPARE(beta.data(DocumentListModel::KindRole).toString(), u"8x8.connect"_s);
        QCOMPARE(beta.data(DocumentListModel::EnvironmentRole).toInt(),
                 static_cast<int>(Environment::Production));
        const QModelIndex two = m_providers->index(1);
        QCOMPARE(two.data().toString(), u"Nick two"_s);
        QCOMPARE(two.data(DocumentListModel::AccountRole).toString(), u"beta"_s);
        QCOMPARE(two.data(DocumentListModel::EnvironmentRole).toInt(),
                 static_cast<int>(Environment::Production));
        QCOMPARE(two.data(DocumentListModel::DefaultRole).toBool(), false);
    }

    void anEditChangesItsRowOnly()
    {
        QSignalSpy data(m_providers.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_providers.get(), &QAbstractItemModel::modelReset);
        QSignalSpy others(m_accounts.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_workspace->edit(u"Change"_s, [](workspace::Document &document) {
            document.provider(u"two"_s)->fields.insert(u"default"_s, true);
        }));
        QCOMPARE(data.size(), 1);
        QCOMPARE(data.first().first().toModelIndex().row(), 1);
        QCOMPARE(reset.size() + others.size(), 0);
        QVERIFY(m_providers->index(1).data(DocumentListModel::DefaultRole).toBool());
        m_workspace->undo();
        QVERIFY(!m_providers->index(1).data(DocumentListModel::DefaultRole).toBool());
    }

    void addedRemovedAndMovedRowsKeepTheRest()
    {
        const QPersistentModelIndex three = m_providers->index(2);
        QVERIFY(m_workspace->edit(u"All at once"_s, [](workspace::Document &document) {
            document.providers.removeAt(0);
            document.providers.move(1, 0);
            document.providers.append({.id = u"four"_s, .kind = u"clevertap.whatsapp.8x8"_s});
        }));
        QCOMPARE(idsOf(*m_providers), QStringList({u"three"_s, u"two"_s, u"four"_s}));
        QCOMPARE(three.row(), 0);
        QCOMPARE(three.data(DocumentListModel::IdRole).toString(), u"three"_s);
        QCOMPARE(m_providers->index(2).data().toString(), u"four"_s);
        m_workspace->undo();
        QCOMPARE(idsOf(*m_providers), QStringList({u"one"_s, u"two"_s, u"three"_s}));
        QCOMPARE(three.row(), 2);
    }

    void theEndOfTheWorkspaceEmptiesTheList()
    {
        m_workspace.reset();
        QCOMPARE(m_providers->rowCount(), 0);
        QCOMPARE(m_accounts->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TstDocumentListModel)
#include "tst_documentlistmodel.moc"

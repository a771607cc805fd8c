// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/connect8x8system.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/sandboxaddress.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;

/// Which host a product of an account has, and what the account form says about it.
class ConnectHostsTest : public QObject
{
    Q_OBJECT

private:
    static workspace::Account account(const QString &region)
    {
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"region"_s, region);
        account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
        return account;
    }
    static QStringList rules(const workspace::Account &account)
    {
        QStringList all;
        for (const Finding &finding : ConnectAccountKind().check({}, account))
            all.append(severityName(finding.severity) + u' ' + finding.rule + u' ' + finding.path);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void hosts_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("base");
        for (const auto &[key, suffix] :
             {std::pair(u"ap"_s, u"8x8.com"_s), std::pair(u"na"_s, u"us.8x8.com"_s),
              std::pair(u"eu"_s, u"8x8.uk"_s), std::pair(u"id"_s, u"8x8.id"_s)}) {
            for (const QString &product : {u"chatapps"_s, u"sms"_s, u"verify"_s})
                QTest::newRow(qPrintable(product + u' ' + key))
                    << product << key << u"https://%1.%2"_s.arg(product, suffix);
            // One host for all regions.
            for (const QString &product : {u"voice"_s, u"automation"_s})
                QTest::newRow(qPrintable(product + u' ' + key))
                    << product << key << u"https://%1.8x8.com"_s.arg(product);
        }
        QTest::newRow("unknown region") << u"sms"_s << u"mars"_s << u"https://sms.8x8.com"_s;
    }
    void hosts()
    {
        QFETCH(QString, product);
        QFETCH(QString, region);
        QFETCH(QString, base);
        QCOMPARE(productBase(product, region), base);
        QCOMPARE(productBase(account(region), product), base);
    }

    void ownHostWins()
    {
        auto one = account(u"eu"_s);
        one.fields.insert(u"host.sms"_s, u" https://proxy.example.com/8x8// "_s);
        QCOMPARE(productBase(one, u"sms"_s), u"https://proxy.example.com/8x8"_s);
        QCOMPARE(productBase(one, u"chatapps"_s), u"https://chatapps.8x8.uk"_s);
        one.environment = Environment::Sandbox;
        QCOMPARE(productBase(one, u"sms"_s), u"https://proxy.example.com/8x8"_s);
        QCOMPARE(productBase(one, u"chatapps"_s), sandboxBase());
    }

    void regionsOfHosts()
    {
        QCOMPARE(regionOfHost(u"chatapps.8x8.com"_s, u"chatapps"_s)->key, u"ap"_s);
        QCOMPARE(regionOfHost(u"ChatApps.US.8x8.com"_s, u"chatapps"_s)->key, u"na"_s);
        QVERIFY(!regionOfHost(u"sms.8x8.com"_s, u"chatapps"_s));
        QVERIFY(!regionOfHost(u"chatapps.8x8.com.evil.example"_s, u"chatapps"_s));
        QVERIFY(!regionOfHost(QString(), u"chatapps"_s));
    }

    void subAccountIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("legal");
        QTest::newRow("plain") << u"Acme_WA"_s << true;
        QTest::newRow("all marks") << u"a-b._&9"_s << true;
        QTest::newRow("three") << u"abc"_s << true;
        QTest::newRow("fifty") << QString(50, u'a') << true;
        QTest::newRow("two") << u"ab"_s << false;
        QTest::newRow("fifty-one") << QString(51, u'a') << false;
        QTest::newRow("star") << u"abc*"_s << false;
        QTest::newRow("space") << u"a bc"_s << false;
        QTest::newRow("slash") << u"a/bc"_s << false;
        QTest::newRow("line break at the end") << u"abc\n"_s << false;
        QTest::newRow("other letters") << u"äbcd"_s << false;
    }
    void subAccountIds()
    {
        QFETCH(QString, id);
        QFETCH(bool, legal);
        QCOMPARE(isSubAccountId(id), legal);
    }

    void listsOfSubAccounts()
    {
        auto one = account(u"ap"_s);
        QCOMPARE(subAccounts(one, u"sms"_s), QStringList());
        one.fields.insert(u"subAccounts.sms"_s, u" A_1,, B_2 ,"_s);
        QCOMPARE(subAccounts(one, u"sms"_s), (QStringList{u"A_1"_s, u"B_2"_s}));
    }

    void accountChecks()
    {
        auto one = account(u"ap"_s);
        QCOMPARE(rules(one), QStringList());
        one.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);
        QCOMPARE(rules(one), QStringList());
        one.fields.insert(u"accountId"_s, u"8f2b6c1e000040008000000000000000"_s);
        QCOMPARE(rules(one), QStringList());
        one.fields.insert(u"accountId"_s, u"Acme"_s);
        QCOMPARE(rules(one), QStringList{u"warning account.id accountId"_s});
        one.environment = Environment::Sandbox;
        QCOMPARE(rules(one), QStringList());
    }

    void accountChecksOfHostsKeyAndSubAccounts()
    {
        auto one = account(u"ap"_s);
        one.fields.insert(u"subAccounts.chatapps"_s, u"good_one, x"_s);
        QCOMPARE(rules(one), QStringList{u"error account.sub-account subAccounts.chatapps"_s});
        one = account(u"ap"_s);
        one.fields.insert(u"host.sms"_s, u"http://sms.example.com"_s);
        QCOMPARE(rules(one), QStringList{u"error provider.https host.sms"_s});
        one.fields.insert(u"host.sms"_s, u"https://sms.example.com"_s);
        QCOMPARE(rules(one), QStringList());
        one.fields.remove(u"apiKey"_s);
        QCOMPARE(rules(one), QStringList{u"warning account.key apiKey"_s});
    }

    void sandboxStaysOnThisMachine()
    {
        auto one = account(u"ap"_s);
        one.environment = Environment::Sandbox;
        one.fields.insert(u"host.sms"_s, u"http://localhost:9000"_s);
        QCOMPARE(rules(one), QStringList());
        one.fields.insert(u"host.sms"_s, u"https://sms.8x8.com"_s);
        QCOMPARE(rules(one), QStringList{u"error account.host.not-sandbox host.sms"_s});
    }

    void demoAccountIsFaultless()
    {
        workspace::Document document;
        Connect8x8System().addDemo(document);
        QCOMPARE(document.accounts.size(), 1);
        QCOMPARE(rules(document.accounts.first()), QStringList());
    }
};

QTEST_GUILESS_MAIN(ConnectHostsTest)
#include "tst_connecthosts.moc"

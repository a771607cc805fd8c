// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/uri.h"
#include "integrations/registry.h"
#include "providers/checkall.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations;
using namespace Qt::StringLiterals;

/// What the form of an Endpoint says before anybody is asked.
class CognigyChecksTest : public QObject
{
    Q_OBJECT

private:
    Registry m_registry;
    workspace::Document m_document;

    workspace::ProviderConfiguration &provider()
    {
        return *m_document.provider(u"Cognigy_Sandbox"_s);
    }
    workspace::Account &account() { return *m_document.account(u"sandbox-contact-center"_s); }
    void set(const QString &key, const QString &value) { provider().fields.insert(key, value); }
    /// "error rule@path", notes left out.
    QStringList said()
    {
        const auto &kind = *m_registry.providerKind(u"cognigy.8x8"_s);
        QStringList all;
        for (const Finding &finding : providers::checkAll(kind, m_document, provider()))
            if (finding.severity != Severity::Note)
                all.append(
                    u"%1 %2@%3"_s.arg(severityName(finding.severity), finding.rule, finding.path));
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_document = m_registry.demoDocument(); }

    void theDemoIsGreen()
    {
        QCOMPARE(said(), QStringList());
        for (const auto &one : m_document.accounts)
            if (const auto *kind = m_registry.accountKind(one.kind);
                kind->id() == u"cognigy"_s || kind->id() == u"8x8.contact-center"_s)
                QVERIFY2(kind->check(m_document, one).isEmpty(), qPrintable(one.id));
    }

    void baseUrl_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("findings");
        const auto error = [](const QString &rule) {
            return QStringList{u"error provider.base."_s + rule + u"@baseUrl"_s};
        };
        QTest::newRow("right") << u"https://api.8x8.com"_s << QStringList();
        QTest::newRow("path") << u"https://api.8x8.com/chat-gateway/v1"_s << error(u"path"_s);
        QTest::newRow("slash") << u"https://api.8x8.com/"_s << error(u"slash"_s);
        QTest::newRow("http") << u"http://api.8x8.com"_s
                              << QStringList{u"error provider.https@baseUrl"_s};
        QTest::newRow("host") << u"https://chatapps.8x8.com"_s
                              << QStringList{u"warning provider.base.host@baseUrl"_s};
        QTest::newRow("nonsense") << u"api.8x8.com"_s
                                  << QStringList{u"error form.url@baseUrl"_s,
                                                 u"error provider.https@baseUrl"_s};
    }
    void baseUrl()
    {
        QFETCH(QString, url);
        QFETCH(QStringList, findings);
        account().environment = Environment::Test;
        set(u"baseUrl"_s, url);
        QCOMPARE(said(), findings);
    }

    void sandboxStaysOnThisMachine()
    {
        set(u"baseUrl"_s, u"https://api.8x8.com"_s);
        QCOMPARE(said(), QStringList{u"error provider.base.not-sandbox@baseUrl"_s});
    }

    void ownHostOfTheAccountIsTheRightOne()
    {
        account().environment = Environment::Test;
        account().fields.insert(u"host.api"_s, u"https://proxy.example"_s);
        set(u"baseUrl"_s, u"https://proxy.example"_s);
        QCOMPARE(said(), QStringList());
    }

    void tenantIsThatOfTheAccount()
    {
        set(u"tenant"_s, u"another01"_s);
        QCOMPARE(said(), QStringList{u"error provider.tenant.other@tenant"_s});
        set(u"tenant"_s, QString());
        QCOMPARE(said(), QStringList{u"warning provider.tenant.empty@tenant"_s});
        account().fields.insert(u"tenant"_s, QString());
        QCOMPARE(said(), QStringList());
        set(u"tenant"_s, u"Acme Harbor"_s);
        QCOMPARE(said(), QStringList{u"error provider.tenant@tenant"_s});
    }

    void aKeyIsNeededOnOneSide()
    {
        provider().fields.remove(u"apiKey"_s);
        QCOMPARE(said(), QStringList());
        account().fields.remove(u"apiKey"_s);
        QCOMPARE(said(), QStringList{u"error provider.key@apiKey"_s});
    }

    void namesHaveLimitsAndAreNobodyElses()
    {
        set(u"webhookName"_s, QString(256, u'n'));
        set(u"channelName"_s, QString(255, u'c'));
        QCOMPARE(said(), QStringList{u"warning provider.webhook.name@webhookName"_s});
        set(u"webhookName"_s, QString(257, u'n'));
        set(u"channelName"_s, QString(256, u'c'));
        QCOMPARE(said(), (QStringList{u"warning form.length@webhookName"_s,
                                      u"warning form.length@channelName"_s}));
        init();
        auto other = provider();
        other.id = u"Other"_s;
        other.fields.insert(u"nickname"_s, u"Other"_s);
        other.fields.insert(u"webhookName"_s, u"Other"_s);
        m_document.providers.append(other);
        QCOMPARE(said(), QStringList{u"error provider.channel.shared@channelName"_s});
        m_document.providers.last().account.clear(); // another tenant's names do not matter
        QCOMPARE(said(), QStringList());
    }

    void theQueueIsAnId()
    {
        set(u"queueId"_s, u"Harbor queue"_s);
        QCOMPARE(said(), QStringList{u"warning provider.queue.name@queueId"_s});
        set(u"queueId"_s, QString());
        QCOMPARE(said(), QStringList{u"error form.required@queueId"_s});
    }

    void withoutAContactCenterThereIsNoOtherSide()
    {
        provider().account = u"sandbox"_s;
        QVERIFY(said().contains(u"warning provider.account@account"_s));
    }

    void anInstallationHoldsNoToken()
    {
        auto &installation = *m_document.account(u"sandbox-cognigy"_s);
        installation.fields.insert(u"host.api"_s, u"https://endpoint.cognigy.example/4f2c"_s);
        const auto found = m_registry.accountKind(u"cognigy"_s)->check(m_document, installation);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().rule, u"account.host.path"_s);
    }

    void anAddressIsShownWithoutItsPath()
    {
        using namespace cognigy;
        QCOMPARE(withoutPath(u"https://a.example:8443/t0k?x=1"_s), u"https://a.example:8443/…"_s);
        QCOMPARE(withoutPath(u"nonsense"_s), u"/…"_s);
    }
};

QTEST_GUILESS_MAIN(CognigyChecksTest)
#include "tst_cognigychecks.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/automation.h"
#include "resources/resources.h"
#include "support/exchanges.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using sending::Message;
using sending::MessageKind;
using sending::OutcomeKind;

/// The trigger of 8x8's workflows: what is found, what leaves, how the answer is read.
class AutomationTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AutomationKind> m_kind;
    workspace::Document m_document;
    workspace::ProviderConfiguration m_provider;

    void set(const QString &key, const QString &value) { m_provider.fields.insert(key, value); }
    QStringList rules() const
    {
        QStringList all;
        for (const Finding &one : m_kind->check(m_document, m_provider))
            all.append(severityName(one.severity) + u' ' + one.rule + u" @ "_s + one.path);
        return all;
    }
    Result<http::Request> build(const Message &message) const
    {
        return m_kind->route(m_document, m_provider)
            ->build(message, {{{u"acme"_s, u"apiKey"_s}, "k-1"}});
    }
    QString urlOf() const
    {
        return QString::fromUtf8(build({.kind = MessageKind::Preflight})->url.toEncoded());
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_kind = std::make_unique<AutomationKind>();
    }
    void init()
    {
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"region"_s, u"eu"_s);
        account.fields.insert(u"subAccounts.sms"_s, u"Acme_SMS"_s);
        m_document = {};
        m_document.accounts.append(account);
        m_provider = m_kind->demo();
        m_provider.account = u"acme"_s;
    }

    void aWholeOneHasNothingWrong() { QCOMPARE(rules(), QStringList()); }

    void faults()
    {
        m_provider.account.clear();
        QCOMPARE(rules(), QStringList{u"error provider.account @ accountId"_s});
        m_provider.account = u"acme"_s;
        set(u"accountId"_s, u"https://automation.8x8.com/x"_s);
        QCOMPARE(rules(), QStringList{u"error provider.account-id @ accountId"_s});
        set(u"accountId"_s, u"acme"_s);
        set(u"subAccountId"_s, u"a b"_s);
        QCOMPARE(rules(), QStringList{u"error provider.sub-account @ subAccountId"_s});
        set(u"subAccountId"_s, u"Other"_s);
        QCOMPARE(rules(), QStringList{u"note provider.other-sub-account @ subAccountId"_s});
        set(u"subAccountId"_s, u"Acme_SMS"_s);
        set(u"body"_s, u"[1]"_s);
        QCOMPARE(rules(), QStringList{u"error provider.body.object @ body"_s});
    }

    /// One host for all regions, unless the account names another.
    void theAddress()
    {
        QCOMPARE(urlOf(),
                 u"https://automation.8x8.com/api/v1/accounts/sandbox/triggers/http_request"_s);
        set(u"accountId"_s, u"A&B/c"_s);
        set(u"subAccountId"_s, u"Acme&Co+1"_s);
        QCOMPARE(urlOf(), u"https://automation.8x8.com/api/v1/accounts/A%26B%2Fc/triggers/"
                          "http_request?subAccountId=Acme%26Co%2B1"_s);
        m_document.accounts.first().fields.insert(u"host.automation"_s,
                                                  u"https://proxy.example:8443/"_s);
        QVERIFY(urlOf().startsWith(u"https://proxy.example:8443/api/v1/accounts/"_s));
    }

    void whatLeaves()
    {
        const auto sample = build({.kind = MessageKind::Preflight});
        QVERIFY(sample);
        QCOMPARE(sample->method, "POST");
        QCOMPARE(sample->body, m_provider.fields.value(u"body"_s).text().toUtf8());
        QCOMPARE(http::headerValue(sample->headers, "Authorization"), "Bearer k-1");
        const QByteArray own = "{ \"a\" : 1.0 }";
        QCOMPARE(build({.kind = MessageKind::Raw, .rawBody = own})->body, own);
        const auto route = m_kind->route(m_document, m_provider);
        QVERIFY(!route->needsRecipient());
        QVERIFY(!route->accepts().contains(MessageKind::Text));
    }

    void whatLacksIsNamed()
    {
        const auto code = [this](const Message &message) {
            const auto request = build(message);
            return request ? QString() : request.error().code + u' ' + request.error().path;
        };
        QCOMPARE(code({.kind = MessageKind::Raw}), u"message.body-empty body"_s);
        set(u"accountId"_s, u" "_s);
        QCOMPARE(code({.kind = MessageKind::Preflight}), u"account.id-missing accountId"_s);
        m_provider.account = u"gone"_s;
        QCOMPARE(code({.kind = MessageKind::Preflight}), u"provider.account-missing account"_s);
        QVERIFY(m_kind->route(m_document, m_provider)->neededSecrets().isEmpty());
    }

    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<OutcomeKind>("kind");
        const auto envelope = [](int code) {
            return R"({"code":)" + QByteArray::number(code) +
                   R"(,"message":"m","errorId":"e","timestamp":"t"})";
        };
        QTest::newRow("no body") << 200 << QByteArray() << OutcomeKind::Accepted;
        QTest::newRow("JSON") << 200 << QByteArray("{}") << OutcomeKind::Accepted;
        QTest::newRow("a page") << 200 << QByteArray("<html>") << OutcomeKind::Unclear;
        QTest::newRow("key") << 401 << envelope(1200) << OutcomeKind::Refused;
        QTest::newRow("not found") << 404 << envelope(1300) << OutcomeKind::Refused;
        QTest::newRow("bad") << 400 << envelope(1000) << OutcomeKind::Refused;
        QTest::newRow("broken") << 500 << envelope(2000) << OutcomeKind::Failed;
    }
    void answers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(OutcomeKind, kind);
        const auto outcome =
            m_kind->route(m_document, m_provider)->judge(exchanges::answered(status, body));
        QCOMPARE(outcome.kind, kind);
        QVERIFY(!outcome.reason.isEmpty());
        if (status == 404)
            QVERIFY(outcome.reason.contains(u"enabled"_s));
    }
};

QTEST_GUILESS_MAIN(AutomationTest)
#include "tst_automation.moc"

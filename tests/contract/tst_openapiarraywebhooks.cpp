// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "contract/oracle.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/webhooks/arrayapi.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::Webhook;

/// Our requests for webhooks of SMS and Chat Apps, and our sandbox's answers, against 8x8's own
/// OpenAPI: a description for each of the two products, and one for the typed form of both.
class OpenApiArrayWebhooksTest : public QObject
{
    Q_OBJECT

private:
    integrations::Registry m_registry;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Oracle> m_oracle;
    QString m_product;

    static QString descriptionOf(const QString &product)
    {
        if (product.endsWith(u".typed"_s))
            return u"configuration_api.json"_s;
        return product == u"sms"_s ? u"sms_api.json"_s : u"business_messaging_api.json"_s;
    }
    /// Skips the test where the oracle is not to be had.
    void begin(const QString &product)
    {
        if (m_product == product)
            return;
        if (const QString lacks = Oracle::lacks(descriptionOf(product)); !lacks.isEmpty())
            QSKIP(qPrintable(lacks));
        m_oracle = std::make_unique<Oracle>();
        const QString host = product.section(u'.', 0, 0);
        if (!m_oracle->start(descriptionOf(product),
                             QUrl(m_sandbox->url().toString() + u'/' + host)))
            QSKIP(("Prism did not start (is npm's registry reachable?): " +
                   m_oracle->output().right(500))
                      .constData());
        m_product = product;
    }
    workspace::Account account(const QString &product, const QString &id) const
    {
        workspace::Account account{
            .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Sandbox};
        account.fields.insert(u"accountId"_s, id);
        account.fields.insert(u"host."_s + product.section(u'.', 0, 0), m_oracle->url().toString());
        return account;
    }
    static http::Exchange send(const changes::Step &step,
                               const QByteArray &apiKey = ConnectSandbox::kApiKey)
    {
        const changes::StepRoute route(u"acme"_s, u"8x8"_s, Environment::Sandbox, step);
        sending::SecretValues secrets;
        for (const auto &key : route.neededSecrets())
            secrets.insert(key, key.field == u"apiKey"_s ? apiKey : QByteArray("s-1"));
        return exchanged(*route.build({}, secrets));
    }
    static QList<Webhook> webhooksOf(const webhooks::Product &product)
    {
        Webhook plain{.id = u"w1"_s,
                      .product = product.id,
                      .scope = u"Acme_Hook"_s,
                      .type = product.types.value(0).id,
                      .url = u"https://hooks.example.net/8x8"_s};
        Webhook bearer = plain;
        bearer.scope = u"*"_s;
        bearer.enabled = false;
        bearer.auth = {.kind = AuthKind::Header, .form = HeaderForm::Bearer};
        Webhook basic = plain;
        basic.type = product.types.value(2).id;
        basic.auth = {.kind = AuthKind::Header, .form = HeaderForm::Basic, .username = u"acme"_s};
        Webhook oauth = plain;
        oauth.auth = {.kind = AuthKind::OAuth,
                      .tokenUrl = u"https://login.example.net/token"_s,
                      .clientId = u"acme"_s,
                      .credentialsLocation = u"header"_s};
        QList<Webhook> all{plain, bearer, basic};
        if (product.auths.contains(AuthKind::OAuth))
            all.append(oauth);
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_sandbox =
            std::make_unique<sandbox::Sandbox>(m_registry.makeSandbox(), sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
    }
    void cleanupTestCase() { m_oracle.reset(); }

    void keepsToTheDescription_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("id");
        for (const QString &product : arrayProducts())
            QTest::newRow(qPrintable(product))
                << product
                << (product.endsWith(u".typed"_s) ? ArraySandbox::kTypedAccount
                                                  : ArraySandbox::kDuplicateAccount);
    }
    void keepsToTheDescription()
    {
        QFETCH(QString, product);
        QFETCH(QString, id);
        begin(product);
        if (m_product != product)
            return; // skipped
        const ArrayWebhookApi api(product);
        const auto acme = account(product, id);
        const auto list = api.reads(acme)->first();
        for (const Webhook &wanted : webhooksOf(api.product())) {
            const auto write = api.write(acme, wanted, nullptr, false).steps.first();
            QCOMPARE(verdict(send(write)), u"200"_s);
            const auto answer = send(list.step);
            QCOMPARE(verdict(answer), u"200"_s);
            const auto after = api.read(acme, list, answer.response->body);
            const auto at = std::find_if(after->records.begin(), after->records.end(),
                                         [&](const auto &one) { return api.isSame(wanted, one); });
            QVERIFY(at != after->records.end());
            QCOMPARE(at->hasSecret, std::optional(wanted.auth.hasSecret()));
            const auto over = api.write(acme, wanted, &*at, true).steps.first();
            QCOMPARE(verdict(send(*over.undo)), u"200"_s);
            const auto remove = api.remove(acme, *at, &wanted).steps.first();
            QCOMPARE(verdict(send(remove)), u"200"_s);
            QCOMPARE(verdict(send(*remove.undo)), u"200"_s);
            QCOMPARE(verdict(send(*write.undo)), u"200"_s);
        }
        // What it refuses, it refuses in the described form.
        auto foreign = webhooksOf(api.product()).first();
        foreign.scope = u"Acme_unknown"_s;
        const auto refused = api.write(acme, foreign, nullptr, false).steps.first();
        QCOMPARE(verdict(send(refused)), u"400"_s);
        QCOMPARE(verdict(send(*refused.undo)), u"400"_s);
        QCOMPARE(verdict(send(refused, "x")), u"401"_s);
        QCOMPARE(verdict(send(*refused.undo, "x")), u"401"_s);
        QCOMPARE(verdict(send(list.step, "x")), u"401"_s);
    }

    /// Old records in the list and in the way, in the form that sms_api.json describes.
    void oldRecordsToo()
    {
        const QString product = u"sms"_s;
        begin(product);
        if (m_product != product)
            return;
        const ArrayWebhookApi api(product);
        const auto acme = account(product, ArraySandbox::kOldAccount);
        QCOMPARE(verdict(send(api.reads(acme)->first().step)), u"200"_s);
        auto blocked = webhooksOf(api.product()).first();
        blocked.scope = u"*"_s;
        QCOMPARE(verdict(send(api.write(acme, blocked, nullptr, false).steps.first())), u"400"_s);
    }

    /// 8x8's migration guide prints a sub-account in this place.
    void theAccountIsAGuid()
    {
        const QString product = u"sms"_s;
        begin(product);
        if (m_product != product)
            return;
        const ArrayWebhookApi api(product);
        const auto step = api.reads(account(product, u"mySubAccountId_hq"_s))->first().step;
        const QString report = verdict(send(step));
        QVERIFY2(report.contains(u"accountid"_s, Qt::CaseInsensitive), qPrintable(report));
    }

    void theOracleSeesAWrongElement()
    {
        const QString product = u"chatapps"_s;
        begin(product);
        if (m_product != product)
            return;
        const ArrayWebhookApi api(product);
        auto wrong = webhooksOf(api.product()).first();
        wrong.type = u"*"_s;
        const auto step =
            api.write(account(product, ArraySandbox::kDuplicateAccount), wrong, nullptr, false)
                .steps.first();
        QVERIFY(verdict(send(step)).size() > 3);
    }
};

QTEST_GUILESS_MAIN(OpenApiArrayWebhooksTest)
#include "tst_openapiarraywebhooks.moc"

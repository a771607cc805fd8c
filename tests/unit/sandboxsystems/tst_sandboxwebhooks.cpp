// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "http/client.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/webhooks/arrayapi.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"
#include "unit/sandboxsystems/systemcall.h"
#include "unit/sandboxsystems/webhookbodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::Webhook;

/// The stand-in of SMS's and Chat Apps' webhooks, asked straight and through a socket.
class SandboxWebhooksTest : public QObject
{
    Q_OBJECT

private:
    const QString kAccount = u"00000000-5a4d-4b0c-8000-000000000778"_s;
    std::unique_ptr<SystemCall> m_call;

    http::ServerAnswer ask(const QByteArray &method, const QString &product,
                           const QByteArray &body = {}, const QString &account = {})
    {
        const QString prefix = product.isEmpty() ? QString() : u'/' + product;
        return (*m_call)(
            method,
            prefix + u"/api/v1/accounts/%1/webhooks"_s.arg(account.isEmpty() ? kAccount : account),
            body);
    }
    /// "Acme_SMS MSG ***", one for each record.
    QStringList list(const QString &product, const QString &account = {})
    {
        QStringList all;
        const auto answer = ask("GET", product, {}, account);
        for (const auto one : QJsonDocument::fromJson(answer.body).array()) {
            QStringList parts{one[u"subAccountId"_s].toString(), one[u"type"_s].toString(),
                              one[u"httpAuthorization"_s].toString(),
                              one[u"oauth"_s][u"clientSecret"_s].toString()};
            parts.removeAll(QString());
            all.append(parts.join(u' '));
        }
        return all;
    }
    QString said(const http::ServerAnswer &answer) const
    {
        return SystemCall::json(answer)[u"message"_s].toString();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_call = std::make_unique<SystemCall>(); }

    void accessAndAddress()
    {
        const QString path = u"/sms/api/v1/accounts/%1/webhooks"_s.arg(kAccount);
        QCOMPARE(SystemCall::verdict((*m_call)("GET", path, {}, http::Headers{})), u"401/1200"_s);
        QCOMPARE(SystemCall::verdict(ask("PUT", u"sms"_s)), u"405/1000"_s);
        QCOMPARE(SystemCall::verdict(ask("GET", u"sms"_s, {}, u"Acme_SMS"_s)), u"400/1000"_s);
        QCOMPARE(SystemCall::verdict(ask("GET", u"sms"_s, {}, u"unknown"_s)), u"404/1300"_s);
        QCOMPARE(ask("GET", u"sms"_s).body, "[]");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        for (const RefusedHook &one : refusedHooks())
            QTest::newRow(one.name) << one.body << one.verdict;
    }
    void refuses()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, verdict);
        const auto answer = ask("POST", u"sms"_s, body);
        QCOMPARE(SystemCall::verdict(answer), verdict);
        const QJsonObject error = SystemCall::json(answer);
        QVERIFY(error.contains(u"errorId"_s) && error.contains(u"timestamp"_s));
        QCOMPARE(ask("GET", u"sms"_s).body, "[]"); // nothing of it
    }

    void createsReplacesAndMasks()
    {
        QCOMPARE(ask("POST", u"sms"_s, hook("Acme_SMS", kOAuthMember)).body, QByteArray());
        QCOMPARE(ask("POST", u"sms"_s, hook("*", R"("httpAuthorization":"Bearer s-1")")).status,
                 200);
        QCOMPARE(list(u"sms"_s), (QStringList{u"Acme_SMS ***"_s, u"* ***"_s}));
        QCOMPARE(ask("POST", u"sms"_s, hook("Acme_SMS")).status, 200);
        QCOMPARE(list(u"sms"_s), (QStringList{u"Acme_SMS"_s, u"* ***"_s}));
        QVERIFY(list(u"chatapps"_s).isEmpty()); // the other host has its own
        // "*" is one record's scope, no wildcard.
        QCOMPARE(ask("DELETE", u"sms"_s, goneHook("*")).status, 200);
        QCOMPARE(list(u"sms"_s), QStringList{u"Acme_SMS"_s});
    }

    void chatAppsWithoutTypeMeansTwo()
    {
        const QString chat = u"chatapps"_s;
        QCOMPARE(ask("POST", chat, hook("Acme_WA", R"("type":"CABM")")).status, 200);
        QCOMPARE(ask("POST", chat, hook("Acme_WA")).status, 200);
        QCOMPARE(list(chat), (QStringList{u"Acme_WA CABM"_s, u"Acme_WA CADR"_s, u"Acme_WA MSG"_s}));
        QCOMPARE(ask("DELETE", chat, goneHook("Acme_WA", R"("type":"MSG")")).status, 200);
        QCOMPARE(list(chat), (QStringList{u"Acme_WA CABM"_s, u"Acme_WA CADR"_s}));
        QCOMPARE(ask("DELETE", chat, goneHook("Acme_WA")).status, 200);
        QCOMPARE(list(chat), QStringList{u"Acme_WA CABM"_s});
        QCOMPARE(said(ask("POST", chat, hook("Acme_WA", R"("type":"DR")"))), kUseWavecell);
        QCOMPARE(SystemCall::verdict(ask("POST", chat, hook("Acme_WA", R"("type":"*")"))),
                 u"400/1000"_s);
    }

    void theHostTellsTheProductToo()
    {
        const QString path = u"/api/v1/accounts/%1/webhooks"_s.arg(kAccount);
        const auto post = [&](const QByteArray &host, const QByteArray &body) {
            return (*m_call)("POST", path, body,
                             http::Headers{{"Authorization", "Bearer " + ConnectSandbox::kApiKey},
                                           {"Host", host}})
                .status;
        };
        QCOMPARE(post("sms.localhost:47808", hook("Acme_WA")), 200);
        QCOMPARE(list(u"sms"_s), QStringList{u"Acme_WA"_s});
        QCOMPARE(post("chatapps.8x8.com", hook("*", R"("type":"MSG")")), 200);
        QCOMPARE(list(u"chatapps"_s), QStringList{u"* MSG"_s});
        // Where nothing tells it: the type, else the name.
        QCOMPARE(post("127.0.0.1:47808", hook("Acme_WA2")), 200);
        QCOMPARE(post("127.0.0.1:47808", hook("Acme_Alerts")), 200);
        QCOMPARE(list(u"sms"_s), (QStringList{u"Acme_WA"_s, u"Acme_Alerts"_s}));
        QCOMPARE(list({}).size(), 5);
    }

    void duplicatesAsInTheSample()
    {
        const QString account = ArraySandbox::kDuplicateAccount;
        QCOMPARE(list(u"sms"_s, account),
                 (QStringList{u"Sandbox_SMS ***"_s, u"Sandbox_SMS ***"_s, u"*"_s, u"*"_s}));
        QCOMPARE(list(u"chatapps"_s, account).size(), 3);
        QCOMPARE(ask("POST", u"sms"_s, hook("Sandbox_SMS"), account).status, 200);
        QCOMPARE(list(u"sms"_s, account), (QStringList{u"Sandbox_SMS"_s, u"*"_s, u"*"_s}));
    }

    void anAccountThatAnswersTypedRecords()
    {
        const QString account = ArraySandbox::kTypedAccount;
        QVERIFY(list(u"sms"_s, account).first().startsWith(u"Sandbox_SMS DR Basic "_s));
        QCOMPARE(SystemCall::verdict(ask("POST", u"sms"_s, hook("Acme_SMS"), account)),
                 u"400/1000"_s);
        QCOMPARE(ask("POST", u"sms"_s, hook("Acme_SMS", R"("type":"EV")"), account).status, 200);
        QCOMPARE(list(u"sms"_s, account).last(), u"Acme_SMS EV"_s);
        QCOMPARE(ask("DELETE", u"sms"_s, goneHook("*", R"("type":"DR")"), account).status, 200);
        QCOMPARE(list(u"sms"_s, account).size(), 4);
    }

    void oldAndNewKeepEachOtherOut()
    {
        LegacyRecords legacy;
        legacy.add({{}, u"mySubAccountId_hq"_s, u"MO"_s, u"http://example.com"_s});
        QCOMPARE(legacy.blocksNew(kAccount, u"*"_s), kNewBlockedByOld);
        QCOMPARE(legacy.blocksNew(kAccount, u"mySubAccountId_hq"_s), kNewBlockedByOld);
        QVERIFY(!legacy.blocksNew(kAccount, u"another"_s));
        legacy.setCurrent(kAccount, {{u"*"_s, u"http://example.com"_s}});
        QCOMPARE(legacy.blocksOld(u"another"_s), kOldBlockedByNew);
        legacy.add({{}, u"second"_s, u"DR"_s, u"http://example.com"_s});
        QCOMPARE(legacy.remove(u"second"_s, u"MO"_s), 0);
        QCOMPARE(legacy.remove(u"*"_s, u"*"_s), 2); // here "*" is a wildcard
        QVERIFY(legacy.list().isEmpty());
    }

    void anAccountWithOldRecords()
    {
        const QString account = ArraySandbox::kOldAccount;
        QCOMPARE(list(u"sms"_s, account).size(), 3);
        const auto answer = ask("POST", u"sms"_s, hook("*"), account);
        QCOMPARE(SystemCall::verdict(answer), u"400/1000"_s);
        QVERIFY(said(answer).contains(u"Type = MO, SubAccountId: Sandbox_SMS, Version = V1"_s));
        QCOMPARE(ask("POST", u"sms"_s, hook("Free_SMS"), account).status, 200);
        QCOMPARE(ask("POST", u"chatapps"_s, hook("Sandbox_OTP"), account).status, 400);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("account");
        QTest::newRow("sms") << u"sms"_s << QString() << kAccount;
        QTest::newRow("chatapps") << u"chatapps"_s << u"CABM"_s << kAccount;
        QTest::newRow("typed") << u"sms.typed"_s << u"EV"_s << ArraySandbox::kTypedAccount;
        QTest::newRow("chat typed")
            << u"chatapps.typed"_s << u"MSG"_s << ArraySandbox::kTypedAccount;
    }
    /// Written, read, replaced, taken back, deleted: through the program's own requests and a
    /// socket.
    void roundTrip()
    {
        QFETCH(QString, product);
        QFETCH(QString, type);
        QFETCH(QString, account);
        sandbox::Sandbox sandbox(integrations::Registry().makeSandbox(), {});
        QVERIFY(sandbox.start());
        const QString host = product.section(u'.', 0, 0);
        workspace::Account acme{
            .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Sandbox};
        acme.fields.insert(u"accountId"_s, account);
        acme.fields.insert(u"host."_s + host, sandbox.url().toString() + u'/' + host);
        const ArrayWebhookApi api(product);
        const auto send = [](const changes::Step &step) {
            const changes::StepRoute route(u"acme"_s, u"8x8"_s, Environment::Sandbox, step);
            sending::SecretValues secrets;
            for (const auto &key : route.neededSecrets())
                secrets.insert(key, key.field == u"apiKey"_s ? ConnectSandbox::kApiKey
                                                             : QByteArray("s-1"));
            http::Client client({.useSystemProxy = false, .loopbackOnly = true});
            std::unique_ptr<http::ExchangeJob> job(client.send(*route.build({}, secrets), nullptr));
            job->setAutoDelete(false);
            QSignalSpy done(job.get(), &Job::finished);
            job->start();
            (void)done.wait(30'000);
            return job->exchange();
        };
        const auto mine = [&]() -> std::optional<webhooks::LiveWebhook> {
            const auto read = api.reads(acme)->first();
            const auto exchange = send(read.step);
            const auto answer = api.read(acme, read, exchange.response->body);
            for (const auto &one : answer ? answer->records : QList<webhooks::LiveWebhook>())
                if (one.scope == u"Round_Trip"_s)
                    return one;
            return std::nullopt;
        };
        Webhook wanted{.id = u"w1"_s,
                       .account = u"acme"_s,
                       .product = product,
                       .scope = u"Round_Trip"_s,
                       .type = type,
                       .url = u"https://hooks.example.net/one"_s,
                       .auth = {.kind = AuthKind::Header, .form = HeaderForm::Bearer}};
        const auto create = api.write(acme, wanted, nullptr, false).steps.first();
        QCOMPARE(send(create).response->status, 200);
        const auto first = mine();
        QVERIFY(first);
        QVERIFY(api.isSame(wanted, *first));
        QCOMPARE(first->url, wanted.url);
        QCOMPARE(first->hasSecret, std::optional(true));

        wanted.url = u"https://hooks.example.net/two"_s;
        wanted.enabled = false;
        const auto replace = api.write(acme, wanted, &*first, true).steps.first();
        QCOMPARE(send(replace).response->status, 200);
        QCOMPARE(mine()->url, wanted.url);
        QCOMPARE(mine()->enabled, std::optional(false));
        QCOMPARE(send(*replace.undo).response->status, 200);
        QCOMPARE(mine()->raw, first->raw);

        const auto remove = api.remove(acme, *mine(), &wanted).steps.first();
        QCOMPARE(send(remove).response->status, 200);
        QVERIFY(!mine());
        QCOMPARE(send(*remove.undo).response->status, 200);
        QCOMPARE(mine()->raw, first->raw);
        QCOMPARE(send(*create.undo).response->status, 200);
        QVERIFY(!mine());
    }
};

QTEST_GUILESS_MAIN(SandboxWebhooksTest)
#include "tst_sandboxwebhooks.moc"

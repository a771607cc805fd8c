// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/held.h"
#include "changes/places.h"
#include "changes/steproute.h"
#include "integrations/connect8x8/webhooks/automationapi.h"
#include "resources/resources.h"
#include "unit/connect8x8/definitionsamples.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::LiveWebhook;
using webhooks::Webhook;

/// Automation's definitions as webhooks: pages, both shapes of an answer, what a change keeps of a
/// workflow, and that nobody's header is stored on the way.
class AutomationApiTest : public QObject
{
    Q_OBJECT

private:
    const AutomationApi *m_api = nullptr;

    static workspace::Account account()
    {
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"accountId"_s, u"Acme/1"_s);
        account.fields.insert(u"subAccounts.sms"_s, u"Acme_SMS"_s);
        return account;
    }
    static Webhook tellTheShop()
    {
        Webhook wanted{.id = u"hook1"_s,
                       .account = u"acme"_s,
                       .product = u"automation"_s,
                       .scope = u"Acme_SMS"_s,
                       .type = u"inbound_sms"_s,
                       .url = u"https://hooks.example.net/a"_s,
                       .name = u"Tell the shop"_s,
                       .auth = {.kind = AuthKind::Header, .form = HeaderForm::Bearer}};
        wanted.more.insert(u"body"_s, u"{ \"from\": \"{{data.payload.user.msisdn}}\" }"_s);
        wanted.more.insert(u"headers.Accept"_s, u"application/json"_s);
        wanted.more.insert(u"headers.X-Key"_s, forms::SecretMark{});
        return wanted;
    }
    static http::Request request(const changes::Step &step)
    {
        const changes::StepRoute route(u"acme"_s, u"8x8"_s, Environment::Test, step);
        sending::SecretValues secrets;
        for (const auto &key : route.neededSecrets())
            secrets.insert(key, key.field == u"apiKey"_s ? "k-1" : "hush");
        for (const auto &held : step.held)
            secrets.insert(changes::heldKey(held.name), held.value);
        return route.build({}, secrets).value_or(http::Request{});
    }
    static QString line(const changes::Step &step)
    {
        const auto built = request(step);
        return QString::fromLatin1(built.method) + u' ' + built.url.toString(QUrl::FullyEncoded);
    }
    static QString body(const changes::Step &step) { return QString::fromUtf8(request(step).body); }
    /// Read as the program does it: the route sees the answer, read() what is left of it.
    QList<LiveWebhook> readBack(const QByteArray &answer) const
    {
        const auto read = m_api->reads(account())->first();
        const auto route = m_api->route(account(), read);
        http::Exchange exchange;
        exchange.response = http::Response{.status = 200, .body = answer};
        (void)route->judge(exchange);
        QByteArray left = answer;
        const auto hidden = route->sensitive(exchange);
        for (auto it = hidden.cbegin(); it != hidden.cend(); ++it)
            left.replace(it.value(), "‹secret:" + it.key().toUtf8() + "›");
        const auto records = m_api->read(account(), read, left);
        return records ? records->records : QList<LiveWebhook>();
    }
    static QStringList rules(const Findings &findings)
    {
        QStringList all;
        for (const Finding &one : findings)
            all.append(severityName(one.severity) + u' ' + one.rule);
        return all;
    }
    const QString m_base = u"https://automation.8x8.com/api/v1/accounts/Acme%2F1/definitions"_s;

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_api = new AutomationApi;
    }
    void cleanupTestCase() { delete m_api; }

    void pages()
    {
        const auto reads = m_api->reads(account());
        QCOMPARE(reads->size(), 1);
        QCOMPARE(line(reads->first().step), u"GET "_s + m_base + u"?limit=100&offset=0"_s);
        const QByteArray one = R"({"trigger":"inbound_sms","definition":{"name":"n"}})";
        const QByteArray full = '[' + QByteArrayList(100, one).join(',') + ']';
        const auto first = m_api->read(account(), reads->first(), full);
        QCOMPARE(line(first->next->step), u"GET "_s + m_base + u"?limit=100&offset=100"_s);
        const auto second = m_api->read(account(), *first->next, '[' + one + ']');
        QVERIFY(!second->next);
        QCOMPARE(second->records.first().index, 100);
        workspace::Account nobody = account();
        nobody.fields.insert(u"accountId"_s, u" "_s);
        QCOMPARE(m_api->reads(nobody).error().code, u"account.id-missing"_s);
        for (const QByteArray &bad : {QByteArray("<html>"), QByteArray("{}"), QByteArray("[{}]")})
            QCOMPARE(m_api->read(account(), reads->first(), bad).error().code, u"webhook.answer"_s);
    }

    void bothShapesAreRead()
    {
        const auto all = readBack('[' + definitionBySample() + ',' + definitionBySchema() + ']');
        QCOMPARE(all.size(), 2);
        for (const LiveWebhook &one : all) {
            QCOMPARE(one.remoteId, u"ae54eaf1-b86d-43c5-8982-2818f9bbe52c"_s);
            QCOMPARE(one.name, u"Tell the shop"_s);
            QCOMPARE(one.scope, u"Acme_SMS"_s);
            QCOMPARE(one.type, u"inbound_sms"_s);
            QCOMPARE(one.enabled, std::optional(true));
        }
        const LiveWebhook &sample = all.first();
        QCOMPARE(sample.url, u"https://hooks.example.net/old"_s);
        QCOMPARE(sample.hasSecret, std::optional(true));
        QCOMPARE(sample.auth.form, HeaderForm::Bearer);
        QVERIFY(sample.more.value(u"headers.X-Api-Key"_s).isSecret());
        QCOMPARE(sample.users, (QStringList{u"tell → https://hooks.example.net/old"_s,
                                            u"deep → https://hooks.example.net/deep"_s}));
        QCOMPARE(all.at(1).unknown, QStringList{u"colour"_s});
        QVERIFY(all.at(1).url.isEmpty());
        QCOMPARE(all.at(1).hasSecret, std::optional(false));
    }

    void nobodysHeaderIsKept()
    {
        const auto read = m_api->reads(account())->first();
        http::Exchange exchange;
        exchange.response = http::Response{.status = 200, .body = '[' + definitionBySample() + ']'};
        const auto values = m_api->route(account(), read)->sensitive(exchange).values();
        for (const QByteArray &one : {QByteArray("their-bearer"), QByteArray("their-key"),
                                      QByteArray("their-deep"), QByteArray("their-query")})
            QVERIFY2(values.contains(one), one.constData());
        QVERIFY(!values.contains("{{data.token}}"));
        // Also where no route was in between.
        const auto plain =
            m_api->read(account(), {.step = read.step}, '[' + definitionBySample() + ']');
        QVERIFY2(!plain->records.first().raw.contains("their-"),
                 plain->records.first().raw.constData());
    }

    void aNewOne()
    {
        const auto write = m_api->write(account(), tellTheShop(), nullptr, false);
        QCOMPARE(write.steps.size(), 1);
        const changes::Step &post = write.steps.first();
        QCOMPARE(line(post), u"POST "_s + m_base);
        QCOMPARE(
            body(post),
            u"{\"accountId\":\"Acme/1\",\"subAccountId\":\"Acme_SMS\",\"trigger\":"
            "\"inbound_sms\",\"status\":\"enabled\",\"definition\":{\"name\":\"Tell the shop\","
            "\"steps\":[{\"id\":\"step1\",\"stepType\":\"HttpRequest\",\"inputs\":{\"url\":"
            "\"https://hooks.example.net/a\",\"method\":\"POST\",\"headers\":{\"Accept\":"
            "\"application/json\",\"X-Key\":\"hush\",\"Authorization\":\"Bearer hush\"},"
            "\"body\":{\"from\":\"{{data.payload.user.msisdn}}\"}}}]}}"_s);
        QVERIFY(!post.body.contains("hush"));
        QVERIFY(post.success.contains(201));
        // The id stands in two places, by schema and by sample.
        const QString pointers = post.outputs.value(u"definition.hook1"_s);
        QCOMPARE(changes::pointed(R"({"id":"d-1"})", pointers), u"d-1"_s);
        QCOMPARE(changes::pointed(R"({"definition":{"id":"d-2"}})", pointers), u"d-2"_s);
        const auto left = changes::withOutputs(post, {{u"definition.hook1"_s, u"d/1"_s}});
        QCOMPARE(line(*left.undo), u"DELETE "_s + m_base + u"/d%2F1"_s);
        QCOMPARE(left.undo->success, QList<int>{202});
        Webhook off = tellTheShop();
        off.enabled = false;
        off.scope.clear();
        const auto disabled = m_api->write(account(), off, nullptr, false);
        QVERIFY(body(disabled.steps.first()).contains(u"\"status\":\"disabled\""_s));
        QVERIFY(!body(disabled.steps.first()).contains(u"subAccountId"_s)); // any
        QVERIFY(disabled.warnings.join(u'\n').contains(u"created disabled"_s));
    }

    void aChangeKeepsTheRestOfTheWorkflow()
    {
        const LiveWebhook live = readBack('[' + definitionBySample() + ']').first();
        const auto write = m_api->write(account(), tellTheShop(), &live, false);
        QCOMPARE(write.steps.size(), 1);
        const changes::Step &put = write.steps.first();
        QCOMPARE(line(put), u"PUT "_s + m_base + u"/ae54eaf1-b86d-43c5-8982-2818f9bbe52c"_s);
        const QString sent = body(put);
        for (const QString &kept :
             {u"\"duration\":\"00:02:00\""_s, u"\"Authorization\":\"Basic their-deep\""_s,
              u"\"token\":\"their-query\""_s, u"\"X-Token\":\"{{data.token}}\""_s,
              u"\"url\":\"https://hooks.example.net/a\""_s, u"\"Authorization\":\"Bearer hush\""_s,
              u"\"timeoutSeconds\":9"_s})
            QVERIFY2(sent.contains(kept), qPrintable(kept + u"\n"_s + sent));
        for (const QString &gone :
             {u"their-bearer"_s, u"their-key"_s, u"***"_s, u"‹secret:"_s, u"\"version\""_s,
              u"createdAt"_s, u"ae54eaf1"_s, u"subaccountId"_s})
            QVERIFY2(!sent.contains(gone), qPrintable(gone + u"\n"_s + sent));
        QVERIFY2(!put.body.contains("their-"), put.body.constData());
        QVERIFY(write.warnings.join(u'\n').contains(u"keeps version 3"_s));
        // The way back has the headers that stood there, and no file has them.
        QVERIFY(put.undo && put.undo->method == "PUT");
        QVERIFY(body(*put.undo).contains(u"\"Authorization\":\"Bearer their-bearer\""_s));
        QVERIFY(!put.undo->body.contains("their-"));
        QVERIFY(put.undo->id != put.id);
    }

    void aHiddenValueIsNeverSentBack()
    {
        LiveWebhook live = readBack('[' + definitionBySample() + ']').first();
        live.kept = {}; // read without its route, or in an earlier run
        const auto write = m_api->write(account(), tellTheShop(), &live, true);
        QVERIFY(write.steps.isEmpty());
        QVERIFY(write.warnings.join(u'\n').contains(u"may be secrets"_s));
        const LiveWebhook other = readBack('[' + definitionBySchema() + ']').first();
        const auto none = m_api->write(account(), tellTheShop(), &other, true);
        QVERIFY(none.steps.isEmpty());
        QVERIFY(none.warnings.join(u'\n').contains(u"no HttpRequest step"_s));
    }

    void aDeletionHasNoWayBack()
    {
        LiveWebhook live = readBack('[' + definitionBySchema() + ']').first();
        const auto write = m_api->remove(account(), live, nullptr);
        QCOMPARE(line(write.steps.first()),
                 u"DELETE "_s + m_base + u"/ae54eaf1-b86d-43c5-8982-2818f9bbe52c"_s);
        QCOMPARE(write.steps.first().success, QList<int>{202});
        QVERIFY(!write.steps.first().undo);
        QVERIFY(write.warnings.join(u'\n').contains(u"cannot be taken back"_s));
        live.remoteId.clear();
        QVERIFY(m_api->remove(account(), live, nullptr).steps.isEmpty());
    }

    void namesAreNotUnique()
    {
        const Webhook wanted = tellTheShop();
        LiveWebhook live{.type = u"inbound_sms"_s, .name = wanted.name, .remoteId = u"a"_s};
        QVERIFY(m_api->isSame(wanted, live));
        Webhook withId = wanted;
        withId.remoteId = u"b"_s;
        QVERIFY(!m_api->isSame(withId, live));
        live.type = u"http_request"_s;
        QVERIFY(!m_api->isSame(wanted, live));
    }

    void checks()
    {
        const auto of = [&](const auto &change) {
            Webhook wanted = tellTheShop();
            change(wanted);
            const auto owner = account();
            return rules(m_api->check(&owner, wanted));
        };
        QCOMPARE(of([](Webhook &) {}), QStringList());
        QCOMPARE(of([](Webhook &one) { one.scope.clear(); }), QStringList());
        QCOMPARE(of([](Webhook &one) { one.scope = u"*"_s; }),
                 QStringList{u"error webhook.scope"_s});
        QCOMPARE(of([](Webhook &one) { one.scope = u"Other_1"_s; }),
                 QStringList{u"note webhook.other-sub-account"_s});
        QCOMPARE(of([](Webhook &one) { one.type = u"inbound_fax"_s; }),
                 QStringList{u"warning webhook.type"_s});
        QCOMPARE(of([](Webhook &one) { one.auth.kind = AuthKind::OAuth; }),
                 QStringList{u"error webhook.auth"_s});
        QCOMPARE(of([](Webhook &one) { one.more.insert(u"body"_s, u"[1]"_s); }),
                 QStringList{u"error webhook.body"_s});
        QCOMPARE(of([](Webhook &one) { one.more.insert(u"headers.X-A"_s, u"***"_s); }),
                 QStringList{u"error webhook.header"_s});
        QCOMPARE(
            of([](Webhook &one) { one.more.insert(u"headers.Content-Type"_s, u"text/xml"_s); }),
            QStringList{u"warning webhook.header"_s});
        QCOMPARE(of([](Webhook &one) { one.enabled = false; }),
                 QStringList{u"note webhook.disabled"_s});
    }
};

QTEST_GUILESS_MAIN(AutomationApiTest)
#include "tst_automationapi.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/answer.h"
#include "integrations/contactcenter8x8/contactcenteraccount.h"
#include "integrations/contactcenter8x8/gateway.h"
#include "integrations/contactcenter8x8/readroute.h"
#include "resources/resources.h"
#include "unit/contactcenter8x8/bodies.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::contactcenter8x8;
using namespace Qt::StringLiterals;

/// The Chat Gateway as requests and records, its two ways to say no, and the account.
class GatewayTest : public QObject
{
    Q_OBJECT

private:
    const secrets::SecretKey m_uri{u"desk"_s, u"endpointUrl"_s};

    static workspace::Account account(Environment environment = Environment::Test)
    {
        workspace::Account account{
            .id = u"acme"_s, .kind = u"8x8.contact-center"_s, .environment = environment};
        account.fields.insert(u"tenant"_s, u"acmetenant01"_s);
        account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
        return account;
    }
    static http::Exchange answered(int status, const QByteArray &body)
    {
        http::Exchange exchange;
        exchange.response = http::Response{.status = status, .body = body};
        return exchange;
    }
    static QStringList rules(const workspace::Account &account)
    {
        QStringList all;
        for (const Finding &finding : ContactCenterAccountKind().check({}, account))
            all.append(finding.rule);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void hostIsTheOnlyOneUnlessTheAccountHasItsOwn()
    {
        QCOMPARE(gatewayOf(account()).base, u"https://api.8x8.com"_s);
        QCOMPARE(gatewayOf(account(Environment::Sandbox)).base, u"http://127.0.0.1:47808"_s);
        auto own = account();
        own.fields.insert(u"host.api"_s, u"https://proxy.example/ "_s);
        QCOMPARE(gatewayOf(own).base, u"https://proxy.example"_s);
    }

    void everyRequestSaysWhoAsks()
    {
        const auto step = listWebhooks(gatewayOf(account()), 2);
        QCOMPARE(step.method, "GET");
        QCOMPARE(step.url,
                 u"https://api.8x8.com/chat-gateway/v1/webhooks?size=100&page=2&sort=id:asc"_s);
        QCOMPARE(http::headerValue(step.headers, "x-api-key"), "‹secret:acme/apiKey›");
        QCOMPARE(http::headerValue(step.headers, "X-8x8-Tenant"), "acmetenant01");
        QVERIFY(step.readOnly);
        auto single = account();
        single.fields.insert(u"tenant"_s, QString());
        QVERIFY(!http::headerValue(listChannels(gatewayOf(single), 0).headers, "X-8x8-Tenant"));
    }

    void writesCarryBothNamesOfTheVersionAndNoSecret()
    {
        const auto create =
            createWebhook(gatewayOf(account()), {.name = u"hook"_s, .uriKey = m_uri});
        QCOMPARE(create.body, gatewaybodies::kWebhookBody);
        QCOMPARE(create.secrets.last().pointer, u"/uri"_s);
        QCOMPARE(create.outputs.value(u"webhook.id"_s), u"/id"_s);
        const auto verify = verifyWebhook(gatewayOf(account()), m_uri);
        QCOMPARE(verify.body, gatewaybodies::kVerifyBody);
        QCOMPARE(verify.success, QList<int>{204});
        QVERIFY(verify.readOnly);
    }

    void channelIsEscapedAndItsIdToo()
    {
        Channel channel{.id = u"a/b"_s,
                        .name = u"Web \"1\""_s,
                        .type = u"ChatAPI"_s,
                        .webHookId = changes::outputPlace(u"webhook.id"_s),
                        .routingType = u"queue"_s,
                        .queueId = u"101"_s};
        const auto put = putChannel(gatewayOf(account()), channel);
        QCOMPARE(put.body, gatewaybodies::kChannelBody);
        QVERIFY(put.url.endsWith(u"/channels/a%2Fb"_s));
        QVERIFY(deleteChannel(gatewayOf(account()), changes::outputPlace(u"channel.id"_s))
                    .url.endsWith(u"/channels/{{out:channel.id}}"_s));
    }

    void pagesAreRead()
    {
        const auto webhooks = readWebhooks(gatewaybodies::kWebhooks);
        QVERIFY(webhooks);
        QCOMPARE(webhooks->totalPages, 2);
        QCOMPARE(webhooks->items.size(), 2);
        QCOMPARE(webhooks->items.last().id, u"32"_s);
        const auto channels = readChannels(gatewaybodies::kChannels);
        QVERIFY(channels);
        QCOMPARE(channels->items.first().queueId, u"101"_s);
        QCOMPARE(channels->items.first().type, u"WebChat"_s);
        QVERIFY(readWebhooks(gatewaybodies::kNone)->items.isEmpty());
    }

    void whatIsNoListIsNotTakenForAnEmptyOne()
    {
        for (const QByteArray &body :
             {gatewaybodies::kPageOfOurs, gatewaybodies::kNoList, gatewaybodies::kNameIsList,
              QByteArray(), QByteArray("[]")}) {
            const auto page = readWebhooks(body);
            QVERIFY2(!page, body.constData());
            QCOMPARE(page.error().code, u"gateway.answer"_s);
        }
    }

    void errorsAreReadInAllTheirForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("details");
        QTest::newRow("objects") << gatewaybodies::kObjects << u"invalid_queue"_s
                                 << QStringList{u"Queue ID 112 is invalid."_s};
        QTest::newRow("texts") << gatewaybodies::kTexts << QString()
                               << QStringList{u"Header does not match"_s};
        QTest::newRow("one object")
            << gatewaybodies::kObject << u"invalid_json_object"_s << QStringList();
        QTest::newRow("validations") << gatewaybodies::kValidations << u"invalid_parameter"_s
                                     << QStringList{u"name: too long"_s};
        QTest::newRow("texts of validations")
            << gatewaybodies::kValidationTexts << QString() << QStringList{u"name: too long"_s};
        QTest::newRow("web page") << gatewaybodies::kPageOfOurs << QString() << QStringList();
    }
    void errorsAreReadInAllTheirForms()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QStringList, details);
        const auto problem = readProblem(body);
        QCOMPARE(problem.code, code);
        QCOMPARE(problem.details, details);
    }

    void anAnswerIsJudgedByItsMeaning()
    {
        using sending::OutcomeKind;
        QCOMPARE(judgeList(answered(200, gatewaybodies::kWebhooks)).kind, OutcomeKind::Accepted);
        QCOMPARE(judgeList(answered(200, gatewaybodies::kPageOfOurs)).kind, OutcomeKind::Unclear);
        QCOMPARE(judgeList(answered(200, gatewaybodies::kNoList)).kind, OutcomeKind::Unclear);
        const auto tenant = judgeList(answered(403, gatewaybodies::kTexts));
        QCOMPARE(tenant.kind, OutcomeKind::Refused);
        QCOMPARE(tenant.code, u"403"_s);
        QVERIFY2(tenant.reason.contains(u"X-8x8-Tenant"_s), qPrintable(tenant.reason));
        const auto queue = judgeList(answered(400, gatewaybodies::kObjects));
        QCOMPARE(queue.code, u"invalid_queue"_s);
        QCOMPARE(queue.ids.value(u"referenceId"_s), u"ref-1"_s);
        QCOMPARE(judgeList(answered(502, "x")).kind, OutcomeKind::Failed);
        QVERIFY(judgeList(answered(302, "")).reason.contains(u"redirect"_s));
    }

    void aSecretUriIsFoundByItsValueOnly()
    {
        UriSearch search(m_uri);
        search.lookFor("https://bot.example/y");
        search.lookThrough(gatewaybodies::kWebhooks);
        QCOMPARE(search.found(), QStringList{u"32"_s});
        UriSearch other(m_uri);
        other.lookFor("https://bot.example/Y");
        other.lookThrough(gatewaybodies::kWebhooks);
        QVERIFY(other.found().isEmpty());
    }

    void testIsTheSmallestRead()
    {
        const auto route = ContactCenterAccountKind().testRoute(account());
        const auto request = route->build({}, sending::markedSecrets(*route));
        QVERIFY(request);
        QCOMPARE(request->method, "GET");
        QVERIFY(request->url.query().contains(u"size=1&"_s));
        QVERIFY(request->credentialHeaders.contains("x-api-key"));
        QCOMPARE(route->system(), kGatewaySystem);
    }

    void accountChecks()
    {
        QCOMPARE(rules(account()), QStringList());
        auto odd = account();
        odd.fields.insert(u"tenant"_s, u"Acme Harbor"_s);
        odd.fields.insert(u"host.api"_s, u"http://api.8x8.com/chat-gateway/v1"_s);
        odd.fields.remove(u"apiKey"_s);
        odd.fields.insert(u"clientId"_s, u"x"_s);
        QCOMPARE(rules(odd),
                 (QStringList{u"provider.https"_s, u"account.host.path"_s, u"account.tenant"_s,
                              u"account.key"_s, u"account.legacy"_s, u"account.client"_s}));
        auto away = account(Environment::Sandbox);
        away.fields.insert(u"host.api"_s, u"https://api.8x8.com"_s);
        QCOMPARE(rules(away), QStringList{u"account.host.not-sandbox"_s});
    }
};

QTEST_GUILESS_MAIN(GatewayTest)
#include "tst_gateway.moc"

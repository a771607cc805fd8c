// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "contract/oracle.h"
#include "integrations/contactcenter8x8/chatapi.h"
#include "integrations/contactcenter8x8/chatapisandbox.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"
#include "webhooks/tokenroute.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::contactcenter8x8;
using namespace Qt::StringLiterals;

/// Our requests to Chat API v2 and its token endpoint, and our stand-in's answers, against 8x8's
/// own description.
class OpenApiChatApiTest : public QObject
{
    Q_OBJECT

private:
    const QString m_description = u"8x8_contact_center_chat_api.json"_s;
    const secrets::SecretKey m_uri{u"desk"_s, u"uri"_s};

    integrations::Registry m_registry;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Oracle> m_oracle;
    QByteArray m_secret = ChatApiSandbox::kClientSecret;
    QByteArray m_token;
    QByteArray m_endpoint;

    ChatApi api() const
    {
        return {.base = m_oracle->url().toString(),
                .region = u"us"_s,
                .tenant = GatewaySandbox::kTenant,
                .clientId = ChatApiSandbox::kClientId,
                .clientSecret = {u"acme"_s, u"clientSecret"_s},
                .accessToken = {u"acme"_s, u"accessToken"_s}};
    }
    http::Exchange send(const sending::Route &route) const
    {
        const auto request = route.build(
            {},
            {{api().accessToken, m_token}, {api().clientSecret, m_secret}, {m_uri, m_endpoint}});
        return exchanged(*request);
    }
    http::Exchange send(const changes::Step &step) const
    {
        return send(changes::StepRoute(u"desk"_s, kChatApiSystem, Environment::Sandbox, step));
    }
    /// What goes out after a refusal that names `notificationVersion`.
    http::Exchange sendBoth(changes::Step step) const
    {
        step.body = step.second->body;
        return send(step);
    }
    http::Exchange askToken()
    {
        auto seen = std::make_shared<webhooks::TokenSeen>();
        const webhooks::TokenRoute route({.owner = u"acme"_s,
                                          .url = api().base + u"/oauth/v2/token"_s,
                                          .clientId = api().clientId,
                                          .clientSecret = api().clientSecret},
                                         seen);
        const auto exchange = send(route);
        (void)route.judge(exchange);
        if (const auto token = seen->token())
            m_token = token->value;
        return exchange;
    }
    ChatWebhookBody body() const { return {.name = u"hook"_s, .uriKey = m_uri}; }
    static Channel channel(const QString &webhook, const QString &queue)
    {
        return {
            .name = u"Chat"_s, .webHookId = webhook, .routingType = u"queue"_s, .queueId = queue};
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_sandbox =
            std::make_unique<sandbox::Sandbox>(m_registry.makeSandbox(), sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
        m_oracle = std::make_unique<Oracle>();
        if (const QString why = m_oracle->begin(m_description, m_sandbox->url()); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    void init()
    {
        m_secret = ChatApiSandbox::kClientSecret;
        m_endpoint = "https://bot.example/x";
        QCOMPARE(verdict(askToken()), u"200"_s);
    }
    void cleanupTestCase() { m_oracle.reset(); }

    /// If-Match takes a record's version; the day an answer tells one, changes can be guarded by
    /// it.
    void noAnswerTellsAVersion()
    {
        QFile file(QStringLiteral(SENDBENCH_SOURCE_DIR "/../shared/openapi/") + m_description);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!root.isEmpty());
        int answers = 0;
        const QJsonObject paths = root[u"paths"_s].toObject();
        for (const auto path : paths)
            for (const auto call : path.toObject())
                for (const auto answer : call[u"responses"_s].toObject()) {
                    ++answers;
                    QVERIFY(!answer.toObject().contains(u"headers"_s));
                }
        QVERIFY(answers > 20);
        // The members of a record: `version` is that of its events.
        const QByteArray record =
            QJsonDocument(root[u"components"_s][u"schemas"_s][u"WebHookV2Result"_s].toObject())
                .toJson();
        QVERIFY(record.contains("uri"));
        QVERIFY(!record.contains("If-Match") && !record.toLower().contains("etag"));
    }

    void wholeLifeKeepsToTheDescription()
    {
        QCOMPARE(verdict(send(listWebhooks(api(), 0))), u"200"_s);
        QCOMPARE(verdict(send(listChannels(api(), 0, 1))), u"200"_s);
        QCOMPARE(verdict(send(verifyWebhook(api(), body()))), u"204"_s);
        const auto made = sendBoth(createWebhook(api(), body()));
        QCOMPARE(verdict(made), u"200"_s);
        QCOMPARE(verdict(sendBoth(putWebhook(api(), idOf(made), body()))), u"200"_s);
        const auto bound = send(createChannel(api(), channel(idOf(made), u"101"_s)));
        QCOMPARE(verdict(bound), u"200"_s);
        // In use: the description leaves this refusal to "default".
        QCOMPARE(verdict(send(deleteWebhook(api(), idOf(made)))), u"400"_s);
        QCOMPARE(verdict(send(deleteChannel(api(), idOf(bound)))), u"204"_s);
        QCOMPARE(verdict(send(deleteWebhook(api(), idOf(made)))), u"204"_s);
    }

    void refusalsKeepToTheDescription()
    {
        QCOMPARE(verdict(send(createChannel(api(), channel(u"41"_s, u"999"_s)))), u"400"_s);
        QCOMPARE(verdict(send(deleteWebhook(api(), u"404"_s))), u"404"_s);
        m_endpoint = "https://bot.example/unreachable";
        QCOMPARE(verdict(send(verifyWebhook(api(), body()))), u"400"_s);
        QCOMPARE(verdict(sendBoth(createWebhook(api(), {.name = u" "_s, .uriKey = m_uri}))),
                 u"400"_s);
        ChatApi other = api();
        other.tenant = u"othertenant"_s;
        QCOMPARE(verdict(send(listChannels(other, 0))), u"403"_s);
        m_token = "x";
        QCOMPARE(verdict(send(listWebhooks(api(), 0))), u"401"_s);
        m_secret = "x";
        QCOMPARE(verdict(askToken()), u"401"_s);
    }

    /// A known error of the description: it requires `notificationVersion`, which it does not
    /// define, and defines `version`. This is all that it has against what goes out first.
    void onlyTheOtherNameOfTheVersionIsMissed()
    {
        const QString against = violation(send(createWebhook(api(), body())));
        QVERIFY2(against.contains(u"notificationVersion"_s), qPrintable(against));
        QCOMPARE(against.count(u"\"message\""_s), 1);
    }
};

QTEST_GUILESS_MAIN(OpenApiChatApiTest)
#include "tst_openapichatapi.moc"

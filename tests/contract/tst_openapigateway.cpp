// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "contract/oracle.h"
#include "integrations/contactcenter8x8/conversation.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::contactcenter8x8;
using namespace Qt::StringLiterals;

/// Our requests to the Chat Gateway and our stand-in's answers against 8x8's own description.
class OpenApiGatewayTest : public QObject
{
    Q_OBJECT

private:
    const QString m_description = u"contact-center-chat-gateway-v1.oas.yml"_s;
    const secrets::SecretKey m_uri{u"desk"_s, u"endpointUrl"_s};

    integrations::Registry m_registry;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Oracle> m_oracle;
    QByteArray m_key = GatewaySandbox::kApiKey;
    QByteArray m_endpoint = "https://bot.example/x";

    Gateway gateway() const
    {
        return {.base = m_oracle->url().toString(),
                .tenant = GatewaySandbox::kTenant,
                .apiKey = {u"acme"_s, u"apiKey"_s}};
    }
    http::Exchange send(const changes::Step &step) const
    {
        const changes::StepRoute route(u"desk"_s, kGatewaySystem, Environment::Sandbox, step);
        const auto request = route.build({}, {{gateway().apiKey, m_key}, {m_uri, m_endpoint}});
        return exchanged(*request);
    }
    Channel channel(const QString &webhook, const QString &queue) const
    {
        return {.name = u"Chat"_s,
                .type = u"ChatAPI"_s,
                .webHookId = webhook,
                .routingType = u"queue"_s,
                .queueId = queue};
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            m_registry.makeSandbox(),
            sandbox::SandboxOptions{
                .faults = {u"path=/chat-gateway/v1/channels/77 status=200 body={\"id\":7}"_s}});
        QVERIFY(m_sandbox->start());
        m_oracle = std::make_unique<Oracle>();
        if (const QString why = m_oracle->begin(m_description, m_sandbox->url()); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    void init()
    {
        m_key = GatewaySandbox::kApiKey;
        m_endpoint = "https://bot.example/x";
    }
    void cleanupTestCase() { m_oracle.reset(); }

    void wholeLifeKeepsToTheDescription()
    {
        QCOMPARE(verdict(send(listWebhooks(gateway(), 0))), u"200"_s);
        QCOMPARE(verdict(send(listChannels(gateway(), 0, 1))), u"200"_s);
        QCOMPARE(verdict(send(verifyWebhook(gateway(), m_uri))), u"204"_s);
        const WebhookBody body{.name = u"hook"_s, .uriKey = m_uri};
        const auto made = send(createWebhook(gateway(), body));
        QCOMPARE(verdict(made), u"200"_s);
        QCOMPARE(verdict(send(putWebhook(gateway(), idOf(made), body))), u"200"_s);
        const auto bound = send(createChannel(gateway(), channel(idOf(made), u"101"_s)));
        QCOMPARE(verdict(bound), u"200"_s);
        Channel moved = channel(idOf(made), u"204"_s);
        moved.id = idOf(bound);
        QCOMPARE(verdict(send(putChannel(gateway(), moved))), u"200"_s);
        // In use: the description leaves this refusal to "default".
        QCOMPARE(verdict(send(deleteWebhook(gateway(), idOf(made)))), u"400"_s);
        QCOMPARE(verdict(send(deleteChannel(gateway(), moved.id))), u"204"_s);
        QCOMPARE(verdict(send(deleteWebhook(gateway(), idOf(made)))), u"204"_s);
    }

    void aConversationKeepsToTheDescription()
    {
        const auto started = send(startConversation(gateway(), {.channelId = u"25"_s,
                                                                .userName = u"Sendbench test"_s,
                                                                .language = u"en"_s,
                                                                .assignmentType = u"queue"_s,
                                                                .assignmentId = u"101"_s}));
        QCOMPARE(verdict(started), u"202"_s);
        const QString id = *readConversationId(started.response->body);
        QCOMPARE(verdict(send(typing(gateway(), id))), u"204"_s);
        QCOMPARE(verdict(send(speak(gateway(), id, u"Hello"_s))), u"202"_s);
        QCOMPARE(verdict(send(listMessages(gateway(), id))), u"200"_s);
        QCOMPARE(verdict(send(readConversation(gateway(), id))), u"200"_s);
        QCOMPARE(verdict(send(listParticipants(gateway(), id))), u"200"_s);
        QCOMPARE(verdict(send(assignAfterAgent(gateway(), id, {.webhookId = u"12"_s}))), u"201"_s);
        QCOMPARE(verdict(send(leave(gateway(), id))), u"204"_s);
        QCOMPARE(verdict(send(readConversation(gateway(), u"conv-none"_s))), u"404"_s);
    }

    void refusalsKeepToTheDescription()
    {
        QCOMPARE(verdict(send(createChannel(gateway(), channel(u"12"_s, u"999"_s)))), u"400"_s);
        QCOMPARE(verdict(send(deleteWebhook(gateway(), u"404"_s))), u"404"_s);
        m_endpoint = "https://bot.example/unreachable";
        QCOMPARE(verdict(send(verifyWebhook(gateway(), m_uri))), u"400"_s);
        m_key = "x";
        QCOMPARE(verdict(send(listWebhooks(gateway(), 0))), u"401"_s);
        m_key = GatewaySandbox::kApiKey;
        Gateway other = gateway();
        other.tenant = u"othertenant"_s;
        QCOMPARE(verdict(send(listChannels(other, 0))), u"403"_s);
        QCOMPARE(verdict(send(createChannel(other, channel(u"12"_s, u"101"_s)))), u"403"_s);
    }

    void oracleSeesWhatIsWrong()
    {
        changes::Step nameless = createWebhook(gateway(), {.name = u"n"_s, .uriKey = m_uri});
        nameless.body.replace("\"notificationVersion\"", "\"another\"");
        QVERIFY(!violation(send(nameless)).isEmpty());
        changes::Step broken = deleteChannel(gateway(), u"77"_s);
        broken.method = "GET";
        QVERIFY(!violation(send(broken)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(OpenApiGatewayTest)
#include "tst_openapigateway.moc"

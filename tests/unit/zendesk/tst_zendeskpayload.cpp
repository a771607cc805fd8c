// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/sandbox.h"
#include "integrations/registry.h"
#include "integrations/zendesk/payload.h"
#include "integrations/zendesk/zendeskjson.h"
#include "resources/resources.h"
#include "unit/zendesk/bodies.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations;
using namespace Qt::StringLiterals;
using zendesk::Payload;
using zendesk::PayloadKind;
using zendesk::Sample;

/// The three bodies of the guide, and what becomes of them at 8x8.
class ZendeskPayloadTest : public QObject
{
    Q_OBJECT

private:
    Payload payload(PayloadKind kind) const
    {
        return {.kind = kind,
                .recipient = u"{{ticket.requester.phone}}"_s,
                .source = u"HARBOR"_s,
                .text = kind == PayloadKind::Sms
                            ? u"Update for ticket #{{ticket.id}} ({{ticket.status}}). View: "
                              "{{ticket.link}}"_s
                            : u"We updated your ticket #{{ticket.id}} ({{ticket.status}}). View: "
                              "{{ticket.link}}"_s,
                .templateName = u"ticket_note"_s,
                .templateLanguage = u"en_GB"_s,
                .parameters = {u"{{ticket.id}}"_s}};
    }
    /// Status and answer of 8x8's stand-in.
    static QPair<int, QByteArray> at8x8(const QByteArray &body)
    {
        connect8x8::ConnectSandbox sandbox;
        SandboxContext context{.now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC),
                               .newUuid = [] { return u"u"_s; },
                               .post = [](const Callback &) {},
                               .receiptUrl = {}};
        http::ReceivedRequest request;
        request.method = "POST";
        request.path = u"/api/v1/subaccounts/Sandbox_1/messages"_s;
        request.headers = {{"Authorization", "Bearer " + connect8x8::ConnectSandbox::kApiKey}};
        request.body = body;
        const auto answer = sandbox.answer(request, context);
        return answer ? QPair(answer->status, answer->body) : QPair<int, QByteArray>();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void areTheBodiesOfTheGuide_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("A: SMS") << static_cast<int>(PayloadKind::Sms) << zendeskbodies::kSms;
        QTest::newRow("B: template")
            << static_cast<int>(PayloadKind::WhatsAppTemplate) << zendeskbodies::kTemplate;
        QTest::newRow("free text")
            << static_cast<int>(PayloadKind::WhatsAppText) << zendeskbodies::kText;
    }
    void areTheBodiesOfTheGuide()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, body);
        const QByteArray made = zendesk::payloadBody(payload(static_cast<PayloadKind>(kind)));
        QCOMPARE(zendesk::compact(zendesk::parsed(made)), body);
        QCOMPARE(at8x8(zendesk::rendered(made, Sample::Ordinary)).first, 200);
    }

    void samplesGoInRaw()
    {
        const QByteArray made = zendesk::payloadBody(payload(PayloadKind::Sms));
        QCOMPARE(zendesk::compact(zendesk::parsed(zendesk::rendered(made, Sample::Ordinary))),
                 zendeskbodies::kSmsSent);
    }

    void aQuoteInANameBreaksTheBodyAt8x8()
    {
        Payload sly = payload(PayloadKind::Sms);
        sly.text = u"Dear {{ ticket.requester.name }}"_s;
        const QByteArray made = zendesk::payloadBody(sly);
        QCOMPARE(at8x8(zendesk::rendered(made, Sample::Ordinary)).first, 200);
        QCOMPARE(at8x8(zendesk::rendered(made, Sample::Awkward)).first, 400);
    }

    void whatAPersonTypesInTheFormIsEscaped()
    {
        Payload typed = payload(PayloadKind::WhatsAppText);
        typed.text = u"\"Quote\" \\ and\nline {{ticket.id}}"_s;
        const auto sent =
            zendesk::parsed(zendesk::rendered(zendesk::payloadBody(typed), Sample::Ordinary));
        QCOMPARE(zendesk::textOf(zendesk::member(sent, "content"), "text"),
                 u"\"Quote\" \\ and\nline 35436"_s);
    }

    void anUnknownPlaceholderRendersEmpty()
    {
        QCOMPARE(zendesk::rendered("a{{ticket.nothing}}b", Sample::Ordinary), QByteArray("ab"));
        QCOMPARE(zendesk::placeholdersIn(u"{{ticket.id}} {{ x }} {{ticket.id}}"_s),
                 (QStringList{u"ticket.id"_s, u"x"_s, u"ticket.id"_s}));
    }

    void aTemplateWithoutVariablesHasNoComponents()
    {
        Payload plain = payload(PayloadKind::WhatsAppTemplate);
        plain.parameters.clear();
        QVERIFY(!zendesk::payloadBody(plain).contains("components"));
    }

    void exportsAreWhatTheApiAndAPersonTake()
    {
        const Registry registry;
        const auto document = registry.demoDocument();
        const auto &provider = *document.provider(u"Zendesk_Sandbox"_s);
        const auto *kind = registry.providerKind(provider.kind);
        QStringList names;
        for (const auto &file : kind->exports(document, provider)) {
            names.append(file.name);
            const auto json = zendesk::parsed(file.content);
            QVERIFY2(json.is_object(), qPrintable(file.name));
            if (file.name == u"webhook-sms.json")
                QVERIFY(file.content.contains("PUT_THE_8X8_API_KEY_HERE"));
            if (file.name == u"trigger-tag.json")
                QVERIFY(file.content.contains("PUT_THE_ID_OF_WEBHOOK_SMS_HERE"));
            if (file.name.startsWith(u"preview"))
                QVERIFY(!file.content.contains("{{"));
        }
        QCOMPARE(names,
                 (QStringList{u"webhook-sms.json"_s, u"webhook-whatsapp.json"_s,
                              u"trigger-solved.json"_s, u"body-solved.json"_s,
                              u"preview-solved.json"_s, u"trigger-comment.json"_s,
                              u"body-comment.json"_s, u"preview-comment.json"_s,
                              u"trigger-tag.json"_s, u"body-tag.json"_s, u"preview-tag.json"_s}));
    }
};

QTEST_GUILESS_MAIN(ZendeskPayloadTest)
#include "tst_zendeskpayload.moc"

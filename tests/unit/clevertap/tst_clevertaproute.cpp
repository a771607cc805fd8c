// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/whatsapp8x8.h"
#include "resources/resources.h"
#include "unit/clevertap/samples.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;
using forms::FieldValue;
using forms::SecretMark;
using sending::Message;
using sending::MessageKind;

/// The request that leaves, header by header, for both published presets.
class CleverTapRouteTest : public QObject
{
    Q_OBJECT

private:
    workspace::ProviderConfiguration m_provider;

    std::shared_ptr<const sending::Route> route() const
    {
        return WhatsApp8x8Kind().route(sampleDocument(), m_provider);
    }
    sending::SecretValues secrets() const
    {
        sending::SecretValues values;
        for (const auto &key : route()->neededSecrets())
            values.insert(key, "v-" + key.field.toUtf8());
        return values;
    }
    static Message text() { return {.id = u"01X"_s, .to = u"+65 9123-4567"_s, .text = u"hi"_s}; }
    void useBearerPreset()
    {
        m_provider.fields.remove(u"headers.user"_s);
        m_provider.fields.remove(u"headers.password"_s);
        m_provider.fields.insert(u"headers.content-type"_s, u"application/json"_s);
        m_provider.fields.insert(u"headers.Authorization"_s, SecretMark{});
    }
    QString codeOf(const Message &message) const
    {
        const auto request = route()->build(message, secrets());
        return request ? QString() : request.error().code + u' ' + request.error().path;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_provider = sampleProvider(); }

    void userAndPassword()
    {
        const auto request = route()->build(text(), secrets());
        QVERIFY(request);
        QCOMPARE(request->method, "POST");
        QCOMPARE(request->url.toEncoded(),
                 "https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa");
        QCOMPARE(request->headers, (http::Headers{{"Content-Type", "application/json"},
                                                  {"user", "v-headers.user"},
                                                  {"password", "v-headers.password"}}));
        QCOMPARE(request->credentialHeaders, (QList<QByteArray>{"user", "password"}));
        QCOMPARE(request->maxRedirects, 0);
        QCOMPARE(request->body,
                 R"({"payloadVersion":0.1,"wabaNumber":"+918889500122","to":"+6591234567",)"
                 R"("isTemplate":false,"msgId":"sendbench|test|0|01X","type":"text",)"
                 R"("text":{"body":"hi"}})");
    }

    void bearerKeepsItsOwnContentType()
    {
        useBearerPreset();
        const auto request = route()->build(text(), secrets());
        QVERIFY(request);
        QCOMPARE(request->headers, (http::Headers{{"content-type", "application/json"},
                                                  {"Authorization", "v-headers.Authorization"}}));
        QCOMPARE(request->credentialHeaders, QList<QByteArray>{"Authorization"});
    }

    void headersKeepTheOrderOfTheRows()
    {
        m_provider.fields.insert(u"headers.X-First"_s, u"1"_s);
        m_provider.fields.insert(u"headers.A-Second"_s, u"2"_s);
        const auto request = route()->build(text(), secrets());
        QVERIFY(request);
        QByteArrayList names;
        for (const auto &header : request->headers)
            names.append(header.name);
        QCOMPARE(names,
                 (QByteArrayList{"Content-Type", "user", "password", "X-First", "A-Second"}));
    }

    void basicPair()
    {
        m_provider.fields.insert(u"basicAuth"_s, FieldValue(true));
        m_provider.fields.insert(u"basicAuth.username"_s, u"ann"_s);
        m_provider.fields.insert(u"basicAuth.password"_s, SecretMark{});
        QVERIFY(route()->neededSecrets().contains(
            secrets::SecretKey{u"india"_s, u"basicAuth.password"_s}));
        const auto request = route()->build(text(), secrets());
        QVERIFY(request);
        QCOMPARE(http::headerValue(request->headers, "Authorization"),
                 "Basic " + QByteArray("ann:v-basicAuth.password").toBase64());
    }

    void basicThatIsOffNeedsNothing()
    {
        m_provider.fields.insert(u"basicAuth"_s, FieldValue(false));
        m_provider.fields.insert(u"basicAuth.password"_s, SecretMark{});
        QVERIFY(!route()->neededSecrets().contains(
            secrets::SecretKey{u"india"_s, u"basicAuth.password"_s}));
        QVERIFY(!http::headerValue(route()->build(text(), secrets())->headers, "Authorization"));
    }

    void previewsShowMarks()
    {
        m_provider.fields.insert(u"basicAuth"_s, FieldValue(true));
        m_provider.fields.insert(u"basicAuth.username"_s, u"ann"_s);
        const auto request = route()->build(text(), sending::markedSecrets(*route()));
        QVERIFY(request);
        QCOMPARE(http::headerValue(request->headers, "user"),
                 QByteArray("‹secret:india/headers.user›"));
        QCOMPARE(http::headerValue(request->headers, "Authorization"),
                 QByteArray("Basic ‹secret:india/basicAuth.password›"));
    }

    void preflightNeedsNoRecipient()
    {
        const auto request = route()->build({.kind = MessageKind::Preflight}, secrets());
        QVERIFY(request);
        QVERIFY(request->body.contains(R"("msgId":"0|0|0|0")"));
        QVERIFY(request->body.contains(R"("wabaNumber":"+918889500122")"));
    }

    void rawGoesByteForByte()
    {
        const QByteArray body = "{ \"b\" : 1,\n\"a\":\xff }";
        const auto request = route()->build({.kind = MessageKind::Raw, .rawBody = body}, secrets());
        QVERIFY(request);
        QCOMPARE(request->body, body);
    }

    void numbersThatAreNoE164GoAsWritten()
    {
        Message message = text();
        message.to = u" 6591234567 "_s;
        m_provider.fields.insert(u"mobileNumber"_s, u"918889500122"_s);
        const auto request = route()->build(message, secrets());
        QVERIFY(request);
        QVERIFY(request->body.contains(R"("wabaNumber":"918889500122","to":"6591234567")"));
    }

    void whatLacksIsNamed()
    {
        QCOMPARE(codeOf({.to = u"+6591234567"_s}), u"message.text-empty text"_s);
        QCOMPARE(codeOf({.to = u"  "_s, .text = u"x"_s}), u"message.recipient-empty to"_s);
        QCOMPARE(codeOf({.kind = MessageKind::Raw}), u"message.body-empty body"_s);
        m_provider.fields.insert(
            u"endpoint"_s,
            u"https://chatapps.8x8.com/api/v1/subaccounts/{{subaccountid}}/partners/clevertap/wa"_s);
        QCOMPARE(codeOf(text()), u"provider.endpoint-placeholder endpoint"_s);
        m_provider.fields.insert(u"endpoint"_s, u" "_s);
        QCOMPARE(codeOf(text()), u"provider.endpoint-missing endpoint"_s);
    }

    void injectedLinesAreRefusedBeforeTheWire()
    {
        m_provider.fields.insert(u"headers.X"_s, u"a\r\nEvil: 1"_s);
        const auto request = route()->build(text(), secrets());
        QVERIFY(request);
        const auto prepared = http::prepare(*request);
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().code, u"header.value"_s);
    }

    void whatTheDialogSays()
    {
        QCOMPARE(route()->id(), u"india"_s);
        QCOMPARE(route()->title(), u"8x8_WA_India"_s);
        QCOMPARE(route()->system(), u"clevertap"_s);
        QCOMPARE(route()->maxTextLength(), 512);
        QCOMPARE(route()->answerLimit(), std::chrono::milliseconds(1000));
        QVERIFY(route()->needsConversationWindow());
        QCOMPARE(route()->businessNumber(), u"+918889500122"_s);
        QCOMPARE(route()->environment(), Environment::Test);
        m_provider.fields.remove(u"nickname"_s);
        QCOMPARE(route()->title(), u"india"_s);
    }
};

QTEST_GUILESS_MAIN(CleverTapRouteTest)
#include "tst_clevertaproute.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/formmodel.h"
#include "integrations/clevertap/sms8x8.h"
#include "integrations/clevertap/smsjson.h"
#include "resources/resources.h"
#include "support/exchanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;
using forms::FieldValue;
using forms::SecretMark;
using sending::Message;
using sending::MessageKind;
using sending::OutcomeKind;

/// CleverTap's SMS dialog as 8x8 fills it: what is found, what leaves, how the answer is read.
class SmsKindTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sms8x8Kind> m_kind;
    workspace::Document m_document;
    workspace::ProviderConfiguration m_provider;

    QString sample(const QString &id) const
    {
        for (const auto &one : m_kind->descriptor().field(u"json"_s)->samples)
            if (one.id == id)
                return QString(one.text).replace(u"{{sender id}}"_s, u"HARBOR"_s);
        return {};
    }
    void useRecipe(const QString &id)
    {
        set(u"json"_s, sample(id));
        set(u"endpoint"_s, endpoint(id != u"single"_s));
        if (id == u"batch"_s) {
            set(u"batch"_s, FieldValue(true));
            set(u"batch.parameter"_s, u"messages"_s);
            set(u"batch.count"_s, FieldValue(qint64(100)));
        }
    }
    static QString endpoint(bool batch)
    {
        return u"https://sms.8x8.com/api/v1/subaccounts/Acme_SMS/messages"_s +
               (batch ? u"/batch"_s : QString());
    }
    void set(const QString &key, const FieldValue &value) { m_provider.fields.insert(key, value); }
    QStringList rules() const
    {
        QStringList all;
        for (const Finding &one : m_kind->check(m_document, m_provider))
            all.append(severityName(one.severity) + u' ' + one.rule + u" @ "_s + one.path);
        return all;
    }
    std::shared_ptr<const sending::Route> route() const
    {
        return m_kind->route(m_document, m_provider);
    }
    sending::SecretValues secrets() const
    {
        return {{{m_provider.id, u"headers.Authorization"_s}, "Bearer k"}};
    }
    QByteArray body(const Message &message) const
    {
        return route()->build(message, secrets())->body;
    }
    /// What 8x8 answers to a request of ours.
    http::Exchange answered(const Message &message, int status, const QByteArray &answer) const
    {
        http::Exchange exchange = exchanges::answered(status, answer);
        exchange.request = *http::prepare(*route()->build(message, secrets()));
        return exchange;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_kind = std::make_unique<Sms8x8Kind>();
    }
    void init()
    {
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"region"_s, u"ap"_s);
        account.fields.insert(u"subAccounts.sms"_s, u"Acme_SMS, A&B_SMS"_s);
        m_document = {};
        m_document.accounts.append(account);
        m_provider = m_kind->demo();
        m_provider.id = u"sms"_s;
        m_provider.account = u"acme"_s;
        m_provider.fields.insert(u"nickname"_s, u"sms"_s);
        useRecipe(u"single"_s);
    }

    void theRecipes_data()
    {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("reference, single") << u"single"_s << QStringList();
        QTest::newRow("reference, batch") << u"batch"_s << QStringList();
        QTest::newRow("8x8's page")
            << u"page"_s
            << QStringList{u"note provider.sms.encoding @ json"_s,
                           u"note provider.sms.mid @ json"_s,
                           u"warning provider.sms.single-at-batch @ endpoint"_s};
    }
    void theRecipes()
    {
        QFETCH(QString, recipe);
        QFETCH(QStringList, found);
        useRecipe(recipe);
        QCOMPARE(rules(), found);
        forms::FormModel model(m_kind->descriptor());
        model.load(m_provider.fields);
        QVERIFY2(!hasErrors(model.findings()), qPrintable(model.findings().value(0).message));
    }

    void whatDoesNotBelongTogether()
    {
        set(u"endpoint"_s, endpoint(false));
        set(u"json"_s, sample(u"batch"_s));
        QVERIFY(rules().contains(u"error provider.sms.list-at-single @ endpoint"_s));
        set(u"batch"_s, FieldValue(true));
        set(u"batch.parameter"_s, u"messages"_s);
        QVERIFY(rules().contains(u"error provider.batch.endpoint @ batch"_s));
        useRecipe(u"batch"_s);
        set(u"json"_s, sample(u"single"_s));
        QVERIFY(rules().contains(u"error provider.batch.list @ json"_s));
        useRecipe(u"batch"_s);
        set(u"batch.parameter"_s, u"list"_s);
        QVERIFY(rules().contains(u"error provider.batch.parameter @ batch.parameter"_s));
        useRecipe(u"batch"_s);
        set(u"batch"_s, FieldValue(false));
        QCOMPARE(rules(), QStringList{u"note provider.batch.off @ batch"_s});
    }

    void faultsOfOneField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *key, const QString &value,
                            const char *found) {
            QTest::newRow(name) << QString::fromLatin1(key) << value << QString::fromLatin1(found);
        };
        const auto json = [](const QString &more) {
            return u"{\"destination\":\"$$To\",\"text\":\"$$Body\",\"clientMessageId\":"
                   "\"$$MessageID\",%1}"_s.arg(more);
        };
        const QString host = u"https://sms.8x8.com"_s;
        row("placeholder", "endpoint", host + u"/api/v1/subaccounts/{{subAccountId}}/messages"_s,
            "error provider.endpoint.placeholder @ endpoint");
        row("guide's placeholder", "endpoint",
            host + u"/api/v1/subaccounts/{subAccountId}/messages"_s,
            "error provider.endpoint.placeholder @ endpoint");
        row("path", "endpoint", host + u"/api/v1/subaccounts/Acme_SMS/sms"_s,
            "error provider.endpoint.path @ endpoint");
        row("sub-account", "endpoint", host + u"/api/v1/subaccounts/x/messages"_s,
            "error provider.endpoint.sub-account @ endpoint");
        row("other sub-account", "endpoint", host + u"/api/v1/subaccounts/Else/messages"_s,
            "warning provider.endpoint.other-sub-account @ endpoint");
        row("region", "endpoint", u"https://sms.8x8.uk/api/v1/subaccounts/Acme_SMS/messages"_s,
            "error provider.endpoint.region @ endpoint");
        row("other product", "endpoint",
            u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_SMS/messages"_s,
            "warning provider.endpoint.host @ endpoint");
        row("http", "endpoint", u"http://sms.8x8.com/api/v1/subaccounts/Acme_SMS/messages"_s,
            "error provider.https @ endpoint");
        row("callback", "callbackUrl", u"https://example.org/sms"_s,
            "warning provider.callback.host @ callbackUrl");
        row("GET", "requestType", u"GET"_s, "error provider.request-type @ requestType");
        row("form fields", "parametersType", u"form"_s,
            "error provider.parameters.type @ parametersType");
        row("Basic", "authentication", u"basic"_s,
            "error provider.authentication @ authentication");
        row("content type", "headers.Content-Type", u"text/plain"_s,
            "error provider.headers.content-type @ headers.Content-Type");
        row("no sender", "json", json(u"\"encoding\":\"AUTO\""_s),
            "error provider.sms.source @ json");
        row("sender left in", "json", json(u"\"source\":\"<Any Sender ID>\""_s),
            "error provider.sms.source @ json");
        row("long sender", "json", json(u"\"source\":\"12345678901234567\""_s),
            "error provider.sms.source-length @ json");
        row("long name", "json", json(u"\"source\":\"HARBORFERRIES\""_s),
            "warning provider.sms.source-length @ json");
        row("encoding", "json", json(u"\"source\":\"A\",\"encoding\":\"UTF8\""_s),
            "error provider.sms.encoding @ json");
        row("placeholder unknown", "json", json(u"\"source\":\"A\",\"x\":\"$$Too\""_s),
            "warning provider.sms.unknown-placeholder @ json");
        row("list", "json", u"[1]"_s, "error provider.sms.object @ json");
    }
    void faultsOfOneField()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, found);
        set(key, value);
        const QStringList all = rules();
        QVERIFY2(all.contains(found), qPrintable(all.join(u'\n')));
    }

    void placeholdersAreNeeded()
    {
        set(u"json"_s, u"{\"source\":\"A\",\"destination\":\"+6591234567\",\"text\":\"hi\"}"_s);
        const QStringList all = rules();
        QCOMPARE(all.filter(u"error provider.sms.placeholder"_s).size(), 2);
        QCOMPARE(all.filter(u"warning provider.sms.placeholder"_s).size(), 1);
    }

    void bearer()
    {
        m_provider.fields.remove(u"headers.Authorization"_s);
        QVERIFY(rules().contains(u"error provider.headers.incomplete @ headers"_s));
        set(u"headers.authorization"_s, u"a-key-alone"_s);
        QVERIFY(rules().contains(u"error provider.headers.bearer @ headers.authorization"_s));
        QVERIFY(rules().contains(u"warning provider.headers.open @ headers.authorization"_s));
    }

    void bothAddressesAreOffered()
    {
        const auto all = m_kind->endpoints(m_document, m_provider);
        QCOMPARE(all.value(0).url, endpoint(false));
        QCOMPARE(all.value(1).url, endpoint(true));
        QVERIFY(all.value(2).url.contains(u"A%26B_SMS"_s));
        QCOMPARE(all.size(), 4 + 2 * 4);
        QCOMPARE(all.last().url,
                 u"https://sms.8x8.id/api/v1/subaccounts/Acme_SMS/messages/batch"_s);
    }

    void valuesAreEscapedAndNothingElseChanges()
    {
        const QString json = u"{ \"destination\" : \"$$To\",\n\"text\":\"«$$Body»\",\"x\":1.0, "
                             "\"id\":\"$$MessageID\" ,\"y\":\"$$Other\"}"_s;
        const QString text = u"say \"hi\"\n\\ $$To 👋"_s;
        const QByteArray filled =
            filledIn(json, {.to = u"+6591234567"_s, .body = text, .messageId = u"a|b"_s});
        QVERIFY(filled.startsWith("{ \"destination\" : \"+6591234567\",\n\"text\":\"«say "));
        QVERIFY(filled.endsWith("\"x\":1.0, \"id\":\"a|b\" ,\"y\":\"$$Other\"}"));
        const QJsonObject read = QJsonDocument::fromJson(filled).object();
        QCOMPARE(read[u"text"_s].toString(), u"«%1»"_s.arg(text));
    }

    void whatLeaves()
    {
        const auto request =
            route()->build({.id = u"01X"_s, .to = u"+65 9123-4567"_s, .text = u"hi"_s}, secrets());
        QVERIFY(request);
        QCOMPARE(request->method, "POST");
        QCOMPARE(request->url.toString(), endpoint(false));
        QCOMPARE(request->headers, (http::Headers{{"Authorization", "Bearer k"},
                                                  {"Content-Type", "application/json"}}));
        QCOMPARE(request->credentialHeaders, QList<QByteArray>{"Authorization"});
        const QJsonObject body = QJsonDocument::fromJson(request->body).object();
        QCOMPARE(body[u"destination"_s].toString(), u"+6591234567"_s);
        QCOMPARE(body[u"text"_s].toString(), u"hi"_s);
        QCOMPARE(body[u"clientMessageId"_s].toString(), u"sendbench|test|0|01X"_s);
        QCOMPARE(route()->maxTextLength(), 512);
        QVERIFY(!route()->needsConversationWindow());
    }

    void whatLacksIsNamed()
    {
        const auto code = [this](const Message &message) {
            const auto request = route()->build(message, secrets());
            return request ? QString() : request.error().code + u' ' + request.error().path;
        };
        QCOMPARE(code({.to = u"+65"_s}), u"message.text-empty text"_s);
        QCOMPARE(code({.text = u"x"_s}), u"message.recipient-empty to"_s);
        QCOMPARE(code({.kind = MessageKind::Raw}), u"message.body-empty body"_s);
        set(u"json"_s, QString());
        QCOMPARE(code({.kind = MessageKind::Preflight}), u"message.body-empty json"_s);
        set(u"endpoint"_s, u"https://sms.8x8.com/{{subAccountId}}"_s);
        QCOMPARE(code({}), u"provider.endpoint-placeholder endpoint"_s);
    }

    /// The preflight reaches nobody, and 8x8's refusal of the number is what proves the rest.
    void preflightIsRefusedAndThatIsGood()
    {
        const Message preflight{.kind = MessageKind::Preflight};
        QVERIFY(body(preflight).contains(R"("destination": "0")"));
        const auto judged = [&](int status, const QByteArray &answer) {
            return route()->judge(answered(preflight, status, answer)).kind;
        };
        const QByteArray envelope = R"({"code":1002,"message":"m","errorId":"e","timestamp":"t"})";
        QCOMPARE(judged(400, envelope), OutcomeKind::Accepted);
        QCOMPARE(judged(400, QByteArray(envelope).replace("1002", "1001")), OutcomeKind::Refused);
        QCOMPARE(judged(401, QByteArray(envelope).replace("1002", "1200")), OutcomeKind::Refused);
        QCOMPARE(judged(200, R"({"batchId":"b","acceptedCount":0,"rejectedCount":1})"),
                 OutcomeKind::Accepted);
        QCOMPARE(judged(200, R"({"umid":"u","status":{"code":"QUEUED"}})"), OutcomeKind::Unclear);
        QCOMPARE(judged(200, "<html>"), OutcomeKind::Unclear);
    }

    void answersAreReadAs8x8Means()
    {
        const Message text{.id = u"01X"_s, .to = u"+6591234567"_s, .text = u"hi"_s};
        const auto queued = route()->judge(
            answered(text, 200, R"({"umid":"u","destination":"+65","status":{"code":"QUEUED"}})"));
        QCOMPARE(queued.kind, OutcomeKind::Accepted);
        QCOMPARE(queued.ids.value(u"umid"_s), u"u"_s);
        QCOMPARE(queued.ids.value(u"clientMessageId"_s), u"sendbench|test|0|01X"_s);
        const auto wrongKey = route()->judge(
            answered(text, 401, R"({"code":1200,"message":"m","errorId":"e","timestamp":"t"})"));
        QVERIFY(wrongKey.reason.contains(u"Bearer"_s));
        useRecipe(u"batch"_s);
        const auto batch = route()->judge(
            answered(text, 200, R"({"batchId":"b","acceptedCount":1,"rejectedCount":0})"));
        QCOMPARE(batch.kind, OutcomeKind::Accepted);
        QCOMPARE(batch.ids.value(u"clientMessageId"_s), u"sendbench|test|0|01X"_s);
    }
};

QTEST_GUILESS_MAIN(SmsKindTest)
#include "tst_smskind.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "integrations/connect8x8/webhooks/arrayapi.h"
#include "resources/resources.h"
#include "unit/connect8x8/webhookanswers.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::LiveWebhook;
using webhooks::Webhook;

/// The requests for webhooks of SMS and Chat Apps to the byte, their way back, and what is read.
class ArrayWebhooksTest : public QObject
{
    Q_OBJECT

private:
    workspace::Account m_account;
    const ArrayWebhookApi m_sms{u"sms"_s};
    const ArrayWebhookApi m_chat{u"chatapps"_s};
    const ArrayWebhookApi m_typed{u"sms.typed"_s};

    /// Method, address, content type, authorization and body as they would go out; `secret` in the
    /// webhook's place.
    static QString sent(const changes::Step &step, const QByteArray &secret = "s-1")
    {
        const changes::StepRoute route(u"acme"_s, u"8x8"_s, Environment::Test, step);
        sending::SecretValues secrets;
        for (const auto &key : route.neededSecrets())
            secrets.insert(key, key.field == u"apiKey"_s ? QByteArray("k-1") : secret);
        const auto request = route.build({}, secrets);
        if (!request)
            return request.error().code;
        QStringList lines{QString::fromLatin1(request->method) + u' ' + request->url.toString()};
        for (const auto &header : request->headers)
            lines.append(QString::fromLatin1(header.name + ": " + header.value));
        lines.append(QString::fromUtf8(request->body));
        return lines.join(u'\n');
    }
    static QString expected(const QString &method, const QString &host, const QString &body)
    {
        QStringList lines{
            method + u" https://"_s + host +
            u".us.8x8.com/api/v1/accounts/8f2b6c1e-0000-4000-8000-000000000000/webhooks"_s};
        lines.append(u"Accept: application/json"_s);
        lines.append(u"Authorization: Bearer k-1"_s);
        if (method != u"GET"_s)
            lines.append(u"Content-Type: application/json"_s);
        lines.append(body);
        return lines.join(u'\n');
    }
    static Webhook wanted(const QString &product, const QString &type = {})
    {
        return {.id = u"w1"_s,
                .account = u"acme"_s,
                .product = product,
                .scope = u"Harbor_Alerts"_s,
                .type = type,
                .url = u"https://hooks.example.net/8x8/sms"_s};
    }
    static Webhook withOAuth(Webhook webhook)
    {
        webhook.auth = {.kind = AuthKind::OAuth,
                        .tokenUrl = u"https://login.example.net/token"_s,
                        .clientId = u"harbor-console"_s,
                        .credentialsLocation = u"body"_s,
                        .tokenScope = u"events.write"_s};
        return webhook;
    }
    static Webhook withHeader(Webhook webhook, HeaderForm form, const QString &username = {})
    {
        webhook.auth = {.kind = AuthKind::Header, .form = form, .username = username};
        return webhook;
    }
    QString posted(const ArrayWebhookApi &api, const Webhook &webhook) const
    {
        const auto write = api.write(m_account, webhook, nullptr, false);
        return write.steps.size() == 1 ? sent(write.steps.first()) : u"?"_s;
    }
    QList<LiveWebhook> read(const ArrayWebhookApi &api, const QByteArray &answer) const
    {
        const auto result = api.read(m_account, api.reads(m_account)->first(), answer);
        return result ? result->records : QList<LiveWebhook>();
    }
    QStringList rules(const ArrayWebhookApi &api, const Webhook &webhook) const
    {
        QStringList all;
        for (const Finding &one : api.check(&m_account, webhook))
            all.append(severityName(one.severity) + u' ' + one.rule + u' ' + one.path);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_account = {.id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test};
        m_account.fields.insert(u"region"_s, u"na"_s);
        m_account.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);
        m_account.fields.insert(u"subAccounts.sms"_s, u"Harbor_Alerts, Harbor_OTP"_s);
    }

    void oneReadForTheAccount()
    {
        const auto reads = m_chat.reads(m_account);
        QVERIFY(reads);
        QCOMPARE(reads->size(), 1);
        QVERIFY(reads->first().step.readOnly);
        QCOMPARE(sent(reads->first().step), expected(u"GET"_s, u"chatapps"_s, {}));
        m_account.fields.remove(u"accountId"_s);
        QCOMPARE(m_chat.reads(m_account).error().code, u"account.id-missing"_s);
    }

    void postsOneElement()
    {
        QCOMPARE(posted(m_sms, withOAuth(wanted(u"sms"_s))),
                 expected(u"POST"_s, u"sms"_s, kOAuthElement));
        auto every = withHeader(wanted(u"sms"_s, u"MO"_s), HeaderForm::Bearer);
        every.scope = u"*"_s;
        every.enabled = false;
        QCOMPARE(posted(m_sms, every), expected(u"POST"_s, u"sms"_s, kBearerElement));
        QCOMPARE(posted(m_chat, withHeader(wanted(u"chatapps"_s, u"CABM"_s), HeaderForm::Basic,
                                           u"harbor"_s)),
                 expected(u"POST"_s, u"chatapps"_s, kBasicElement));
        QCOMPARE(posted(m_typed, wanted(u"sms.typed"_s, u"DR"_s)),
                 expected(u"POST"_s, u"sms"_s, kTypedElement));
    }

    void planShowsNoSecret()
    {
        const QByteArray json = m_sms.json(withHeader(wanted(u"sms"_s), HeaderForm::Bearer));
        QVERIFY2(json.contains("\"httpAuthorization\":\"Bearer ‹secret:w1/auth.secret›\""),
                 json.constData());
    }

    void aNewOneIsTakenBackByDeletingIt()
    {
        const auto sms = m_sms.write(m_account, wanted(u"sms"_s), nullptr, false).steps.first();
        QCOMPARE(sent(*sms.undo),
                 expected(u"DELETE"_s, u"sms"_s, u"[{\"subAccountId\":\"Harbor_Alerts\"}]"_s));
        const auto chat =
            m_chat.write(m_account, wanted(u"chatapps"_s, u"MSG"_s), nullptr, false).steps.first();
        QCOMPARE(sent(*chat.undo),
                 expected(u"DELETE"_s, u"chatapps"_s,
                          u"[{\"subAccountId\":\"Harbor_Alerts\",\"type\":\"MSG\"}]"_s));
    }

    void readsMasks()
    {
        const auto all = read(m_sms, kSmsAnswer);
        QCOMPARE(all.size(), 4); // two of one sub-account stay two
        QCOMPARE(all.at(0).scope, all.at(1).scope);
        QCOMPARE(all.at(1).index, 1);
        QCOMPARE(all.at(0).auth, withOAuth({}).auth);
        QCOMPARE(all.at(0).hasSecret, std::optional(true));
        QCOMPARE(all.at(1).auth.kind, AuthKind::Header);
        QCOMPARE(all.at(2).hasSecret, std::optional(false));
        QCOMPARE(all.at(2).enabled, std::optional<bool>());
        QCOMPARE(all.at(3).enabled, std::optional(false));
        QCOMPARE(all.at(3).unknown, QStringList{u"retries"_s});
        QVERIFY(all.at(3).raw.contains("\"retries\":3"));
    }

    void chatAppsTypesAreOptional()
    {
        const auto all = read(m_chat, kChatAnswer);
        QStringList types;
        for (const LiveWebhook &one : all)
            types.append(one.type);
        QCOMPARE(types, (QStringList{u"CADR"_s, QString(), u"NEWS"_s}));
    }

    /// Of an account that answers typed records: in clear at 8x8, and nowhere here.
    void typedRecordsAreTheirOwnProduct()
    {
        const auto all = read(m_typed, kTypedAnswer);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).type, u"DR"_s);
        QCOMPARE(all.at(0).oldVersion, u"3"_s);
        QCOMPARE(all.at(0).auth.form, HeaderForm::Basic);
        QCOMPARE(all.at(0).unknown, QStringList{u"httpContenttype"_s});
        QVERIFY(all.at(0).raw.contains("\"Basic ***\""));
        QVERIFY(!all.at(0).raw.contains("aGFyYm9y"));
        QVERIFY(read(m_sms, kTypedAnswer).isEmpty());
        const auto route = m_typed.route(m_account, m_typed.reads(m_account)->first());
        http::Exchange exchange;
        exchange.response.emplace();
        exchange.response->body = kTypedAnswer;
        QCOMPARE(route->sensitive(exchange).values(), QList<QByteArray>{"aGFyYm9yOmNvbnNvbGU="});
    }

    void oddAnswersSayWhere()
    {
        const auto place = [&](const QByteArray &answer) {
            const auto result = m_sms.read(m_account, m_sms.reads(m_account)->first(), answer);
            return result ? u"fine"_s : result.error().code + u' ' + result.error().path;
        };
        QCOMPARE(place("<html>"), u"webhook.answer "_s);
        QCOMPARE(place("{}"), u"webhook.answer "_s);
        QCOMPARE(place("[7]"), u"webhook.answer /0"_s);
        QCOMPARE(place(kWithoutUrl), u"webhook.answer /0/url"_s);
        QCOMPARE(place("[]"), u"fine"_s);
    }

    void aReplacedOneGetsItsEarlierValues()
    {
        const auto live = read(m_sms, kSmsAnswer);
        auto now = withOAuth(wanted(u"sms"_s));
        now.url = u"https://hooks.example.net/new"_s;
        const auto known = m_sms.write(m_account, now, &live.first(), true);
        QCOMPARE(sent(*known.steps.first().undo), expected(u"POST"_s, u"sms"_s, kOAuthElement));
        QVERIFY(known.warnings.isEmpty());

        const auto unknown = m_sms.write(m_account, now, &live.first(), false);
        QCOMPARE(unknown.warnings.size(), 1);
        QCOMPARE(sent(*unknown.steps.first().undo),
                 expected(u"POST"_s, u"sms"_s, kWithoutSecretElement));
        QVERIFY(unknown.steps.first().undo->title.contains(u"without its secret"_s));

        auto open = wanted(u"sms"_s);
        open.scope = u"*"_s;
        const auto bare = m_sms.write(m_account, open, &live.at(2), false);
        QVERIFY(bare.warnings.isEmpty());
        QVERIFY(bare.steps.first().undo->secrets.size() == 1); // the account's key alone
        const auto more = m_sms.write(m_account, open, &live.at(3), false);
        QVERIFY(more.warnings.value(0).contains(u"retries"_s));
    }

    void aHeaderComesBackAsWeMadeIt()
    {
        const auto live = read(m_sms, kSmsAnswer).at(1);
        const auto now = withHeader(wanted(u"sms"_s), HeaderForm::Basic, u"harbor"_s);
        const auto back = m_sms.remove(m_account, live, &now).steps.first();
        QCOMPARE(sent(back),
                 expected(u"DELETE"_s, u"sms"_s, u"[{\"subAccountId\":\"Harbor_Alerts\"}]"_s));
        QVERIFY(sent(*back.undo, "console").contains(u"Basic aGFyYm9yOmNvbnNvbGU="_s));
        QCOMPARE(m_sms.remove(m_account, live, nullptr).warnings.size(), 1);
    }

    void aChatAppsRecordIsNeverDeletedWithoutType()
    {
        const auto live = read(m_chat, kChatAnswer);
        QVERIFY(sent(m_chat.remove(m_account, live.first(), nullptr).steps.first())
                    .endsWith(u"[{\"subAccountId\":\"Harbor_WA\",\"type\":\"CADR\"}]"_s));
        const auto unnamed = m_chat.remove(m_account, live.at(1), nullptr);
        QVERIFY(unnamed.steps.isEmpty());
        QCOMPARE(unnamed.warnings.size(), 1);
        // Written over, its way back names the type too.
        const auto over =
            m_chat.write(m_account, wanted(u"chatapps"_s, u"MSG"_s), &live.at(1), false);
        QVERIFY(over.steps.first().undo->body.contains("\"type\":\"MSG\""));
    }

    /// MSG without a version: of the older form on the SMS host, of today's on the other.
    void noRecordOfAnAnswerIsLost()
    {
        const QByteArray answer =
            R"([{"subAccountId":"Harbor_One","type":"MSG","url":"https://a.example.net/1"},)"
            R"({"subAccountId":"Harbor_One","type":"NEW","url":"https://a.example.net/2"},)"
            R"({"subAccountId":"Harbor_One","url":"https://a.example.net/3"}])";
        QCOMPARE(read(m_typed, answer).size(), 1);
        QCOMPARE(read(m_typed, answer).first().type, u"MSG"_s);
        QCOMPARE(read(m_sms, answer).size(), 2);
        QCOMPARE(read(m_chat, answer).size(), 3);
        // One host that answers for both: what is of Chat Apps is not shown as SMS too.
        m_account.fields.insert(u"host.sms"_s, u"https://both.example.net"_s);
        m_account.fields.insert(u"host.chatapps"_s, u"https://both.example.net"_s);
        QCOMPARE(read(m_typed, answer).size(), 0);
        QCOMPARE(read(m_sms, answer).size(), 2);
        QCOMPARE(read(m_chat, answer).size(), 3);
        QVERIFY(read(m_sms, kForeignAnswer).isEmpty());
    }

    void checks()
    {
        QCOMPARE(rules(m_sms, withOAuth(wanted(u"sms"_s))), QStringList());
        auto bad = wanted(u"sms"_s, u"MO"_s);
        bad.scope = u"Other_One"_s;
        bad.url = u"http://user:x@hooks.example.net"_s;
        QCOMPARE(
            rules(m_sms, bad),
            (QStringList{u"error webhook.url-credentials url"_s,
                         u"warning webhook.scope-unknown scope"_s, u"warning webhook.type type"_s,
                         u"warning webhook.url-https url"_s, u"note webhook.url-path url"_s}));
        bad.scope = u"a b"_s;
        bad.url = u"hooks.example.net"_s;
        bad.type.clear();
        QCOMPARE(rules(m_sms, bad),
                 (QStringList{u"error webhook.scope scope"_s, u"error webhook.url url"_s}));
        m_account.fields.insert(u"accountId"_s, u"mySubAccountId_hq"_s);
        QCOMPARE(
            rules(m_chat, wanted(u"chatapps"_s)),
            (QStringList{u"error webhook.type type"_s, u"warning webhook.account-id account"_s}));
        m_account.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);
        QCOMPARE(rules(m_chat, wanted(u"chatapps"_s, u"*"_s)),
                 QStringList{u"error webhook.type type"_s});
    }

    void checksAuthentication()
    {
        QCOMPARE(rules(m_typed, withOAuth(wanted(u"sms.typed"_s, u"DR"_s))),
                 QStringList{u"error webhook.auth auth.kind"_s});
        auto both = withOAuth(wanted(u"sms"_s));
        both.auth.kind = AuthKind::Header;
        QCOMPARE(rules(m_sms, both), QStringList{u"note webhook.auth-both auth.kind"_s});
        QCOMPARE(rules(m_sms, withHeader(wanted(u"sms"_s), HeaderForm::Basic, u"a:b"_s)),
                 QStringList{u"error webhook.auth-username auth.username"_s});
        auto open = withOAuth(wanted(u"sms"_s));
        open.auth.tokenUrl = u"http://login.example.net/token"_s;
        open.auth.clientId.clear();
        open.auth.credentialsLocation = u"query"_s;
        QCOMPARE(rules(m_sms, open),
                 (QStringList{u"error webhook.url-https auth.tokenUrl"_s,
                              u"error webhook.auth-client auth.clientId"_s,
                              u"error webhook.auth-location auth.credentialsLocation"_s}));
    }

    void formsFitTheProducts()
    {
        for (const QString &id : arrayProducts()) {
            const ArrayWebhookApi api(id);
            QCOMPARE(api.form().id, id);
            QCOMPARE(api.form().field(u"type"_s) != nullptr, api.product().typed);
            const auto *type = api.form().field(u"type"_s);
            QCOMPARE(type ? type->choices.size() : 0, api.product().types.size());
            QCOMPARE(api.form().field(u"auth.kind"_s)->choices.size(), api.product().auths.size());
        }
    }
};

QTEST_GUILESS_MAIN(ArrayWebhooksTest)
#include "tst_arraywebhooks.moc"

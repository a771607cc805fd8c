// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/webhooks/fakeapi.h"
#include "webhooks/fingerprint.h"
#include "webhooks/state.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;
using namespace Qt::StringLiterals;
using changes::FieldState;

/// What is wanted beside what 8x8 has: which record is which, and what nobody can know.
class WebhookJoinTest final : public QObject
{
    Q_OBJECT

private:
    FakeApi m_sms{smsProduct()};
    FakeApi m_chat{chatAppsProduct()};
    FakeApi m_voice{voiceProduct()};
    FakeApi m_gateway{gatewayProduct(), {u"version"_s}};
    const QMap<QString, const WebhookApi *> m_apis{{u"sms"_s, &m_sms},
                                                   {u"chatapps"_s, &m_chat},
                                                   {u"voice"_s, &m_voice},
                                                   {u"chat-gateway"_s, &m_gateway}};

    static Webhook wanted(const QString &id, const QString &product, const QString &scope,
                          const QString &type, const QString &url)
    {
        return {.id = id,
                .account = u"acme"_s,
                .product = product,
                .scope = scope,
                .type = type,
                .url = url};
    }
    static LiveWebhook live(const QString &product, const QString &scope, const QString &type,
                            const QString &url)
    {
        return {.account = u"acme"_s,
                .product = product,
                .scope = scope,
                .type = type,
                .url = url,
                .hasSecret = false,
                .enabled = true};
    }
    static JoinInput input(const QList<Webhook> &desired, const QList<LiveWebhook> &records)
    {
        return {.desired = desired,
                .live = records,
                .asked = {{u"acme"_s, u"sms"_s},
                          {u"acme"_s, u"chatapps"_s},
                          {u"acme"_s, u"voice"_s},
                          {u"acme"_s, u"chat-gateway"_s}}};
    }
    /// "state desired live" of each row.
    QStringList said(const JoinInput &in) const
    {
        QStringList all;
        for (const Row &row : join(in, m_apis))
            all.append(u"%1 %2 %3"_s.arg(stateName(row.state)).arg(row.desired).arg(row.live));
        return all;
    }
    static FieldState stateOf(const Row &row, const QString &name)
    {
        for (const auto &field : row.fields)
            if (field.name == name)
                return field.state;
        [&] { QFAIL(qPrintable(u"no field "_s + name)); }();
        return {};
    }
    static QStringList rules(const Row &row)
    {
        QStringList all;
        for (const Finding &one : row.findings)
            all.append(one.rule);
        return all;
    }
    static const inline QString kA = u"https://hooks.example.net/a"_s;
    static const inline QString kB = u"https://hooks.example.net/b"_s;

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void valuesOfAFormAreAWebhookAndBack()
    {
        forms::FieldValues fields;
        fields.insert(u"scope"_s, u"acme_sms"_s);
        fields.insert(u"url"_s, kA);
        fields.insert(u"enabled"_s, false);
        fields.insert(u"auth.kind"_s, u"header"_s);
        fields.insert(u"auth.form"_s, u"basic"_s);
        fields.insert(u"auth.username"_s, u"acme"_s);
        fields.insert(u"auth.secret"_s, forms::SecretMark{});
        fields.insert(u"port"_s, qint64(22));
        const Webhook webhook = fromFields(u"w"_s, u"sms"_s, u"acme"_s, fields);
        QCOMPARE(webhook.scope, u"acme_sms"_s);
        QVERIFY(!webhook.enabled);
        QCOMPARE(webhook.auth.kind, AuthKind::Header);
        QCOMPARE(webhook.auth.form, HeaderForm::Basic);
        QCOMPARE(webhook.more.keys(), QStringList{u"port"_s});
        QCOMPARE(toFields(webhook), fields);
        QCOMPARE(authTitle(webhook.auth), u"Basic"_s);
        QVERIFY(fromFields(u"w"_s, u"sms"_s, u"acme"_s, {}).enabled);
    }

    void recordsOfOneKeyAreKeptApart()
    {
        // As 8x8's own sample of GET has them.
        const QList<LiveWebhook> records{
            live(u"sms"_s, u"acme_sms"_s, {}, kA), live(u"sms"_s, u"acme_sms"_s, {}, kB),
            live(u"sms"_s, u"*"_s, {}, kA), live(u"sms"_s, u"*"_s, {}, kB)};
        QCOMPARE(said(input({wanted(u"w"_s, u"sms"_s, u"acme_sms"_s, {}, kB)}, records)),
                 (QStringList{u"in-sync 0 1"_s, u"duplicate -1 0"_s, u"not-managed -1 2"_s,
                              u"duplicate -1 3"_s}));
    }

    void twoThatAreWantedTakeOneEach()
    {
        const auto in =
            input({wanted(u"a"_s, u"sms"_s, u"acme_sms"_s, {}, u"https://new"_s),
                   wanted(u"b"_s, u"sms"_s, u"acme_sms"_s, {}, kA)},
                  {live(u"sms"_s, u"acme_sms"_s, {}, kA), live(u"sms"_s, u"acme_sms"_s, {}, kB)});
        QCOMPARE(said(in), (QStringList{u"differs 0 1"_s, u"in-sync 1 0"_s}));
        QCOMPARE(rules(join(in, m_apis).first()), QStringList{u"webhook.twice"_s});
    }

    void aScopeOfAllIsOneOfItsOwn()
    {
        QCOMPARE(said(input({wanted(u"a"_s, u"sms"_s, u"*"_s, {}, kA),
                             wanted(u"b"_s, u"sms"_s, u"acme_sms"_s, {}, kB)},
                            {live(u"sms"_s, u"acme_sms"_s, {}, kB)})),
                 (QStringList{u"missing 0 -1"_s, u"in-sync 1 0"_s}));
    }

    void aTypeThatIsNotReportedIsSaid()
    {
        const auto rows = join(input({wanted(u"a"_s, u"chatapps"_s, u"acme_wa"_s, u"CADR"_s, kB),
                                      wanted(u"b"_s, u"chatapps"_s, u"acme_wa"_s, u"MSG"_s, kA)},
                                     {live(u"chatapps"_s, u"acme_wa"_s, {}, kA),
                                      live(u"chatapps"_s, u"acme_wa"_s, u"CADR"_s, kB)}),
                               m_apis);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).state, State::InSync);
        QCOMPARE(rows.at(1).live, 0);
        QCOMPARE(stateOf(rows.at(1), u"type"_s), FieldState::Unverifiable);
        QCOMPARE(stateTitle(rows.at(1)), u"unverifiable: type"_s);
        QVERIFY(rules(rows.at(1)).contains(u"webhook.type-unreported"_s));
    }

    void whatIsUnknownIsKeptAndNamed()
    {
        LiveWebhook record = live(u"chatapps"_s, u"acme_wa"_s, u"NEWT"_s, kA);
        record.unknown = {u"httpContenttype"_s};
        const auto rows = join(input({}, {record}), m_apis);
        QCOMPARE(rows.first().state, State::NotManaged);
        QCOMPARE(rules(rows.first()),
                 (QStringList{u"webhook.type-unknown"_s, u"webhook.members-unknown"_s}));
        QVERIFY(rows.first().findings.last().message.contains(u"httpContenttype"_s));
    }

    void whatCouldNotBeReadIsNotMissing()
    {
        const Webhook one = wanted(u"a"_s, u"voice"_s, u"acme_voice"_s, u"VSS"_s, kA);
        const Webhook two = wanted(u"b"_s, u"voice"_s, u"other"_s, u"VSS"_s, kA);
        auto in = input({one, two}, {});
        in.failures = {{.account = u"acme"_s,
                        .product = u"voice"_s,
                        .scope = u"acme_voice"_s,
                        .error = {.kind = ErrorKind::Auth, .code = u"remote.denied"_s}}};
        QCOMPARE(said(in), (QStringList{u"not-read 0 -1"_s, u"missing 1 -1"_s}));
        QCOMPARE(join(in, m_apis).first().findings.first().code, u"remote.denied"_s);
        in.asked.clear();
        QCOMPARE(said(in), (QStringList{u"not-read 0 -1"_s, u"unknown 1 -1"_s}));
    }

    void anOldRecordMustBeMigrated()
    {
        LiveWebhook old = live(u"wavecell"_s, u"acme_sms"_s, u"MO"_s, kA);
        old.oldVersion = u"V1"_s;
        const auto in = input({wanted(u"a"_s, u"sms"_s, u"acme_sms"_s, {}, kA)}, {old});
        QCOMPARE(said(in), (QStringList{u"missing 0 -1"_s, u"must-migrate -1 0"_s}));
        LiveWebhook typed = live(u"chatapps"_s, u"acme_wa"_s, u"MSG"_s, kA);
        typed.oldVersion = u"3"_s;
        const Webhook kept = wanted(u"b"_s, u"chatapps"_s, u"acme_wa"_s, u"MSG"_s, kA);
        QCOMPARE(said(input({kept}, {typed})), QStringList{u"in-sync 0 0"_s});
    }

    void aProductThatNobodyKnowsIsAnError()
    {
        const auto rows = join(input({wanted(u"a"_s, u"fax"_s, u"acme"_s, {}, kA)}, {}), m_apis);
        QCOMPARE(rows.first().state, State::Unknown);
        QVERIFY(hasErrors(rows.first().findings));
    }

    void namedRecordsAreFoundByIdThenByName()
    {
        Webhook byId = wanted(u"a"_s, u"chat-gateway"_s, {}, {}, kA);
        byId.name = u"Desk"_s;
        byId.remoteId = u"31"_s;
        byId.more.insert(u"version"_s, u"Chat Gateway v1.0"_s);
        Webhook byName = wanted(u"b"_s, u"chat-gateway"_s, {}, {}, kA);
        byName.name = u"Other"_s;
        LiveWebhook renamed = live(u"chat-gateway"_s, {}, {}, kA);
        renamed.remoteId = u"31"_s;
        renamed.name = u"Renamed"_s;
        LiveWebhook other = renamed;
        other.remoteId = u"32"_s;
        other.name = u"Other"_s;
        const auto rows = join(input({byId, byName}, {other, renamed}), m_apis);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).live, 1);
        QCOMPARE(rows.at(1).live, 0);
        QCOMPARE(stateTitle(rows.at(0)), u"differs: name, version"_s);
        QCOMPARE(stateOf(rows.at(0), u"uri"_s), FieldState::Equal);
    }

    void aMaskedSecretIsKnownByItsFingerprintOnly_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("field");
        QTest::newRow("never written")
            << QString() << u"f1"_s << u"auth-unverifiable"_s << u"unverifiable"_s;
        QTest::newRow("none here")
            << u"f1"_s << QString() << u"auth-unverifiable"_s << u"unverifiable"_s;
        QTest::newRow("the same") << u"f1"_s << u"f1"_s << u"in-sync"_s << u"equal"_s;
        QTest::newRow("another") << u"f1"_s << u"f2"_s << u"differs"_s << u"different"_s;
    }
    void aMaskedSecretIsKnownByItsFingerprintOnly()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, here);
        Webhook one = wanted(u"a"_s, u"sms"_s, u"acme_sms"_s, {}, kA);
        one.auth = {.kind = AuthKind::Header, .form = HeaderForm::Bearer};
        LiveWebhook there = live(u"sms"_s, u"acme_sms"_s, {}, kA);
        there.auth.kind = AuthKind::Header;
        there.hasSecret = true;
        auto in = input({one}, {there});
        in.written.insert(u"a"_s, written);
        in.here.insert(u"a"_s, here);
        const Row row = join(in, m_apis).first();
        QTEST(stateName(row.state), "state");
        const auto &field = row.fields.at(1);
        QCOMPARE(field.name, u"httpAuthorization"_s);
        QTEST(changes::fieldStateName(field.state), "field");
        QCOMPARE(field.after, u"Bearer ‹secret:a/auth.secret›"_s);
        if (field.state == FieldState::Equal)
            QVERIFY(field.before.contains(u"not changed here since it was written"_s));
        if (row.state == State::AuthUnverifiable)
            QCOMPARE(stateTitle(row), u"auth unverifiable"_s);
    }

    void aSecretThatIsNotThereDiffersWhateverWasWritten()
    {
        Webhook one = wanted(u"a"_s, u"voice"_s, u"acme_voice"_s, u"VSS"_s, kA);
        one.auth.kind = AuthKind::Header;
        auto in = input({one}, {live(u"voice"_s, u"acme_voice"_s, u"VSS"_s, kA)});
        in.written.insert(u"a"_s, u"f"_s);
        in.here.insert(u"a"_s, u"f"_s);
        QCOMPARE(stateTitle(join(in, m_apis).first()), u"differs: httpAuthHeader"_s);
    }

    void oauthIsComparedMemberByMember()
    {
        Webhook one = wanted(u"a"_s, u"sms"_s, u"acme_sms"_s, {}, kA);
        one.auth = {.kind = AuthKind::OAuth,
                    .tokenUrl = u"https://login.example.net/token"_s,
                    .clientId = u"console"_s,
                    .credentialsLocation = u"body"_s,
                    .tokenScope = u"read write"_s};
        LiveWebhook there = live(u"sms"_s, u"acme_sms"_s, {}, kA);
        there.auth = one.auth;
        there.auth.clientId = u"other"_s;
        there.auth.tokenScope = u"write read"_s;
        there.hasSecret = true;
        const Row row = join(input({one}, {there}), m_apis).first();
        QCOMPARE(stateOf(row, u"httpAuthorization"_s), FieldState::Equal);
        QCOMPARE(stateOf(row, u"oauth.url"_s), FieldState::Equal);
        QCOMPARE(stateOf(row, u"oauth.clientId"_s), FieldState::Different);
        QCOMPARE(stateOf(row, u"oauth.clientSecret"_s), FieldState::Unverifiable);
        QCOMPARE(stateOf(row, u"oauth.credentialsLocation"_s), FieldState::Equal);
        QCOMPARE(stateOf(row, u"oauth.scope"_s), FieldState::Equal);
    }

    void whatAnAnswerDoesNotSayIsUnverifiable()
    {
        LiveWebhook there = live(u"sms"_s, u"acme_sms"_s, {}, kA);
        there.enabled = std::nullopt;
        const Row row =
            join(input({wanted(u"a"_s, u"sms"_s, u"acme_sms"_s, {}, kA)}, {there}), m_apis).first();
        QCOMPARE(stateOf(row, u"enabled"_s), FieldState::Unverifiable);
        QCOMPARE(stateOf(row, u"url"_s), FieldState::Equal);
    }

    void aFingerprintTellsWhetherTwoAreOneAndNothingElse()
    {
        const Auth bearer{.kind = AuthKind::Header, .form = HeaderForm::Bearer};
        const Auth verbatim{.kind = AuthKind::Header};
        const QByteArray key("key-1");
        const QString one = fingerprint(key, bearer, "tok-1");
        QCOMPARE(one.size(), 16);
        QCOMPARE(fingerprint(key, bearer, "tok-1"), one);
        QCOMPARE(fingerprint(key, verbatim, "Bearer tok-1"), one); // the same header
        QVERIFY(fingerprint(key, verbatim, "tok-1") != one);
        QVERIFY(fingerprint(key, bearer, "tok-2") != one);
        QVERIFY(fingerprint("key-2", bearer, "tok-1") != one);
        QVERIFY(fingerprint(key, {.kind = AuthKind::OAuth}, "Bearer tok-1") != one);
    }

    void productsWithoutAnApiAreListedWithHowItIsDone()
    {
        QStringList titles;
        for (const ByHand &one : byHand()) {
            titles.append(one.title);
            QVERIFY2(!one.how.isEmpty() && !one.offers.isEmpty() && !one.source.isEmpty(),
                     qPrintable(one.title));
            QVERIFY2(one.mail.isEmpty() || one.mail.contains(u"{{url}}"_s), qPrintable(one.title));
        }
        for (const QString &title : {u"SMS Engage responses"_s, u"JaaS"_s, u"Verification"_s})
            QVERIFY2(titles.contains(title), qPrintable(title));
    }
};

QTEST_GUILESS_MAIN(WebhookJoinTest)
#include "tst_webhookjoin.moc"

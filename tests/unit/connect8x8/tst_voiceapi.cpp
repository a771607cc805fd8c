// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "integrations/connect8x8/webhooks/recordingapi.h"
#include "integrations/connect8x8/webhooks/voiceapi.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::LiveWebhook;
using webhooks::Webhook;

/// The webhooks and the recording push configuration of a voice sub-account: the requests to the
/// byte, what answers say, and what a change costs.
class VoiceApiTest : public QObject
{
    Q_OBJECT

private:
    static workspace::Account account(const QString &subAccounts = u"Acme&Voice"_s)
    {
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"region"_s, u"eu"_s);
        account.fields.insert(u"subAccounts.voice"_s, subAccounts);
        return account;
    }
    static Webhook summary(AuthKind auth = AuthKind::None)
    {
        return {.id = u"hook1"_s,
                .account = u"acme"_s,
                .product = u"voice"_s,
                .scope = u"Acme&Voice"_s,
                .type = u"VSS"_s,
                .url = u"https://hooks.example.net/vss"_s,
                .auth = {.kind = auth, .form = HeaderForm::Bearer}};
    }
    static LiveWebhook live(const QString &type = u"VSS"_s, bool hasSecret = false)
    {
        return {.account = u"acme"_s,
                .product = u"voice"_s,
                .scope = u"Acme&Voice"_s,
                .type = type,
                .url = u"https://hooks.example.net/old"_s,
                .hasSecret = hasSecret,
                .enabled = false};
    }
    static http::Request request(const changes::Step &step)
    {
        const changes::StepRoute route(u"acme"_s, u"8x8"_s, Environment::Test, step);
        sending::SecretValues secrets;
        for (const auto &key : route.neededSecrets())
            secrets.insert(key, key.field == u"apiKey"_s ? "k-1" : "hush");
        return route.build({}, secrets).value_or(http::Request{});
    }
    /// "POST https://… {…}"
    static QString line(const changes::Step &step)
    {
        const auto built = request(step);
        return (QString::fromLatin1(built.method) + u' ' + built.url.toString(QUrl::FullyEncoded) +
                u' ' + QString::fromUtf8(built.body))
            .trimmed();
    }
    static QStringList lines(const webhooks::Write &write)
    {
        QStringList all;
        for (const changes::Step &step : write.steps)
            all += {line(step), step.undo ? u"back: "_s + line(*step.undo) : u"no way back"_s};
        return all;
    }
    static bool warns(const webhooks::Write &write, const QString &words)
    {
        return write.warnings.join(u'\n').contains(words);
    }
    static QStringList rules(const Findings &findings)
    {
        QStringList all;
        for (const Finding &one : findings)
            all.append(severityName(one.severity) + u' ' + one.rule);
        return all;
    }
    const QString m_list = u"https://voice.8x8.com/api/v1/subaccounts/Acme%26Voice/webhooks"_s;
    const QString m_push =
        u"https://voice.8x8.com/api/v1/subaccounts/Acme%26Voice/recording-push-config"_s;
    VoiceApi *m_voice = nullptr;
    RecordingApi *m_recording = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_voice = new VoiceApi;
        m_recording = new RecordingApi;
    }
    void cleanupTestCase()
    {
        delete m_voice;
        delete m_recording;
    }

    void oneReadForEachSubAccount()
    {
        const auto reads = m_voice->reads(account(u"Acme&Voice, Acme_2,Acme&Voice"_s));
        QCOMPARE(reads->size(), 2);
        const auto first = request(reads->at(0).step);
        QCOMPARE(line(reads->at(0).step), u"GET "_s + m_list);
        QCOMPARE(first.headers,
                 (http::Headers{{"Accept", "application/json"}, {"Authorization", "Bearer k-1"}}));
        QVERIFY(reads->at(0).step.readOnly);
        QCOMPARE(reads->at(1).scope, u"Acme_2"_s);
        QVERIFY(reads->at(0).step.id != reads->at(1).step.id);
        const auto none = m_voice->reads(account(u" , "_s));
        QCOMPARE(none.error().code, u"webhook.no-sub-account"_s);
        QCOMPARE(none.error().path, u"subAccounts.voice"_s);
        QCOMPARE(line(m_recording->reads(account())->first().step), u"GET "_s + m_push);
        QCOMPARE(m_recording->reads(account({})).error().code, u"webhook.no-sub-account"_s);
    }

    void anAnswerIsRead()
    {
        const auto reads = m_voice->reads(account());
        const auto answer = m_voice->read(
            account(), reads->first(),
            R"({"subAccountId":"Acme&Voice","count":3,"webhooks":[)"
            R"({"type":"VCA","url":"https://a.example/x","enabled":true,"httpAuthHeaderAvailable":true},)"
            R"({"type":"VXX","url":"https://a.example/y","enabled":null,"retries":3},)"
            R"({"type":"VCA","url":"https://a.example/z","enabled":false,)"
            R"("httpAuthHeaderAvailable":false}],"statusCode":0,"statusMessage":"ok"})");
        QCOMPARE(answer->records.size(), 3);
        const LiveWebhook &first = answer->records.at(0);
        QCOMPARE(first.scope, u"Acme&Voice"_s);
        QCOMPARE(first.hasSecret, std::optional(true));
        QCOMPARE(first.auth.kind, AuthKind::Header);
        QCOMPARE(first.enabled, std::optional(true));
        QVERIFY(first.raw.startsWith(R"({"type":"VCA")"));
        const LiveWebhook &odd = answer->records.at(1);
        QCOMPARE(odd.type, u"VXX"_s);
        QCOMPARE(odd.unknown, QStringList{u"retries"_s});
        QVERIFY(!odd.enabled && !odd.hasSecret);
        QCOMPARE(answer->records.at(2).index, 2); // two of one type are two
        QCOMPARE(answer->records.at(2).type, first.type);
    }

    void anAnswerThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("path");
        QTest::newRow("web page") << QByteArray("<html>") << QString();
        QTest::newRow("list") << QByteArray("[]") << QString();
        QTest::newRow("without webhooks") << QByteArray(R"({"statusCode":0})") << u"webhooks"_s;
        QTest::newRow("status") << QByteArray(R"({"webhooks":[],"statusCode":1001,)"
                                              R"("statusMessage":"Invalid"})")
                                << u"statusCode"_s;
        QTest::newRow("status as text")
            << QByteArray(R"({"errorId":"x","statusCode":"1001","statusMessage":"Invalid"})")
            << u"statusCode"_s;
        QTest::newRow("no record") << QByteArray(R"({"webhooks":[7]})") << u"webhooks[0]"_s;
    }
    void anAnswerThatIsNone()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, path);
        const auto read = m_voice->read(account(), m_voice->reads(account())->first(), answer);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"webhook.answer"_s);
        QCOMPARE(read.error().path, path);
    }

    void aNewOneIsPostedAndNeverSaysActive()
    {
        const auto write = m_voice->write(account(), summary(AuthKind::Header), nullptr, false);
        QCOMPARE(lines(write),
                 (QStringList{u"POST "_s + m_list +
                                  u" {\"type\":\"VSS\",\"url\":\"https://hooks.example.net/vss\","
                                  "\"httpAuthHeader\":\"Bearer hush\",\"enabled\":true}"_s,
                              u"back: DELETE "_s + m_list + u"/VSS"_s}));
        QVERIFY(!write.steps.first().body.contains("hush"));
        QVERIFY(write.warnings.isEmpty());
        Webhook basic = summary(AuthKind::Header);
        basic.auth.form = HeaderForm::Basic;
        basic.auth.username = u"ada"_s;
        const auto second = m_voice->write(account(), basic, nullptr, false);
        QVERIFY2(request(second.steps.first())
                     .body.contains("\"Basic " + QByteArray("ada:hush").toBase64()),
                 request(second.steps.first()).body.constData());
    }

    void aReplacementDeletesFirst()
    {
        const LiveWebhook old = live();
        const auto write = m_voice->write(account(), summary(), &old, false);
        QCOMPARE(lines(write),
                 (QStringList{u"DELETE "_s + m_list + u"/VSS"_s,
                              u"back: POST "_s + m_list +
                                  u" {\"type\":\"VSS\",\"url\":\"https://hooks.example.net/old\","
                                  "\"enabled\":false}"_s,
                              u"POST "_s + m_list +
                                  u" {\"type\":\"VSS\",\"url\":\"https://hooks.example.net/vss\","
                                  "\"enabled\":true}"_s,
                              u"back: DELETE "_s + m_list + u"/VSS"_s}));
        QVERIFY(m_voice->product().deleteBeforeWrite);
        QVERIFY2(warns(write, u"deleted and registered again"_s),
                 qPrintable(write.warnings.join(u'\n')));
    }

    void anUnknownHeaderIsLost()
    {
        const LiveWebhook old = live(u"VSS"_s, true);
        const auto lost = m_voice->write(account(), summary(AuthKind::Header), &old, false);
        QVERIFY(warns(lost, u"cannot bring it back"_s));
        QVERIFY(!lost.steps.first().undo->body.contains("httpAuthHeader"));
        const auto known = m_voice->write(account(), summary(AuthKind::Header), &old, true);
        QVERIFY(!warns(known, u"cannot bring it back"_s));
        QVERIFY(line(*known.steps.first().undo).contains(u"\"httpAuthHeader\":\"Bearer hush\""_s));
        QVERIFY(warns(m_voice->write(account(), summary(), &old, false), u"without"_s));
    }

    void aLiveOneThatDoesNotSayItsTypeOrUrl()
    {
        LiveWebhook untyped = live({});
        const auto write = m_voice->write(account(), summary(), &untyped, false);
        QCOMPARE(line(write.steps.first()), u"DELETE "_s + m_list + u"/VSS"_s);
        QVERIFY(!write.steps.first().undo);
        QVERIFY(warns(write, u"no way back"_s));
        const auto gone = m_voice->remove(account(), untyped, nullptr);
        QVERIFY(gone.steps.isEmpty());
        QVERIFY(!gone.warnings.isEmpty());
        LiveWebhook noUrl = live();
        noUrl.url.clear();
        QCOMPARE(lines(m_voice->remove(account(), noUrl, nullptr)).last(), u"no way back"_s);
    }

    void vnuHasNoDocumentedDelete()
    {
        Webhook vnu = summary();
        vnu.type = u"VNU"_s;
        LiveWebhook old = live(u"VNU"_s);
        const auto gone = m_voice->remove(account(), old, nullptr);
        QCOMPARE(line(gone.steps.first()), u"DELETE "_s + m_list + u"/VNU"_s); // tried all the same
        QVERIFY(warns(gone, u"enabled: false"_s));
        QVERIFY(warns(m_voice->write(account(), vnu, &old, false), u"enabled: false"_s));
        QVERIFY(warns(m_voice->write(account(), vnu, nullptr, false), u"may be refused"_s));
        vnu.enabled = false;
        const auto off = m_voice->write(account(), vnu, &old, false);
        QCOMPARE(off.steps.size(), 1); // posted over, without a gap
        QVERIFY(line(off.steps.first()).endsWith(u"\"enabled\":false}"_s));
        QCOMPARE(off.steps.first().undo->method, "POST");
    }

    void aTwinsSecretComesBack()
    {
        const Webhook twin = summary(AuthKind::Header);
        const LiveWebhook old = live(u"VSS"_s, true);
        const auto with = m_voice->remove(account(), old, &twin);
        QVERIFY(line(*with.steps.first().undo).contains(u"Bearer hush"_s));
        QVERIFY(with.warnings.isEmpty());
        QVERIFY(warns(m_voice->remove(account(), old, nullptr), u"cannot bring it back"_s));
    }

    void checks()
    {
        const auto of = [&](const auto &change) {
            Webhook wanted = summary();
            change(wanted);
            const auto owner = account();
            return rules(m_voice->check(&owner, wanted));
        };
        QCOMPARE(of([](Webhook &) {}), QStringList());
        QCOMPARE(of([](Webhook &one) { one.scope = u"*"_s; }),
                 QStringList{u"error webhook.scope"_s});
        QCOMPARE(of([](Webhook &one) { one.scope = u"Other_1"_s; }),
                 QStringList{u"warning webhook.other-sub-account"_s});
        QCOMPARE(of([](Webhook &one) { one.type = u"VCX"_s; }),
                 QStringList{u"warning webhook.type"_s});
        QCOMPARE(of([](Webhook &one) { one.auth.kind = AuthKind::OAuth; }),
                 QStringList{u"error webhook.auth"_s});
        QCOMPARE(of([](Webhook &one) { one.type = u"VRU"_s; }),
                 QStringList{u"note webhook.recording-push"_s});
    }

    void recordings()
    {
        forms::FieldValues fields = m_recording->form().initialValues();
        fields.insert(u"scope"_s, u"Acme&Voice"_s);
        fields.insert(u"host"_s, u"203.0.113.5"_s);
        fields.insert(u"username"_s, u"ada"_s);
        fields.insert(u"path"_s, u"/in/"_s);
        const Webhook wanted = webhooks::fromFields(u"push"_s, u"recording"_s, u"acme"_s, fields);
        const auto fresh = m_recording->write(account(), wanted, nullptr, false);
        const QString body = u" {\"protocol\":\"SFTP\",\"host\":\"203.0.113.5\",\"port\":22,"
                             "\"username\":\"ada\",\"password\":\"hush\",\"path\":\"/in/\"}"_s;
        QCOMPARE(lines(fresh),
                 (QStringList{u"POST "_s + m_push + body, u"back: DELETE "_s + m_push}));
        const auto reads = m_recording->reads(account());
        const auto answer = m_recording->read(
            account(), reads->first(),
            R"({"subAccountId":"Acme&Voice","protocol":"ftp","host":"ftp.example.net","port":21,)"
            R"("username":"bob","passwordSet":true,"path":"/old","statusCode":0,"statusMessage":"ok"})");
        QCOMPARE(answer->records.size(), 1);
        const LiveWebhook &there = answer->records.first();
        QCOMPARE(there.more.value(u"protocol"_s).text(), u"ftp"_s);
        QCOMPARE(there.more.value(u"port"_s).number(), std::optional<qint64>(21));
        QCOMPARE(there.hasSecret, std::optional(true));
        QVERIFY(there.unknown.isEmpty());
        QVERIFY(m_recording->isSame(wanted, there));
        const auto over = m_recording->write(account(), wanted, &there, false);
        QCOMPARE(over.steps.size(), 1);
        QCOMPARE(line(*over.steps.first().undo),
                 u"POST "_s + m_push +
                     u" {\"protocol\":\"ftp\",\"host\":\"ftp.example.net\","
                     "\"port\":21,\"username\":\"bob\",\"path\":\"/old\"}"_s);
        QVERIFY(warns(over, u"cannot bring it back"_s));
        const auto gone = m_recording->remove(account(), there, &wanted);
        QCOMPARE(line(gone.steps.first()), u"DELETE "_s + m_push);
        QVERIFY(line(*gone.steps.first().undo).contains(u"\"password\":\"hush\""_s));
        QVERIFY(warns(gone, u"VRU"_s));
    }

    void noPushConfigurationIsNoRecord()
    {
        const auto read = m_recording->reads(account())->first();
        QVERIFY(read.step.success.contains(404));
        for (const QByteArray &answer :
             {QByteArray(), QByteArray("{}"),
              QByteArray(R"({"statusCode":"1300","statusMessage":"Resource not found"})")})
            QVERIFY2(m_recording->read(account(), read, answer)->records.isEmpty(),
                     answer.constData());
        QVERIFY(!m_recording->read(account(), read, "<html>"));
        QVERIFY(!m_recording->read(account(), read, R"({"statusCode":7,"statusMessage":"No"})"));
    }

    void recordingChecks()
    {
        const auto of = [&](const QString &protocol, const QString &host, AuthKind auth) {
            Webhook wanted = summary(auth);
            wanted.more.insert(u"protocol"_s, protocol);
            wanted.more.insert(u"host"_s, host);
            return rules(m_recording->check(nullptr, wanted));
        };
        QCOMPARE(of(u"S3"_s, u"ap-southeast-2"_s, AuthKind::Header), QStringList());
        QCOMPARE(of(u"sftp"_s, u"203.0.113.5"_s, AuthKind::Header), QStringList());
        QCOMPARE(of(u"S3"_s, u"203.0.113.5"_s, AuthKind::Header),
                 QStringList{u"warning webhook.push-host"_s});
        QCOMPARE(of(u"SFTP"_s, u"sftp://a.example"_s, AuthKind::Header),
                 QStringList{u"warning webhook.push-host"_s});
        QCOMPARE(
            of(u"ftp"_s, u"a.example"_s, AuthKind::None),
            (QStringList{u"warning webhook.push-protocol"_s, u"warning webhook.push-password"_s}));
    }
};

QTEST_GUILESS_MAIN(VoiceApiTest)
#include "tst_voiceapi.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/errortexts.h"
#include "resources/resources.h"
#include "webhooks/eventcatalogue.h"
#include "webhooks/routing.h"

#include <QSet>
#include <QTest>

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace Qt::StringLiterals;

/// Who gets an event of a sub-account, by which rule, and what 8x8 does not document.
class WebhookRoutingTest final : public QObject
{
    Q_OBJECT

private:
    QList<LiveWebhook> m_live;

    LiveWebhook &have(const QString &product, const QString &scope, const QString &type,
                      const QString &url)
    {
        m_live.append({.account = u"acme"_s,
                       .product = product,
                       .scope = scope,
                       .type = type,
                       .url = u"https://hooks.example.net/"_s + url,
                       .enabled = true});
        return m_live.last();
    }
    Answer who(const QString &word, const QString &subAccount,
               const QList<ReadFailure> &failures = {}) const
    {
        const auto event = eventKind(word);
        [&] { QVERIFY2(event.has_value(), qPrintable(word)); }();
        return whoReceives(*event, subAccount, m_live, failures);
    }
    /// "+a" receives, "-b" does not, "?" where it is not certain.
    QStringList said(const Answer &answer) const
    {
        QStringList all;
        for (const Candidate &one : answer.candidates)
            all.append((one.receives ? u"+"_s : u"-"_s) +
                       m_live.at(one.live).url.section(u'/', -1) +
                       (one.certain ? QString() : u"?"_s));
        return all;
    }
    static QStringList rules(const Answer &answer)
    {
        QStringList all;
        for (const Finding &one : answer.findings)
            if (one.rule != u"webhook.route.note")
                all.append(one.rule.section(u'.', -1));
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_live.clear(); }

    void everyKindHasWhatItTakes()
    {
        QSet<QString> ids;
        for (const EventKind &one : eventKinds()) {
            QVERIFY2(!ids.contains(one.id), qPrintable(one.id));
            ids.insert(one.id);
            QVERIFY2(!one.title.isEmpty() && !one.source.isEmpty(), qPrintable(one.id));
            QVERIFY2(!one.products.isEmpty() || !one.note.isEmpty(), qPrintable(one.id));
            for (const QString &product : one.products)
                QVERIFY2(productTitle(product) != product, qPrintable(product));
        }
        QVERIFY(diagnosis::errorText(u"webhook.event-unknown"_s));
    }

    void kindsAreFoundByTheWordsOfPeople()
    {
        QCOMPARE(eventKind(u"sms.inbound"_s)->id, u"sms.inbound"_s);
        QCOMPARE(eventKind(u" mo "_s)->id, u"sms.inbound"_s);
        QCOMPARE(eventKind(u"CADR"_s)->id, u"chatapps.receipt"_s);
        QCOMPARE(eventKind(u"vss"_s)->id, u"voice.VSS"_s);
        QCOMPARE(eventKind(u"SESSION_SUMMARY"_s)->id, u"voice.VSS"_s);
        QCOMPARE(eventKind(u"template_status_update"_s)->types, QStringList{u"CABM"_s});
        const auto two = eventKind(u"DR"_s);
        QCOMPARE(two.error().code, u"webhook.event-unknown"_s);
        QCOMPARE(two.error().expected, u"sms.receipt, chatapps.receipt"_s);
        QVERIFY(eventKind(u"nothing"_s).error().expected.contains(u"voice.VCA"_s));
    }

    void theSubAccountGoesBeforeAll()
    {
        have(u"sms"_s, u"*"_s, {}, u"all"_s);
        have(u"sms"_s, u"acme_sms"_s, {}, u"own"_s);
        const Answer own = who(u"MO"_s, u"acme_sms"_s);
        QCOMPARE(said(own), (QStringList{u"+own"_s, u"-all?"_s}));
        QCOMPARE(own.sentence,
                 u"POSTed to https://hooks.example.net/own (SMS, sub-account acme_sms)."_s);
        QCOMPARE(rules(own), QStringList{u"shadowed"_s});
        const Answer other = who(u"MO"_s, u"another"_s);
        QCOMPARE(said(other), QStringList{u"+all"_s});
        QVERIFY(other.sentence.contains(u"every sub-account"_s));
    }

    void aTypeMustFit()
    {
        have(u"chatapps"_s, u"acme_wa"_s, u"CADR"_s, u"dlr"_s);
        have(u"chatapps"_s, u"acme_wa"_s, u"MSG"_s, u"msg"_s);
        QCOMPARE(said(who(u"CADR"_s, u"acme_wa"_s)), (QStringList{u"+dlr"_s, u"-msg"_s}));
        const Answer nobody = who(u"account_update"_s, u"acme_wa"_s);
        QCOMPARE(said(nobody), (QStringList{u"-dlr"_s, u"-msg"_s}));
        QVERIFY(rules(nobody).contains(u"nobody"_s));
        QVERIFY(nobody.sentence.contains(u"reaches nobody"_s));
        QVERIFY(who(u"MSG"_s, u"another"_s).candidates.isEmpty());
    }

    void aTypeThatIsNotReportedIsImpliedOrNot()
    {
        have(u"chatapps"_s, u"acme_wa"_s, {}, u"wa"_s);
        QCOMPARE(said(who(u"CADR"_s, u"acme_wa"_s)), QStringList{u"+wa?"_s});
        const Answer business = who(u"template_status_update"_s, u"acme_wa"_s);
        QCOMPARE(said(business), QStringList{u"-wa?"_s});
        QVERIFY(business.candidates.first().why.contains(u"CADR, MSG"_s));
    }

    void whatIsSwitchedOffGetsNothing()
    {
        have(u"sms"_s, u"acme_sms"_s, {}, u"own"_s).enabled = false;
        QCOMPARE(said(who(u"MO"_s, u"acme_sms"_s)), QStringList{u"-own"_s});
        have(u"sms"_s, u"*"_s, {}, u"all"_s);
        const Answer answer = who(u"MO"_s, u"acme_sms"_s);
        QCOMPARE(said(answer), (QStringList{u"+all?"_s, u"-own"_s}));
        QVERIFY(answer.sentence.startsWith(u"Probably"_s));
        QCOMPARE(rules(answer), (QStringList{u"uncertain"_s, u"disabled"_s}));
    }

    void twoOfOneKeyAreNotCertain()
    {
        have(u"sms"_s, u"acme_sms"_s, {}, u"one"_s);
        have(u"sms"_s, u"acme_sms"_s, {}, u"two"_s);
        const Answer answer = who(u"MO"_s, u"acme_sms"_s);
        QCOMPARE(said(answer), (QStringList{u"+one?"_s, u"+two?"_s}));
        QVERIFY(answer.sentence.contains(u"one (SMS, sub-account acme_sms) or https"_s));
        QCOMPARE(rules(answer), (QStringList{u"uncertain"_s, u"uncertain"_s}));
    }

    void anOldRecordIsSaidToBeOne()
    {
        LiveWebhook &old = have(u"wavecell"_s, u"acme_sms"_s, u"MO"_s, u"old"_s);
        old.oldVersion = u"V1"_s;
        const Answer answer = who(u"MO"_s, u"acme_sms"_s);
        QCOMPARE(said(answer), QStringList{u"+old"_s});
        QCOMPARE(rules(answer), QStringList{u"legacy"_s});
        m_live.first().type = u"*"_s;
        QCOMPARE(said(who(u"MSG"_s, u"acme_sms"_s)), QStringList{u"+old"_s});
    }

    void aScopeOfAllIsThatOfItsAccount()
    {
        have(u"sms"_s, u"*"_s, {}, u"all"_s).account = u"beta"_s;
        have(u"voice"_s, u"acme_sms"_s, u"VSS"_s, u"vss"_s);
        QVERIFY(said(who(u"MO"_s, u"acme_sms"_s)).isEmpty());
        QCOMPARE(said(who(u"MO"_s, u"beta_sms"_s)), QStringList{u"+all"_s});
    }

    void whatWasNotReadIsSaid()
    {
        const Answer answer =
            who(u"VSS"_s, u"acme_voice"_s,
                {{.account = u"acme"_s, .product = u"voice"_s, .scope = u"acme_voice"_s},
                 {.account = u"acme"_s, .product = u"voice"_s, .scope = u"other"_s},
                 {.account = u"acme"_s, .product = u"sms"_s}});
        QCOMPARE(rules(answer), (QStringList{u"nobody"_s, u"not-read"_s}));
    }

    void channelsDecideAtTheContactCenter()
    {
        have(u"chat-gateway"_s, {}, {}, u"desk"_s).users = {u"Desk"_s};
        have(u"chat-gateway"_s, {}, {}, u"night"_s).users = {u"Night"_s};
        have(u"chat-gateway"_s, {}, {}, u"unused"_s);
        QCOMPARE(said(who(u"CONVERSATION_UPDATE"_s, u"Night"_s)),
                 (QStringList{u"+night"_s, u"-unused"_s, u"-desk"_s}));
        QCOMPARE(said(who(u"CONVERSATION_UPDATE"_s, u"?"_s)),
                 (QStringList{u"+desk?"_s, u"+night?"_s, u"-unused"_s}));
    }

    void everyWorkflowOfATriggerStarts()
    {
        have(u"automation"_s, {}, u"inbound_sms"_s, u"any"_s);
        have(u"automation"_s, u"acme_sms"_s, u"inbound_sms"_s, u"own"_s);
        const Answer answer = who(u"inbound_sms"_s, u"acme_sms"_s);
        QCOMPARE(said(answer), (QStringList{u"+any"_s, u"+own"_s}));
        QVERIFY(answer.sentence.contains(u" and "_s));
    }

    void whatNoWebhookGetsSaysWhoSetsIt()
    {
        const Answer answer = who(u"sms.engage"_s, u"acme_sms"_s);
        QVERIFY(answer.sentence.contains(u"support"_s));
        QVERIFY(!rules(answer).contains(u"nobody"_s));
    }

    void whatReachesNobodyIsListed()
    {
        have(u"sms"_s, u"*"_s, {}, u"all"_s);
        have(u"chatapps"_s, u"acme_wa"_s, u"MSG"_s, u"msg"_s);
        have(u"chatapps"_s, u"acme_wa"_s, u"CADR"_s, u"dlr"_s).enabled = false;
        const auto lost = [this](const QList<workspace::Account> &accounts = {},
                                 const QList<ReadFailure> &failures = {}) {
            QStringList ids;
            for (const EventKind &one : reachNobody(u"acme_wa"_s, m_live, accounts, failures))
                ids.append(one.id);
            return ids;
        };
        for (const QString &id : lost())
            QVERIFY2(id.startsWith(u"chatapps."_s), qPrintable(id));
        QVERIFY(lost().contains(u"chatapps.receipt"_s));
        QVERIFY(lost().contains(u"chatapps.account-update"_s));
        QVERIFY(!lost().contains(u"chatapps.inbound"_s));
        QVERIFY(!lost().contains(u"chatapps.group"_s)); // of the older form, which is not in use
        // What an account says that it is for counts too.
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"subAccounts.voice"_s, u"other, acme_wa"_s);
        account.fields.insert(u"subAccounts.sms"_s, u"acme_wa"_s);
        QVERIFY(lost({account}).contains(u"voice.VSS"_s));
        QVERIFY(!lost({account}).contains(u"sms.inbound"_s)); // by *
        // Nobody knows of what could not be read.
        const ReadFailure failure{.account = u"acme"_s, .product = u"chatapps"_s};
        QVERIFY(lost({}, {failure}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WebhookRoutingTest)
#include "tst_webhookrouting.moc"

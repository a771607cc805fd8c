// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "integrations/contactcenter8x8/webhooks/chatapiwebhooks.h"
#include "integrations/contactcenter8x8/webhooks/gatewaywebhooks.h"
#include "resources/resources.h"
#include "unit/contactcenter8x8/bodies.h"
#include "unit/contactcenter8x8/contactbench.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::contactcenter8x8;
using namespace Qt::StringLiterals;
using changes::StepState;

namespace
{

const QString kToken = u"https://bot.example/in/3f9a1c02d7e84b55"_s;

webhooks::Webhook wanted(const QString &url = u"https://bot.example/chat"_s)
{
    return {.id = u"w1"_s, .url = url, .name = u"Harbor desk"_s};
}

} // namespace

/// Both Contact Center products against the stand-in: read, write, take away, take back.
class ContactWebhooksTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ContactBench> m_bench;
    std::unique_ptr<ContactWebhooks> m_api;

    void use(const QString &product)
    {
        if (product == u"chat-api"_s)
            m_api = std::make_unique<ChatApiWebhooks>();
        else
            m_api = std::make_unique<GatewayWebhooks>();
    }
    void products()
    {
        QTest::addColumn<QString>("product");
        QTest::newRow("gateway") << u"chat-gateway"_s;
        QTest::newRow("v2") << u"chat-api"_s;
    }
    /// The calls since the last look, without the token's, and without what stands before them.
    QStringList written()
    {
        QStringList all;
        for (QString call : m_bench->calls())
            if (!call.startsWith(u"GET"_s) && !call.contains(u"/oauth/"_s)) {
                call.remove(u"/chat-gateway/v1"_s);
                call.remove(u"/vcc/us/chat/v2/tenant/"_s + GatewaySandbox::kTenant);
                call.replace(u"web-hooks"_s, u"webhooks"_s);
                all.append(call);
            }
        m_bench->sent.clear();
        return all;
    }
    webhooks::Write write(const webhooks::Webhook &what)
    {
        const auto live = m_bench->live(*m_api, what.name);
        m_bench->sent.clear();
        return m_api->write(m_bench->account, what, live.remoteId.isEmpty() ? nullptr : &live,
                            false);
    }
    changes::Run put(const webhooks::Webhook &what) { return m_bench->apply(*m_api, write(what)); }
    QByteArray runFile(const changes::Run &run)
    {
        const auto stored = m_bench->runs->load(run.id);
        return stored ? changes::encodeRun(*stored) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_bench = std::make_unique<ContactBench>(); }
    void cleanup()
    {
        m_api.reset();
        m_bench.reset();
    }

    void channelsAreReadSoThatAWebhookKnowsWhoUsesIt_data() { products(); }
    void channelsAreReadSoThatAWebhookKnowsWhoUsesIt()
    {
        QFETCH(QString, product);
        use(product);
        const auto all = m_bench->read(*m_api);
        QVERIFY2(all, all ? "" : qPrintable(all.error().code));
        QCOMPARE(all->size(), 1);
        const auto &one = all->first();
        QCOMPARE(one.product, product);
        QCOMPARE(one.account, m_bench->account.id);
        QCOMPARE(one.users.size(), 1);
        QVERIFY(one.url.startsWith(u"https://"_s));
        QVERIFY(m_api->wholeUrl(one).isEmpty());
        QVERIFY(one.raw.contains(one.url.toUtf8()));
        QCOMPARE(one.more.value(u"version"_s).text(),
                 product == u"chat-api"_s ? u"v1.0"_s : QString());
    }

    void allPagesAreRead()
    {
        use(u"chat-gateway"_s);
        const auto first = m_api->reads(m_bench->account);
        const auto channels =
            m_api->read(m_bench->account, first->first(), gatewaybodies::kChannels);
        QVERIFY(channels && channels->next);
        QVERIFY(channels->next->step.url.contains(u"/webhooks?size=100&page=0"_s));
        const auto page = m_api->read(m_bench->account, *channels->next, gatewaybodies::kWebhooks);
        QVERIFY(page && page->next);
        QVERIFY(page->next->step.url.contains(u"/webhooks?size=100&page=1"_s));
        QCOMPARE(page->next->page, 1);
        const auto last = m_api->read(m_bench->account, *page->next, gatewaybodies::kWebhooks);
        QVERIFY(last && !last->next);
        QCOMPARE(last->records.first().users, QStringList{u"Web"_s});
    }

    void aNewOneIsMadeTestedAndBoundInThisOrder_data() { products(); }
    void aNewOneIsMadeTestedAndBoundInThisOrder()
    {
        QFETCH(QString, product);
        use(product);
        auto what = wanted();
        what.more.insert(u"channel.name"_s, u"Harbor chat"_s);
        what.more.insert(u"channel.queue"_s, u"204"_s);
        const auto run = put(what);
        QVERIFY(run.finished());
        QCOMPARE(written(), (QStringList{u"POST /webhooks 200"_s, u"POST /webhooks/verify 204"_s,
                                         u"POST /channels 200"_s}));
        const auto live = m_bench->live(*m_api, what.name);
        QCOMPARE(live.url, what.url);
        QCOMPARE(live.users, QStringList{u"Harbor chat"_s});
        QVERIFY(m_api->isSame(what, live));
        QVERIFY(write(what).steps.isEmpty());
        QVERIFY(m_bench->undo(*m_api, run).finished());
        const QStringList back = written();
        QVERIFY2(back.first().startsWith(u"DELETE /channels/"_s), qPrintable(back.first()));
        QVERIFY2(back.last().startsWith(u"DELETE /webhooks/"_s), qPrintable(back.last()));
        QVERIFY(m_bench->live(*m_api, what.name).remoteId.isEmpty());
    }

    void anAddressWithATokenStaysOutOfRecordsAndRuns_data() { products(); }
    void anAddressWithATokenStaysOutOfRecordsAndRuns()
    {
        QFETCH(QString, product);
        use(product);
        // Somebody else made it: nothing here knows the token.
        QVERIFY(put(wanted(kToken)).finished());
        m_bench->sent.clear();
        const auto live = m_bench->live(*m_api, u"Harbor desk"_s);
        QVERIFY(!m_bench->recorded().contains("3f9a1c02"));
        QCOMPARE(live.url, u"https://bot.example/…"_s);
        QCOMPARE(m_api->wholeUrl(live), kToken.toUtf8());
        QVERIFY(!live.raw.contains("3f9a1c02"));
        QVERIFY(m_api->sameUrl(wanted(kToken), live, {}));
        QVERIFY(!m_api->sameUrl(wanted(kToken + u'x'), live, {}));
        const auto change = m_api->write(m_bench->account, wanted(), &live, false);
        QVERIFY(!change.warnings.isEmpty());
        const auto run = m_bench->apply(*m_api, change);
        QVERIFY(run.finished());
        const QByteArray file = runFile(run);
        QVERIFY(file.contains("webhook.restore"));
        QVERIFY(!file.contains("3f9a1c02"));
        QCOMPARE(m_bench->live(*m_api, u"Harbor desk"_s).url, u"https://bot.example/chat"_s);
        QVERIFY(m_bench->undo(*m_api, run).finished());
        QCOMPARE(m_api->wholeUrl(m_bench->live(*m_api, u"Harbor desk"_s)), kToken.toUtf8());
        QVERIFY(!m_bench->recorded().contains("3f9a1c02"));
    }

    void aSecretAddressIsNamedAndSent_data() { products(); }
    void aSecretAddressIsNamedAndSent()
    {
        QFETCH(QString, product);
        use(product);
        auto what = wanted({});
        what.more.insert(u"address"_s, u"secret"_s);
        m_bench->put(what.addressKey(), kToken.toUtf8());
        QVERIFY(m_api->json(what).contains("‹secret:w1/uri›"));
        const auto run = put(what);
        QVERIFY(run.finished());
        QVERIFY(!runFile(run).contains("3f9a1c02"));
        const auto live = m_bench->live(*m_api, what.name);
        QCOMPARE(live.url, m_api->shownUrl(what));
        QCOMPARE(m_api->wholeUrl(live), kToken.toUtf8());
        QVERIFY(!m_bench->recorded().contains("3f9a1c02"));
    }

    void aNewAddressIsTestedBeforeItIsWritten_data() { products(); }
    void aNewAddressIsTestedBeforeItIsWritten()
    {
        QFETCH(QString, product);
        use(product);
        QVERIFY(put(wanted()).finished());
        m_bench->sent.clear();
        const auto run = put(wanted(u"https://bot.example/unreachable"_s));
        QVERIFY(!run.finished());
        QCOMPARE(written(), QStringList{u"POST /webhooks/verify 400"_s});
        QCOMPARE(m_bench->live(*m_api, u"Harbor desk"_s).url, u"https://bot.example/chat"_s);
    }

    void whatChannelsUseIsTakenAwayWithThemAndComesBack_data() { products(); }
    void whatChannelsUseIsTakenAwayWithThemAndComesBack()
    {
        QFETCH(QString, product);
        use(product);
        auto what = wanted(kToken);
        what.more.insert(u"channel.name"_s, u"Harbor chat"_s);
        what.more.insert(u"channel.queue"_s, u"204"_s);
        QVERIFY(put(what).finished());
        const auto live = m_bench->live(*m_api, what.name);
        const auto away = m_api->remove(m_bench->account, live, nullptr);
        QVERIFY(away.warnings.join(u' ').contains(u"Harbor chat"_s));
        m_bench->sent.clear();
        const auto run = m_bench->apply(*m_api, away);
        QVERIFY(run.finished());
        const QStringList gone = written();
        QCOMPARE(gone.size(), 2);
        QVERIFY(gone.first().startsWith(u"DELETE /channels/"_s));
        QVERIFY(gone.last().startsWith(u"DELETE /webhooks/"_s));
        QVERIFY(!runFile(run).contains("3f9a1c02"));
        QVERIFY(m_bench->undo(*m_api, run).finished());
        const auto again = m_bench->live(*m_api, what.name);
        QVERIFY(again.remoteId != live.remoteId);
        QCOMPARE(again.users, live.users);
        QCOMPARE(m_api->wholeUrl(again), kToken.toUtf8());
    }

    void aChannelComesBackToTheWebhookThatStayed()
    {
        use(u"chat-gateway"_s);
        m_bench = std::make_unique<ContactBench>(
            QStringList{u"method=DELETE path=/chat-gateway/v1/webhooks/* status=404"_s});
        const auto live = m_bench->live(*m_api, u"Survey bot"_s);
        const auto run = m_bench->apply(*m_api, m_api->remove(m_bench->account, live, nullptr));
        QCOMPARE(run.steps.first().state, StepState::Done);
        QCOMPARE(run.steps.last().state, StepState::Failed);
        QVERIFY(m_bench->undo(*m_api, run).finished());
        QCOMPARE(m_bench->live(*m_api, u"Survey bot"_s).users, live.users);
    }

    void aRefusalThatMissesTheOtherNameOfTheVersionIsAnswered()
    {
        use(u"chat-api"_s);
        auto what = wanted();
        what.name = u"strict desk"_s;
        const auto run = put(what);
        QVERIFY(run.finished());
        QCOMPARE(written(), (QStringList{u"POST /webhooks 400"_s, u"POST /webhooks 200"_s,
                                         u"POST /webhooks/verify 204"_s}));
        auto moved = what;
        moved.url = u"https://bot.example/other"_s;
        const auto second = put(moved);
        QVERIFY(second.finished());
        QVERIFY(m_bench->undo(*m_api, second).finished());
        QCOMPARE(m_bench->live(*m_api, what.name).url, what.url);
    }

    void aTokenThatIsSpentIsFetchedOnceMore()
    {
        use(u"chat-api"_s);
        QVERIFY(m_bench->read(*m_api));
        QVERIFY(m_bench->read(*m_api));
        QCOMPARE(m_bench->calls().filter(u"/oauth/"_s).size(), 1);
        m_bench->put({m_bench->account.id, u"accessToken"_s}, "not-the-token-any-more");
        const auto denied = m_bench->read(*m_api);
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, ErrorKind::Auth);
        QCOMPARE(denied.error().detail, u"Invalid Access Token"_s);
        QVERIFY(m_bench->read(*m_api));
        QCOMPARE(m_bench->calls().filter(u"/oauth/"_s).size(), 2);
    }

    void membersThatNobodyKnowsAreNamedAndKept()
    {
        use(u"chat-gateway"_s);
        auto reads = m_api->reads(m_bench->account);
        QVERIFY(reads);
        const auto channels =
            m_api->read(m_bench->account, reads->first(), gatewaybodies::kChannels);
        QVERIFY(channels && channels->next);
        const auto answer = m_api->read(m_bench->account, *channels->next, gatewaybodies::kStrange);
        QVERIFY(answer);
        QCOMPARE(answer->records.size(), 2);
        QCOMPARE(answer->records.first().unknown, QStringList{u"region"_s});
        QCOMPARE(answer->records.first().users, QStringList{u"Web"_s});
        QVERIFY(answer->records.first().raw.contains("lunar"));
        QCOMPARE(answer->records.last().index, 1);
        const auto broken =
            m_api->read(m_bench->account, *channels->next, gatewaybodies::kPageOfOurs);
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, u"gateway.answer"_s);
    }

    void anAccountWithoutCredentialsIsNotAsked()
    {
        use(u"chat-api"_s);
        auto account = m_bench->account;
        account.fields.insert(u"tenant"_s, QString());
        QCOMPARE(m_api->reads(account).error().code, u"account.tenant-missing"_s);
        account.fields.insert(u"clientId"_s, QString());
        account.fields.remove(u"clientSecret"_s);
        QVERIFY(m_api->reads(account)->isEmpty());
        use(u"chat-gateway"_s);
        QCOMPARE(m_api->reads(account)->size(), 1);
    }

    void whatTheProductsCannotDoIsSaid()
    {
        use(u"chat-api"_s);
        const auto rules = [this](const webhooks::Webhook &what) {
            QStringList all;
            for (const Finding &finding : m_api->check(&m_bench->account, what))
                all.append(finding.rule);
            return all;
        };
        QCOMPARE(rules(wanted()), QStringList{u"webhook.legacy"_s});
        auto odd = wanted(kToken);
        odd.enabled = false;
        odd.auth.kind = webhooks::AuthKind::Header;
        odd.more.insert(u"version"_s, u"v1.0"_s);
        odd.more.insert(u"channel.name"_s, u"x"_s);
        QCOMPARE(rules(odd),
                 (QStringList{u"webhook.url-token"_s, u"webhook.channel"_s, u"webhook.auth"_s,
                              u"webhook.enabled"_s, u"webhook.legacy"_s, u"webhook.unsigned"_s}));
        QVERIFY(rules(wanted(u"https://bot.example/…"_s)).contains(u"webhook.url-part"_s));
        QVERIFY(rules(wanted(u"http://bot.example/x"_s)).contains(u"webhook.url-https"_s));
    }

    void tokensInAddressesAreSeen_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("token");
        QTest::newRow("words") << u"https://hooks.example.net/8x8/chat-gateway/v1.html"_s << false;
        QTest::newRow("no path") << u"https://hooks.example.net"_s << false;
        QTest::newRow("hex") << kToken << true;
        QTest::newRow("uuid") << u"https://h.example/550e8400-e29b-41d4-a716-446655440000"_s
                              << true;
        QTest::newRow("query") << u"https://h.example/x?key=1"_s << true;
        QTest::newRow("user") << u"https://me:pw@h.example/x"_s << true;
        QTest::newRow("letters") << u"https://h.example/XoRtWqPbLm"_s << true;
        QTest::newRow("long") << u"https://h.example/abcdefghijklmnopqrstuvwx"_s << true;
    }
    void tokensInAddressesAreSeen()
    {
        QFETCH(QString, uri);
        QFETCH(bool, token);
        QCOMPARE(mayHoldToken(uri), token);
    }
};

QTEST_GUILESS_MAIN(ContactWebhooksTest)
#include "tst_contactwebhooks.moc"

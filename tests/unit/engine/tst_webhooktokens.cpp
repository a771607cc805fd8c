// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/undolookjob.h"
#include "resources/resources.h"
#include "unit/engine/webhookengine.h"
#include "webhooks/verifyjob.h"

using namespace sendbench;
using namespace Qt::StringLiterals;
using test::FaultProxy;
using test::WebhookEngine;

namespace
{

const QByteArray kToken = "POST /oauth/v2/token ";
const QByteArray kWebhooks = "/vcc/us/chat/v2/tenant/sandboxtenant01/web-hooks";

/// What 8x8 answers to a token that has expired.
FaultProxy::Fault expired()
{
    return {FaultProxy::Do::Answer,
            FaultProxy::answer("401 Unauthorized",
                               R"({"fault":{"faultstring":"Access Token expired",)"
                               R"("detail":{"errorcode":"keymanagement.expired"}}})")};
}

} // namespace

/// An access token that ends in the middle: it is fetched once more, and nothing is done twice.
class WebhookTokensTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WebhookEngine> m_bench;

    static webhooks::Webhook desk(const QString &id)
    {
        webhooks::Webhook wanted{.id = id,
                                 .account = u"desk"_s,
                                 .product = u"chat-api"_s,
                                 .url = u"https://bot.example.net/8x8/"_s + id,
                                 .name = id};
        wanted.more.insert(u"version"_s, u"v2.0"_s);
        return wanted;
    }
    /// Refuses the requests that begin so, as often as this.
    void refuse(const QByteArray &start, int times)
    {
        m_bench->proxy.setChoose([start, times](const QByteArray &request) mutable {
            return request.startsWith(start) && times-- > 0 ? expired() : FaultProxy::Fault();
        });
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_bench = std::make_unique<WebhookEngine>();
        m_bench->want(desk(u"one"_s));
        m_bench->want(desk(u"two"_s));
    }
    void cleanup() { m_bench.reset(); }

    void aTokenThatEndsInTheMiddleIsFetchedOnceMore()
    {
        const auto planned = m_bench->plans();
        QCOMPARE(m_bench->sent(kToken), 1);
        m_bench->proxy.forget();
        refuse("POST " + kWebhooks + "/verify", 1);
        const auto applied = m_bench->apply(planned);
        QVERIFY(!applied.error);
        QVERIFY(applied.runs.first().finished());
        QCOMPARE(m_bench->sent(kToken), 1);
        QCOMPARE(m_bench->sent("POST " + kWebhooks + " "), 2); // each made once
        QCOMPARE(m_bench->sent("POST " + kWebhooks + "/verify"), 3);
        m_bench->proxy.breakNothing();
        QCOMPARE(m_bench->stateOf(u"one"_s), webhooks::State::InSync);
        QCOMPARE(m_bench->stateOf(u"two"_s), webhooks::State::InSync);
    }

    void whoIsNeverLetInIsAskedTwiceAndNoMore()
    {
        const auto planned = m_bench->plans();
        m_bench->proxy.forget();
        refuse("POST " + kWebhooks + " ", 100);
        const auto applied = m_bench->apply(planned);
        const auto &steps = applied.runs.first().steps;
        QCOMPARE(steps.first().state, changes::StepState::Failed);
        QCOMPARE(steps.first().status, 401);
        QCOMPARE(steps.at(1).state, changes::StepState::Waiting);
        QCOMPARE(m_bench->sent(kToken), 1);
        QCOMPARE(m_bench->sent("POST " + kWebhooks), 2);
    }

    void whereNoNewTokenIsGivenTheRunEndsThere()
    {
        const auto planned = m_bench->plans();
        m_bench->proxy.forget();
        m_bench->proxy.setChoose([](const QByteArray &request) {
            return request.startsWith("POST ") ? expired() : FaultProxy::Fault();
        });
        const auto applied = m_bench->apply(planned);
        QVERIFY(applied.error);
        QCOMPARE(applied.error->kind, ErrorKind::Auth);
        QCOMPARE(applied.runs.first().steps.first().state, changes::StepState::Failed);
        QVERIFY(!applied.runs.first().canUndo());
        QCOMPARE(m_bench->sent("POST " + kWebhooks), 1);
    }

    void aKeyThatIsRefusedIsNotTriedAgain()
    {
        m_bench->want({.id = u"sms"_s,
                       .account = u"acme"_s,
                       .product = u"sms"_s,
                       .scope = u"Acme_SMS"_s,
                       .url = u"https://hooks.example.net/sms"_s});
        auto planned = m_bench->plans();
        planned.removeIf([](const auto &one) { return one.account != u"acme"_s; });
        QCOMPARE(planned.size(), 1);
        refuse("POST /sms/", 100);
        const auto applied = m_bench->apply(planned);
        QCOMPARE(applied.runs.first().steps.first().state, changes::StepState::Failed);
        QCOMPARE(m_bench->sent("POST /sms/"), 1);
    }

    void undoAndTestFetchOneToo()
    {
        const auto applied = m_bench->apply(m_bench->plans());
        QVERIFY(applied.runs.first().finished());
        m_bench->proxy.forget();
        refuse("GET " + kWebhooks, 1);
        const auto back = m_bench->back(applied.runs.first());
        QVERIFY(back);
        QVERIFY2(!changes::needsChoice(*back), qPrintable(changes::choiceText(*back)));
        QCOMPARE(m_bench->sent(kToken), 1);

        m_bench->proxy.forget();
        refuse("POST " + kWebhooks + "/verify", 1);
        auto &engine = m_bench->engine;
        const auto record = WebhookEngine::run(new webhooks::VerifyJob(
            engine.sender(), engine.secretStore(), *engine.registry().webhookApi(u"chat-api"_s),
            *engine.workspace().document().account(u"desk"_s), desk(u"one"_s)));
        QVERIFY(record);
        QCOMPARE(record->exchange.response->status, 204);
        QCOMPARE(m_bench->sent(kToken), 1);
    }

    /// It is good for half an hour, and whoever has it is let in: no store of the system keeps it.
    void theTokenIsHeldForThisRunOnly()
    {
        (void)m_bench->plans();
        auto &engine = m_bench->engine;
        const secrets::SecretKey key{u"desk"_s, u"accessToken"_s};
        QCOMPARE(storejobs::readCode(engine.secretStore(), key), QString());
        QCOMPARE(storejobs::readCode(engine.plainSecretStore(), key), u"secret.not-found"_s);
        // An edit in the middle of a run leaves it.
        m_bench->want(desk(u"three"_s));
        QCOMPARE(storejobs::readCode(engine.secretStore(), key), QString());
    }
};

QTEST_GUILESS_MAIN(WebhookTokensTest)
#include "tst_webhooktokens.moc"

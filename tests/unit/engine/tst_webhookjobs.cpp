// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/webhookapplyjob.h"
#include "engine/webhookreadjob.h"
#include "engine/webhookundojob.h"

#include "changes/undolookjob.h"
#include "integrations/connect8x8/sandbox.h"
#include "resources/resources.h"
#include "support/faultproxy.h"
#include "support/storejobs.h"
#include "webhooks/fingerprint.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::engine;
using namespace Qt::StringLiterals;
using test::FaultProxy;
using webhooks::State;

namespace
{

const QByteArray kFirst = "not-so-secret-1";
const QByteArray kSecond = "not-so-secret-2";
const QString kHook = u"https://hooks.example.net/dlr"_s;

} // namespace

/// Reading, applying and taking back webhooks of an account at the sandbox, with a store that keeps
/// what is written.
class WebhookJobsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<Engine> m_engine;

    template <typename T>
    static Result<T> run(ResultJob<T> *job)
    {
        job->setAutoDelete(false);
        job->start();
        Result<T> result = failure(ErrorKind::Timeout, u"test.no-end"_s);
        if (QTest::qWaitFor([job] { return job->isFinished(); }, 60'000))
            result = job->result();
        delete job;
        return result;
    }
    WebhookState read() { return run(new WebhookReadJob(*m_engine, {})).value_or(WebhookState()); }
    State stateOf(const WebhookState &state) const
    {
        for (const auto &row : state.rows)
            if (row.desired >= 0)
                return row.state;
        return State::Unknown;
    }
    QList<webhooks::AccountPlan> plans()
    {
        const WebhookState state = read();
        return webhooks::plansFor(state.input, state.rows, webhookApis(m_engine->registry()),
                                  m_engine->workspace().document().accounts, state.missingSecrets,
                                  {});
    }
    QList<changes::Run> apply(const std::optional<changes::Run> &undoes = {},
                              const std::optional<changes::Plan> &back = {})
    {
        const auto planned =
            back ? QList<webhooks::AccountPlan>{{undoes->owner, undoes->system, *back}} : plans();
        auto *job = new WebhookApplyJob(*m_engine, planned, undoes);
        job->setAutoDelete(false);
        job->start();
        (void)QTest::qWaitFor([job] { return job->isFinished(); }, 60'000);
        const auto runs = job->runs();
        delete job;
        return runs;
    }
    void enter(const QByteArray &secret)
    {
        QCOMPARE(
            storejobs::write(m_engine->secretStore(), {u"w"_s, webhooks::kSecretField}, secret),
            QString());
    }
    QString written() const { return m_engine->workspace().document().webhook(u"w"_s)->written; }
    void set(const QString &field, const forms::FieldValue &value)
    {
        m_engine->workspace().edit(u"e"_s, [&](workspace::Document &document) {
            document.webhook(u"w"_s)->fields.insert(field, value);
        });
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<sandbox::Sandbox>(integrations::Registry().makeSandbox(),
                                                       sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
        m_proxy = std::make_unique<FaultProxy>(m_sandbox->port());
        m_engine = std::make_unique<Engine>(EngineOptions{.secrets = SecretsBackend::Memory,
                                                          .dataFolder = m_folder->filePath(u"d"_s),
                                                          .loopbackOnly = true});
        workspace::Document document;
        workspace::Account account{
            .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test};
        account.fields.insert(u"accountId"_s, u"00000000-5a4d-4b0c-8000-000000000777"_s);
        account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
        account.fields.insert(u"host.sms"_s, m_proxy->url(u"/sms"_s));
        account.fields.insert(u"host.chatapps"_s, m_proxy->url(u"/chatapps"_s));
        account.fields.insert(u"host.automation"_s, m_proxy->url());
        document.accounts.append(account);
        const webhooks::Webhook wanted{
            .id = u"w"_s,
            .account = u"acme"_s,
            .product = u"chatapps"_s,
            .scope = u"Acme_WA"_s,
            .type = u"CADR"_s,
            .url = kHook,
            .auth = {.kind = webhooks::AuthKind::Header, .form = webhooks::HeaderForm::Bearer}};
        document.webhooks.append({.id = wanted.id,
                                  .product = wanted.product,
                                  .account = wanted.account,
                                  .fields = webhooks::toFields(wanted)});
        const QString path = m_folder->filePath(u"w.sendbench.json"_s);
        QVERIFY(workspace::Workspace::createFile(path, document));
        QVERIFY(m_engine->openWorkspace(path));
        QCOMPARE(storejobs::write(m_engine->secretStore(), {u"acme"_s, u"apiKey"_s},
                                  integrations::connect8x8::ConnectSandbox::kApiKey),
                 QString());
    }
    void cleanup()
    {
        m_engine.reset();
        m_proxy.reset();
        m_sandbox.reset();
    }

    void whatWasWrittenIsKnownAndARotatedSecretIsWrittenAgain()
    {
        QCOMPARE(read().missingSecrets, QStringList{u"w"_s});
        enter(kFirst);
        QCOMPARE(stateOf(read()), State::Missing);
        const auto runs = apply();
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs.first().finished());
        QVERIFY(m_proxy->writes().constLast().contains("Bearer " + kFirst));
        // 8x8 does not tell the secret; what we wrote last does.
        QVERIFY(!written().isEmpty());
        QVERIFY(!written().contains(QString::fromUtf8(kFirst)));
        const WebhookState same = read();
        QCOMPARE(stateOf(same), State::InSync);
        for (const auto &field : same.rows.first().fields)
            if (field.name == u"httpAuthorization")
                QVERIFY(field.before.contains(u"not changed here"_s));
        for (const auto &plan : plans())
            QVERIFY(!plan.plan.hasWork());

        enter(kSecond);
        QCOMPARE(stateOf(read()), State::Differs);
        const auto replaced = plans();
        QCOMPARE(replaced.first().plan.changes.first().action, changes::Action::Replace);
        QVERIFY(apply().first().finished());
        QVERIFY(m_proxy->writes().constLast().contains("Bearer " + kSecond));
        QCOMPARE(stateOf(read()), State::InSync);
        for (const auto &request : m_proxy->writes())
            QVERIFY(!request.contains("***"));
    }

    void whereNoAnswerCameNobodyKnowsTheSecret()
    {
        enter(kFirst);
        QVERIFY(apply().first().finished());
        enter(kSecond);
        m_proxy->breakWrite({FaultProxy::Do::LoseAnswer});
        const auto runs = apply();
        QCOMPARE(runs.first().steps.first().state, changes::StepState::Sent);
        m_proxy->breakNothing();
        QCOMPARE(written(), QString());
        enter(kFirst); // as it was, for all we know
        QCOMPARE(stateOf(read()), State::AuthUnverifiable);
    }

    void aRefusedWriteChangesNoFingerprint()
    {
        enter(kFirst);
        QVERIFY(apply().first().finished());
        const QString before = written();
        enter(kSecond);
        m_proxy->breakWrite({FaultProxy::Do::Answer, FaultProxy::answer("400 Bad Request")});
        QCOMPARE(apply().first().steps.first().state, changes::StepState::Failed);
        m_proxy->breakNothing();
        QCOMPARE(written(), before);
        QCOMPARE(stateOf(read()), State::Differs); // the new one is not there yet
        enter(kFirst);
        QCOMPARE(stateOf(read()), State::InSync);
    }

    void anUndoLooksAtWhatSomebodyChanged()
    {
        enter(kFirst);
        const auto runs = apply();
        const auto untouched = run(new WebhookUndoJob(*m_engine, runs.first()));
        QVERIFY(untouched);
        QVERIFY2(!changes::needsChoice(*untouched), qPrintable(changes::choiceText(*untouched)));
        // Somebody takes its authentication away: 8x8 tells that there is none.
        set(u"auth.kind"_s, u"none"_s);
        set(u"url"_s, kHook + u"/other"_s);
        auto dropped = plans();
        for (auto &one : dropped)
            one.plan.findings.clear();
        auto *job = new WebhookApplyJob(*m_engine, dropped);
        QVERIFY(run<QList<changes::Run>>(job));
        const auto back = run(new WebhookUndoJob(*m_engine, runs.first()));
        QVERIFY(back);
        QVERIFY(changes::needsChoice(*back));
        const QString said = changes::choiceText(*back);
        QVERIFY2(said.contains(u"/other"_s) && said.contains(u"authentication"_s),
                 qPrintable(said));
    }

    void anUndoThatCannotReadSaysSo()
    {
        enter(kFirst);
        const auto runs = apply();
        m_proxy->setChoose([](const QByteArray &request) -> FaultProxy::Fault {
            if (!request.startsWith("GET "))
                return {};
            return {FaultProxy::Do::Answer, FaultProxy::answer("400 Bad Request")};
        });
        const auto unread = run(new WebhookUndoJob(*m_engine, runs.first()));
        QVERIFY(unread);
        QVERIFY(changes::needsChoice(*unread));
        QCOMPARE(unread->findings.first().rule, u"undo.unread"_s);
        QVERIFY(unread->hasWork());
        // Who is not let in, or gets no answer, takes nothing back.
        m_proxy->setChoose(
            [](const QByteArray &) -> FaultProxy::Fault { return {FaultProxy::Do::CutRequest}; });
        QVERIFY(!run(new WebhookUndoJob(*m_engine, runs.first())));
        m_proxy->breakNothing();
        const auto back = run(new WebhookUndoJob(*m_engine, runs.first()));
        QVERIFY(back);
        const auto undone = apply(runs.first(), *back);
        QVERIFY(undone.first().finished());
        QCOMPARE(stateOf(read()), State::Missing);
    }

    void aWorkflowThatNobodyTouchedIsTakenBackWithoutAQuestion()
    {
        m_engine->workspace().edit(u"e"_s, [](workspace::Document &document) {
            webhooks::Webhook wanted{.id = u"w"_s,
                                     .account = u"acme"_s,
                                     .product = u"automation"_s,
                                     .scope = u"Acme_WA"_s,
                                     .type = u"inbound_chat_apps"_s,
                                     .url = kHook,
                                     .name = u"Forward"_s,
                                     .auth = {.kind = webhooks::AuthKind::Header}};
            document.webhooks.first() = {.id = u"w"_s,
                                         .product = u"automation"_s,
                                         .account = u"acme"_s,
                                         .fields = webhooks::toFields(wanted)};
        });
        enter(kFirst);
        const auto runs = apply();
        QVERIFY(!runs.isEmpty());
        QVERIFY2(runs.first().finished(), qPrintable(QString::number(runs.first().steps.size())));
        const auto back = run(new WebhookUndoJob(*m_engine, runs.first()));
        QVERIFY(back);
        QVERIFY2(!changes::needsChoice(*back), qPrintable(changes::choiceText(*back)));
        QVERIFY(back->hasWork());
        // … and one that was changed is asked about.
        set(u"url"_s, kHook + u"/other"_s);
        const auto second = apply();
        QVERIFY(second.first().finished());
        const auto changed = run(new WebhookUndoJob(*m_engine, runs.first()));
        QVERIFY(changed);
        QVERIFY(changes::needsChoice(*changed));
        const auto newer = run(new WebhookUndoJob(*m_engine, second.first()));
        QVERIFY(newer);
        QVERIFY2(!changes::needsChoice(*newer), qPrintable(changes::choiceText(*newer)));
    }
};

QTEST_GUILESS_MAIN(WebhookJobsTest)
#include "tst_webhookjobs.moc"

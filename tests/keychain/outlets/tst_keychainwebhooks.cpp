// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/registry.h"
#include "sandbox/sandbox.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace clitest;

namespace
{

const QByteArray kFirst = "planted-webhook-token-1";
const QByteArray kSecond = "planted-webhook-token-2";
const QByteArray kAddress = "https://hooks.example.net/in/q7m2planted4711xv90kt";

} // namespace

/// With a real keychain, each command a program of its own: what one of them wrote last, the next
/// one knows.
class KeychainWebhooksTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<CliFixture> m_cli;

    void must(const QStringList &words, const QByteArray &input = {})
    {
        const Run run = m_cli->in(words, input);
        QVERIFY2(run.exitCode == 0, run.out + run.err);
    }
    /// In a process that has read nothing yet.
    Json ask(const QStringList &words)
    {
        const Run run =
            m_cli->process(QStringList{u"--workspace"_s, m_cli->workspace(), u"--json"_s} + words);
        if (run.exitCode != 0)
            qWarning("%s", run.err.constData());
        return run.exitCode == 0 ? run.json() : Json();
    }
    QStringList states()
    {
        QStringList all;
        const Json rows = ask({u"webhook"_s, u"list"_s, u"--product"_s, u"sms"_s})["webhooks"];
        for (const auto &one : rows)
            all.append(QString::fromStdString(one["id"].get<std::string>() + ' ' +
                                              one["state"].get<std::string>()));
        all.sort();
        return all;
    }
    QByteArray workspace() const
    {
        QFile file(m_cli->workspace());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(integrations::Registry().makeSandbox(),
                                                       sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
        m_cli = std::make_unique<CliFixture>(false);
        must({u"account"_s, u"add"_s, u"8x8.connect"_s, u"acme"_s, u"environment=test"_s,
              u"accountId=00000000-5a4d-4b0c-8000-000000000777"_s,
              u"host.sms="_s + m_sandbox->url().toString() + u"/sms"_s,
              u"host.chatapps="_s + m_sandbox->url().toString() + u"/chatapps"_s,
              u"host.voice="_s + m_sandbox->url().toString(),
              u"host.automation="_s + m_sandbox->url().toString()});
        must({u"secret"_s, u"set"_s, u"acme"_s, u"apiKey"_s},
             integrations::connect8x8::ConnectSandbox::kApiKey);
        must({u"webhook"_s, u"add"_s, u"acme"_s, u"product=sms"_s, u"id=a"_s, u"scope=Acme_One"_s,
              u"url=https://hooks.example.net/a"_s, u"auth.kind=header"_s, u"auth.form=bearer"_s});
        must({u"secret"_s, u"set"_s, u"a"_s, u"auth.secret"_s}, kFirst);
        must({u"webhook"_s, u"add"_s, u"acme"_s, u"product=sms"_s, u"id=b"_s, u"scope=Acme_Two"_s,
              u"address=secret"_s});
        must({u"secret"_s, u"set"_s, u"b"_s, u"uri"_s}, kAddress);
    }
    void cleanup()
    {
        m_cli.reset();
        m_sandbox.reset();
    }

    void whatWasWrittenLastIsKnownToTheNextProgram()
    {
        QCOMPARE(states(), (QStringList{u"a missing"_s, u"b missing"_s}));
        QVERIFY(!ask({u"webhook"_s, u"apply"_s}).is_null());
        QCOMPARE(states(), (QStringList{u"a in-sync"_s, u"b in-sync"_s}));
        QVERIFY(!workspace().contains(kFirst) && !workspace().contains(kAddress));
        // A secret that was changed here is another one there, though 8x8 tells neither.
        must({u"secret"_s, u"set"_s, u"a"_s, u"auth.secret"_s}, kSecond);
        must({u"secret"_s, u"set"_s, u"b"_s, u"uri"_s}, kAddress + "2");
        QCOMPARE(states(), (QStringList{u"a differs"_s, u"b differs"_s}));
        QVERIFY(!ask({u"webhook"_s, u"apply"_s}).is_null());
        QCOMPARE(states(), (QStringList{u"a in-sync"_s, u"b in-sync"_s}));
        const Json plan = ask({u"webhook"_s, u"plan"_s})["changes"];
        for (const auto &one : plan)
            QVERIFY2(one["action"] == "none", one.dump().c_str());
    }

    /// What the program keeps for an account by itself stays when the account goes: it is shown,
    /// and can be removed.
    void whatIsLeftOfAnAccountIsShownAndRemoved()
    {
        QVERIFY(!ask({u"webhook"_s, u"apply"_s}).is_null());
        const auto left = [this] {
            QStringList all;
            const Json rows = ask({u"secret"_s, u"list"_s})["secrets"];
            for (const auto &one : rows)
                if (!one["expected"].get<bool>())
                    all.append(QString::fromStdString(one["id"].get<std::string>() + ' ' +
                                                      one["field"].get<std::string>()));
            all.sort();
            return all;
        };
        QCOMPARE(left(), QStringList());
        for (const char *id : {"a", "b"})
            must({u"webhook"_s, u"remove"_s, QString::fromLatin1(id)});
        must({u"account"_s, u"remove"_s, u"acme"_s});
        QCOMPARE(left(), (QStringList{u"a auth.secret"_s, u"acme apiKey"_s,
                                      u"acme webhookFingerprints"_s, u"b uri"_s}));
        must({u"secret"_s, u"remove"_s, u"acme"_s, u"webhookFingerprints"_s});
        must({u"secret"_s, u"remove"_s, u"a"_s, u"auth.secret"_s});
        QCOMPARE(left(), (QStringList{u"acme apiKey"_s, u"b uri"_s}));
        QCOMPARE(m_cli->in({u"secret"_s, u"remove"_s, u"nobody"_s, u"apiKey"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(KeychainWebhooksTest)
#include "tst_keychainwebhooks.moc"

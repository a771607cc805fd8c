// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"
#include "integrations/clevertap/sandbox.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// GET / tells a newcomer all that is needed to use the sandbox by hand.
class SandboxPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void saysPathsCredentialsAndNumbers()
    {
        sandbox::Sandbox sandbox(integrations::Registry().makeSandbox(), {});
        QVERIFY(sandbox.start());
        http::Client client({.useSystemProxy = false, .loopbackOnly = true});
        std::unique_ptr<http::ExchangeJob> job(client.send({.url = sandbox.url()}, nullptr));
        job->setAutoDelete(false);
        QSignalSpy done(job.get(), &Job::finished);
        job->start();
        QVERIFY(done.wait(10'000));
        const QByteArray page = job->exchange().response->body;
        for (const QByteArray &part :
             {QByteArray("POST /api/v1/subaccounts/{id}/messages"),
              QByteArray("GET  /api/v1/accounts/{id}/balance"),
              QByteArray("/partners/clevertap/wa"),
              integrations::connect8x8::ConnectSandbox::kApiKey,
              integrations::clevertap::PartnerSandbox::kUser,
              integrations::clevertap::PartnerSandbox::kPassword, QByteArray("9001"),
              QByteArray("9002"), QByteArray("9003"), QByteArray("9004")})
            QVERIFY2(page.contains(part), part.constData());
    }
};

QTEST_GUILESS_MAIN(SandboxPageTest)
#include "tst_sandboxpage.moc"

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"
#include "integrations/connect8x8/fileupload.h"
#include "integrations/connect8x8/templatelistjob.h"
#include "integrations/connect8x8/templatepush.h"
#include "resources/resources.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;

/// A file for a template, from this machine to the stand-in of 8x8: its address works, and its
/// token is in nothing that is stored.
class FileUploadTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<engine::Engine> m_engine;
    workspace::Document m_document;

    workspace::Account account() const { return *m_document.account(u"sandbox"_s); }
    template <typename T>
    static Result<T> run(ResultJob<T> *job)
    {
        job->setAutoDelete(false);
        job->start();
        Result<T> result = failure(ErrorKind::Timeout, u"test.no-end"_s);
        if (QTest::qWaitFor([job] { return job->isFinished(); }, 20'000))
            result = job->result();
        delete job;
        return result;
    }
    Result<UploadedFile> upload(const QString &name, const QByteArray &bytes,
                                const QString &subAccount = {})
    {
        return run(new FileUploadJob(m_engine->sender(), account(), subAccount, {name, bytes}));
    }
    Result<QList<LiveTemplate>> list()
    {
        return run(new TemplateListJob(m_engine->sender(), *templateChannel(account())));
    }
    bool isStored(const QByteArray &text) const
    {
        QDirIterator it(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_engine = std::make_unique<engine::Engine>(
            engine::EngineOptions{.secrets = engine::SecretsBackend::Memory,
                                  .dataFolder = m_folder.filePath(u"data"_s),
                                  .sandboxSpeed = 50,
                                  .loopbackOnly = true});
        const QString path = m_folder.filePath(u"demo.sendbench.json"_s);
        m_document = m_engine->registry().demoDocument();
        QVERIFY(workspace::Workspace::createFile(path, m_document).has_value());
        QVERIFY(m_engine->openWorkspace(path).has_value());
        QVERIFY(m_engine->startSandbox().has_value());
    }

    void theTokenIsStoredNowhere()
    {
        QList<sending::SendRecord> sent;
        connect(m_engine.get(), &engine::Engine::sendRecorded, this,
                [&](const sending::SendRecord &record) { sent.append(record); });
        const auto file = upload(u"pier.png"_s, "\x89PNG pier");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().code));
        QVERIFY(!file->token.isEmpty());
        const QByteArray token = file->token.toUtf8();
        QVERIFY(!sent.first().exchange.response->body.contains(token));
        QVERIFY(sent.first().exchange.response->body.contains("fileName"));

        templates::Template t{.name = u"pier_map"_s,
                              .language = u"en_GB"_s,
                              .category = templates::Category::Utility};
        t.header =
            templates::Header{.format = templates::HeaderFormat::Image, .media = {file->url}};
        t.body = templates::Body{.text = u"This is the way to the pier."_s};
        const auto plan =
            planPush(*templateChannel(account()), t, *list(), {}, QDateTime::currentDateTimeUtc());
        QVERIFY(plan.canApply());
        auto *job = m_engine->apply(kTemplatesSystem, plan, {}, nullptr);
        job->setAutoDelete(false);
        job->start();
        QTRY_VERIFY_WITH_TIMEOUT(job->isFinished(), 20'000);
        QVERIFY(job->run().finished());
        QVERIFY(!QByteArray(changes::encodeRun(job->run())).contains(token));
        delete job;
        // 8x8 got the whole address: its list has it.
        const auto live = list();
        const auto *there = liveTwin(*live, u"pier_map"_s, u"en_GB"_s);
        QVERIFY(there);
        for (const auto &record : std::as_const(sent))
            QVERIFY2(!record.exchange.request.body.contains(token), qPrintable(record.routeTitle));
        m_engine.reset(); // what is on its way to the disk is there now
        QVERIFY(isStored("pier_map"));
        QVERIFY(!isStored(token));
    }
    void whatIsNoMediaStaysHere()
    {
        m_engine = std::make_unique<engine::Engine>(
            engine::EngineOptions{.secrets = engine::SecretsBackend::Memory,
                                  .dataFolder = m_folder.filePath(u"data2"_s),
                                  .loopbackOnly = true});
        QVERIFY(m_engine->openWorkspace(m_folder.filePath(u"demo.sendbench.json"_s)).has_value());
        QVERIFY(m_engine->startSandbox().has_value());
        QSignalSpy sent(m_engine.get(), &engine::Engine::sendRecorded);
        QCOMPARE(upload(u"a.exe"_s, "x").error().code, u"media.kind-unknown"_s);
        QCOMPARE(sent.size(), 0);
        const auto refused = upload(u"a.png"_s, "x", u"Unknown_WA"_s);
        QCOMPARE(refused.error().code, u"remote.refused"_s);
        QVERIFY(refused.error().detail.contains(u"sub-account"_s, Qt::CaseInsensitive));
        m_engine.reset();
    }
};

QTEST_GUILESS_MAIN(FileUploadTest)
#include "tst_fileupload.moc"

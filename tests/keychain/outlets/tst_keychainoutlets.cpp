// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/held.h"
#include "cli/support/clifixture.h"
#include "resources/resources.h"
#include "support/plantedforms.h"
#include "support/storejobs.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace clitest;

/// With a real keychain: each command is a program of its own that has read nothing yet.
class KeychainOutletsTest final : public QObject
{
    Q_OBJECT

private:
    static Run text(CliFixture &fixture, const QStringList &words)
    {
        return fixture.run(QStringList{u"--workspace"_s, fixture.workspace()} + words);
    }
    static void plant(CliFixture &fixture)
    {
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        QCOMPARE(
            fixture
                .in({u"secret"_s, u"set"_s, u"P"_s, u"headers.password"_s}, test::kPlanted + '\n')
                .exitCode,
            0);
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"P"_s,
                          u"deliveryReportCallbackUrl=https://x.example/?a="_s +
                              test::plantedText(test::kPlanted)})
                     .exitCode,
                 0);
    }
    static void lock()
    {
        auto message = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        message.setArguments({QVariant::fromValue(QList<QDBusObjectPath>{
            QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)})});
        const auto reply = QDBusConnection::sessionBus().call(message);
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    }

private Q_SLOTS:
    void aNewProgramKnowsWhatAnEarlierOneStored()
    {
        CliFixture fixture;
        plant(fixture);
        const QString eml = fixture.file(u"draft.eml"_s);
        for (const QStringList &words :
             {QStringList{u"provider"_s, u"sheet"_s, u"P"_s},
              QStringList{u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml}}) {
            const Run run = text(fixture, words);
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QVERIFY(run.out.contains("‹secret:P/headers.password›"));
            QCOMPARE(test::formsIn(run.out, test::kPlanted), QByteArrayList());
        }
        QFile file(eml);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(test::formsIn(file.readAll(), test::kPlanted), QByteArrayList());
    }

    /// The address of somebody else's webhook goes through the keychain, from one program to the
    /// next.
    void undoFindsWhatAnEarlierProgramHeld()
    {
        sendbenchLoadResources();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"w.sendbench.json"_s);
        const auto start = [&] {
            auto engine = std::make_unique<engine::Engine>(
                engine::EngineOptions{.secrets = engine::SecretsBackend::Keychain,
                                      .dataFolder = folder.filePath(u"data"_s),
                                      .loopbackOnly = true});
            (void)workspace::Workspace::createFile(path, engine->registry().demoDocument());
            [&] { QVERIFY(engine->openWorkspace(path)); }();
            return engine;
        };
        changes::Step put{.id = u"put"_s, .title = u"Put"_s, .url = u"http://127.0.0.1:9/"_s};
        put.body = QByteArrayLiteral("[\"\"]");
        changes::Step back = put;
        back.id = u"back"_s;
        back.secrets = {{.key = changes::heldKey(u"uri"_s), .pointer = u"/0"_s}};
        changes::hold(back, u"uri"_s, test::kPlanted);
        put.undo = std::make_shared<const changes::Step>(back);
        changes::Run run{.id = u"01TEST"_s,
                         .owner = u"8x8_WA_Sandbox"_s,
                         .title = u"T"_s,
                         .steps = {{.step = changes::ofRun(put, u"01TEST"_s),
                                    .state = changes::StepState::Done}}};
        {
            const auto first = start();
            QCOMPARE(storejobs::write(first->secretStore(), changes::heldKeys(run).first(),
                                      test::kPlanted),
                     QString());
            QVERIFY(first->runs().save(run));
        }
        const auto second = start();
        QVERIFY(!second->redactor().find(test::kPlanted));
        QVERIFY(second->hasStoredSecrets());
        QCOMPARE(storejobs::codeOf(second->learnSecrets(nullptr)), QString());
        QVERIFY(second->redactor().find(test::kPlanted));
        const auto stored = second->runs().load(run.id);
        QVERIFY(stored);
        QCOMPARE(storejobs::codeOf(second->undoPlan(*stored, nullptr)), QString());
        QCOMPARE(storejobs::codeOf(second->forgetRun(*stored, nullptr)), QString());
        QVERIFY(!second->hasStoredSecrets());
    }

    /// Last: nothing opens the keyring again.
    void aLockedKeychainLetsNothingOut()
    {
        CliFixture fixture;
        plant(fixture);
        lock();
        const QString eml = fixture.file(u"draft.eml"_s);
        const Run sheet = text(fixture, {u"provider"_s, u"sheet"_s, u"P"_s});
        QCOMPARE(sheet.exitCode, 5);
        QCOMPARE(sheet.out, QByteArray());
        QVERIFY2(sheet.errors().contains(u"headers.password"_s), sheet.err.constData());
        QCOMPARE(text(fixture, {u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml}).exitCode, 5);
        QVERIFY(!QFile::exists(eml));
    }
};

QTEST_GUILESS_MAIN(KeychainOutletsTest)
#include "tst_keychainoutlets.moc"

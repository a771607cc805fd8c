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
#include <QJsonArray>
#include <QJsonDocument>
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
    static void dropHeaders(const QString &workspace)
    {
        QFile file(workspace);
        QVERIFY(file.open(QIODevice::ReadWrite));
        Json document = Json::parse(file.readAll().toStdString());
        document["providers"][0]["fields"].erase("headers");
        const auto bytes = QByteArray::fromStdString(document.dump(2));
        QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
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
        QCOMPARE(storejobs::codeOf(
                     second->forgetRun(*stored, changes::ForgetRunJob::Elsewhere::Refuse, nullptr)),
                 QString());
        QVERIFY(!second->hasStoredSecrets());
    }

    /// Each is a program that has read nothing before its first word.
    void whatIsPrintedIsSearched_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("provider show") << QStringList{u"provider"_s, u"show"_s, u"P"_s};
        QTest::newRow("workspace show") << QStringList{u"workspace"_s, u"show"_s};
        QTest::newRow("an error") << QStringList{u"account"_s, u"show"_s,
                                                 QString::fromUtf8(test::kPlanted)};
        QTest::newRow("a row that is gone") << QStringList{u"provider"_s, u"show"_s, u"P"_s};
    }
    void whatIsPrintedIsSearched()
    {
        QFETCH(QStringList, words);
        CliFixture fixture;
        plant(fixture);
        if (QLatin1StringView(QTest::currentDataTag()) == "a row that is gone"_L1)
            dropHeaders(fixture.workspace());
        const Run run = text(fixture, words);
        QCOMPARE(test::formsIn(run.out + run.err, test::kPlanted), QByteArrayList());
        QVERIFY2((run.out + run.err).contains("‹secret:P/headers.password›"), run.err.constData());
    }

    /// The keychain keeps what its object had, and a text may hold it still.
    void whatARemovedObjectHadIsSearchedFor()
    {
        CliFixture fixture;
        plant(fixture);
        QCOMPARE(fixture.in({u"provider"_s, u"remove"_s, u"P"_s}).exitCode, 0);
        const Run shown =
            text(fixture, {u"account"_s, u"show"_s, QString::fromUtf8(test::kPlanted)});
        QVERIFY(shown.exitCode != 0);
        QCOMPARE(test::formsIn(shown.out + shown.err, test::kPlanted), QByteArrayList());
        QVERIFY2(shown.err.contains("‹secret:P/headers.password›"), shown.err.constData());
    }

    /// The object is the sandbox's now; what it had before is in the keychain still.
    void whatAnObjectHadBeforeItWasTheSandboxsIsSearchedFor()
    {
        CliFixture fixture;
        plant(fixture);
        QCOMPARE(fixture.in({u"account"_s, u"set"_s, u"acme"_s, u"environment=sandbox"_s}).exitCode,
                 0);
        const Run shown =
            text(fixture, {u"account"_s, u"show"_s, QString::fromUtf8(test::kPlanted)});
        QCOMPARE(test::formsIn(shown.out + shown.err, test::kPlanted), QByteArrayList());
        QVERIFY2(shown.err.contains("‹secret:P/headers.password›"), shown.err.constData());
    }

    void aSpoiltWorkspaceIsSearchedToo()
    {
        CliFixture fixture;
        plant(fixture);
        QFile file(fixture.workspace());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes.replace("\"environment\": \"test\"",
                      "\"environment\": " +
                          QJsonDocument(QJsonArray{QString::fromUtf8(test::kPlanted)})
                              .toJson(QJsonDocument::Compact)
                              .chopped(1)
                              .mid(1));
        QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        for (const QStringList &words :
             {QStringList{u"workspace"_s, u"validate"_s}, QStringList{u"provider"_s, u"list"_s}}) {
            const Run run = text(fixture, words);
            QCOMPARE(run.exitCode, 4);
            QCOMPARE(test::formsIn(run.out + run.err, test::kPlanted), QByteArrayList());
        }
    }

    /// Of runs that were broken off, of runs whose file is gone, and not of another workspace.
    void whatIsLeftOfRunsIsListedAndForgotten()
    {
        CliFixture fixture;
        plant(fixture);
        CliFixture other;
        const auto engineOf = [](const CliFixture &of) {
            auto engine = std::make_unique<engine::Engine>(
                engine::EngineOptions{.secrets = engine::SecretsBackend::Keychain,
                                      .dataFolder = of.file(u"data"_s),
                                      .loopbackOnly = true});
            [&] { QVERIFY(engine->openWorkspace(of.workspace())); }();
            return engine;
        };
        const secrets::SecretKey gone{changes::heldOwner(u"01GONE"_s), u"uri"_s};
        const secrets::SecretKey cut{changes::heldOwner(u"01CUT"_s), u"uri"_s};
        {
            const auto engine = engineOf(fixture);
            QCOMPARE(storejobs::write(engine->secretStore(), gone, "value 1"), QString());
            QCOMPARE(storejobs::write(engine->secretStore(), cut, "value 2"), QString());
            changes::Step put{.id = u"put"_s, .title = u"Put"_s, .url = u"http://127.0.0.1:9/"_s};
            put.body = QByteArrayLiteral("[\"\"]");
            put.secrets = {{.key = cut, .pointer = u"/0"_s}};
            QVERIFY(engine->runs().save(
                {.id = u"01CUT"_s, .owner = u"P"_s, .title = u"T"_s, .steps = {{.step = put}}}));
        }
        const auto doctor = [&] {
            QStringList runs;
            const Json answer = fixture.json({u"secret"_s, u"doctor"_s}).json();
            for (const Json &one : answer["doctor"]["held"])
                runs.append(QString::fromStdString(one["run"].get<std::string>()));
            return runs;
        };
        QCOMPARE(doctor(), (QStringList{u"01CUT"_s, u"01GONE"_s}));
        // Another workspace of the same user shares the index, and not the keychain's entries.
        const QStringList elsewhere{u"--workspace"_s, other.workspace(), u"provider"_s,
                                    u"forget"_s};
        QCOMPARE(fixture.run(elsewhere + QStringList{u"01GONE"_s}).exitCode, 2);
        QCOMPARE(fixture.run(elsewhere + QStringList{u"01CUT"_s}).exitCode, 2);
        QCOMPARE(doctor().size(), 2);
        for (const QString &run : {u"01GONE"_s, u"01CUT"_s}) {
            const Run forgotten = fixture.in({u"provider"_s, u"forget"_s, run});
            QVERIFY2(forgotten.exitCode == 0, forgotten.err.constData());
        }
        QCOMPARE(doctor(), QStringList());
        const auto engine = engineOf(fixture);
        for (const auto &key : {gone, cut})
            QCOMPARE(storejobs::readCode(engine->secretStore(), key), u"secret.not-found"_s);
        QCOMPARE(text(fixture, {u"provider"_s, u"forget"_s, u"01CUT"_s}).exitCode, 2);
        // What the keychain itself has lost is forgotten by force.
        QCOMPARE(storejobs::write(engine->secretStore(), gone, "value 3"), QString());
        QCOMPARE(storejobs::codeOf(engine->plainSecretStore().remove(gone, nullptr)), QString());
        QCOMPARE(text(fixture, {u"provider"_s, u"forget"_s, u"01GONE"_s}).exitCode, 2);
        QCOMPARE(text(fixture, {u"provider"_s, u"forget"_s, u"01GONE"_s, u"--anyway"_s}).exitCode,
                 0);
        QCOMPARE(doctor(), QStringList());
    }

    /// One data folder, one keychain, and objects of the same ids.
    void twoWorkspacesDoNotHurtEachOther()
    {
        CliFixture fixture;
        plant(fixture);
        const QString copy = fixture.file(u"copy.sendbench.json"_s);
        QVERIFY(QFile::copy(fixture.workspace(), copy));
        const auto there = [&](const QStringList &words, const QByteArray &input = {}) {
            return fixture.run(QStringList{u"--json"_s, u"--workspace"_s, copy} + words, input);
        };
        const auto isPresent = [](const Run &listed) {
            const Json answer = listed.json();
            for (const Json &one : answer["secrets"])
                if (one["id"] == "P" && one["field"] == "headers.password")
                    return one["present"] == true;
            return false;
        };
        const QStringList list{u"secret"_s, u"list"_s};
        const QStringList key{u"P"_s, u"headers.password"_s};
        const QStringList set = QStringList{u"secret"_s, u"set"_s} + key;
        const QStringList remove = QStringList{u"secret"_s, u"remove"_s} + key;
        QVERIFY(isPresent(fixture.json(list)));
        // Whoever got a copy of the file finds no secret, and is not told that one was lost.
        QVERIFY(!isPresent(there(list)));
        QCOMPARE(there(set, "another value\n").exitCode, 0);
        QVERIFY(isPresent(there(list)));
        QCOMPARE(there(remove).exitCode, 0);
        QVERIFY(!isPresent(there(list)));
        // What was removed there is here, and searched for.
        QVERIFY(isPresent(fixture.json(list)));
        const Run shown = text(fixture, {u"provider"_s, u"show"_s, u"P"_s});
        QCOMPARE(test::formsIn(shown.out + shown.err, test::kPlanted), QByteArrayList());
        QVERIFY2(shown.out.contains("‹secret:P/headers.password›"), shown.err.constData());
        // An object of the same id that is removed there takes nothing along either.
        QCOMPARE(there({u"provider"_s, u"remove"_s, u"P"_s}).exitCode, 0);
        const Run again = text(fixture, {u"provider"_s, u"show"_s, u"P"_s});
        QCOMPARE(test::formsIn(again.out + again.err, test::kPlanted), QByteArrayList());
    }

    /// What a run holds in one is not removed from another, but by force; then it is gone.
    void aRunHeldInAnotherWorkspaceIsRemovedThereByForce()
    {
        CliFixture fixture;
        plant(fixture);
        const QString copy = fixture.file(u"copy.sendbench.json"_s);
        QVERIFY(QFile::copy(fixture.workspace(), copy));
        engine::Engine engine({.secrets = engine::SecretsBackend::Keychain,
                               .dataFolder = fixture.file(u"data"_s),
                               .loopbackOnly = true});
        QVERIFY(engine.openWorkspace(fixture.workspace()));
        const secrets::SecretKey held{changes::heldOwner(u"01HELD"_s), u"uri"_s};
        QCOMPARE(storejobs::write(engine.secretStore(), held, "value 1"), QString());
        const QStringList forget{u"--workspace"_s, copy, u"provider"_s, u"forget"_s, u"01HELD"_s};
        QCOMPARE(fixture.run(forget).exitCode, 2);
        QVERIFY(storejobs::holds(engine.secretStore(), held, "value 1"));
        QCOMPARE(fixture.run(forget + QStringList{u"--anyway"_s}).exitCode, 0);
        QVERIFY(storejobs::readCode(engine.secretStore(), held) != QString());
        const Json answer = fixture.json({u"secret"_s, u"doctor"_s}).json();
        QVERIFY(answer["doctor"]["held"].empty());
    }

    /// Last: nothing opens the keyring again.
    void aLockedKeychainLetsNothingOut()
    {
        CliFixture fixture;
        plant(fixture);
        const auto started = [&] {
            auto engine = std::make_unique<engine::Engine>(
                engine::EngineOptions{.secrets = engine::SecretsBackend::Keychain,
                                      .dataFolder = fixture.file(u"data"_s),
                                      .loopbackOnly = true});
            [&] { QVERIFY(engine->openWorkspace(fixture.workspace())); }();
            return engine;
        };
        const auto quietly = [](engine::Engine &engine) {
            return storejobs::codeOf(engine.learnSecrets(nullptr, secrets::LearnJob::Ask::Nobody));
        };
        auto knowing = started();
        QCOMPARE(quietly(*knowing), QString());
        lock();
        // What this run has read is not asked for again, page after page; another run knows
        // nothing.
        QCOMPARE(quietly(*knowing), QString());
        knowing.reset(); // and the lock of the file
        QCOMPARE(quietly(*started()), u"keychain.locked"_s);
        const QString eml = fixture.file(u"draft.eml"_s);
        const Run sheet = text(fixture, {u"provider"_s, u"sheet"_s, u"P"_s});
        QCOMPARE(sheet.exitCode, 5);
        QCOMPARE(sheet.out, QByteArray());
        QVERIFY2(sheet.errors().contains(u"headers.password"_s), sheet.err.constData());
        QCOMPARE(text(fixture, {u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml}).exitCode, 5);
        QVERIFY(!QFile::exists(eml));
        // What is only printed says what it was not searched for, once, and asks nobody.
        const Run list = text(fixture, {u"--quiet"_s, u"provider"_s, u"list"_s});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(list.errors().count(u"not searched"_s) == 1, list.err.constData());
        // Nobody who has no secret of his own there hears of it.
        QCOMPARE(fixture.in({u"provider"_s, u"remove"_s, u"P"_s}).exitCode, 0);
        const Run none = text(fixture, {u"--quiet"_s, u"provider"_s, u"list"_s});
        QCOMPARE(none.exitCode, 0);
        QCOMPARE(none.err, QByteArray());
    }
};

QTEST_GUILESS_MAIN(KeychainOutletsTest)
#include "tst_keychainoutlets.moc"

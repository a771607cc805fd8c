// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "base/redactor.h"
#include "changes/applyjob.h"
#include "changes/forgetrunjob.h"
#include "changes/undoplanjob.h"
#include "history/historystore.h"
#include "http/client.h"
#include "integrations/clearsecrets.h"
#include "integrations/registry.h"
#include "listener/listener.h"
#include "sandbox/sandbox.h"
#include "secrets/chosenstore.h"
#include "secrets/indexedstore.h"
#include "secrets/keychainstore.h"
#include "secrets/learnjob.h"
#include "secrets/sandboxstore.h"
#include "secrets/secretindex.h"
#include "secrets/secretwatch.h"
#include "sending/sendjob.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace sendbench::secrets
{
class EnvStore;
}

namespace sendbench::engine
{

enum class SecretsBackend { Keychain, Memory, Env };

[[nodiscard]] std::optional<SecretsBackend> secretsBackendFromName(const QString &name);

struct EngineOptions {
    SecretsBackend secrets = SecretsBackend::Keychain;
    QString dataFolder; ///< history and secret index; empty: defaultDataFolder()
    /// Kinds of providers that somebody wrote, one descriptor file each; empty:
    /// $SENDBENCH_PROVIDERS, else none.
    QString providersFolder = {};
    bool ownSandbox =
        true; ///< false: use what answers on the well-known port if there is something
    /// The program ends by std::_Exit as soon as the engine is gone: see HistoryStore.
    bool hasty = false;
    double sandboxSpeed = 1.0;
    QList<QSslCertificate> extraAuthorities;
    bool loopbackOnly = false; ///< tests: any other host is an error
};

/// Makes every long-lived object of the program and hands references down. The window and the CLI
/// each make one.
class Engine final : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

    /// $SENDBENCH_DATA, else the user's data folder for Sendbench.
    [[nodiscard]] static QString defaultDataFolder();
    /// $SENDBENCH_WORKSPACE, else default.sendbench.json in that folder.
    [[nodiscard]] static QString defaultWorkspacePath();

    /// Opens the workspace and the history that belongs to it; `ahead` as of Workspace::open().
    [[nodiscard]] Result<workspace::OpenState>
    openWorkspace(const QString &path,
                  const std::shared_ptr<const workspace::ReadAhead> &ahead = {});

    [[nodiscard]] workspace::Workspace &workspace() { return m_workspace; }
    [[nodiscard]] const integrations::Registry &registry() const { return m_registry; }
    [[nodiscard]] history::HistoryStore *history()
    {
        return m_history.get();
    } ///< nullptr before a workspace is open
    [[nodiscard]] listener::Listener &listener() { return m_listener; }
    [[nodiscard]] sandbox::Sandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] http::Client &client() { return m_client; }
    [[nodiscard]] Redactor &redactor() { return m_redactor; }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] Log &log() { return m_log; }

    [[nodiscard]] secrets::SecretStore &secretStore() { return m_sandboxStore; }
    /// Which secrets are there: for what is drawn. Asks the store without a prompt.
    [[nodiscard]] secrets::SecretWatch &secretWatch() { return m_secretWatch; }
    [[nodiscard]] const secrets::SecretIndex &secretIndex() const { return m_secretIndex; }
    /// Where secrets really go, without sandbox and index: what the keychain doctor examines.
    [[nodiscard]] secrets::SecretStore &plainSecretStore();
    [[nodiscard]] SecretsBackend secretsBackend() const { return m_backend; }
    /// "This run only" and back.
    void chooseSecrets(SecretsBackend backend);

    /// Every secret that the document's objects say they have.
    [[nodiscard]] QList<secrets::SecretKey> expectedSecrets() const;
    /// Those of them that may have a value: with the keychain what was stored once, without the
    /// sandbox's own; nobody is asked.
    [[nodiscard]] QList<secrets::SecretKey> storedSecrets() const;
    /// Reads every stored secret (also what applied runs hold) that this run does not know yet, or
    /// that was written since, so that the redactor knows it: before anything is written, copied or
    /// mailed. A job that is not started yet; its error:
    /// something cannot be looked at, so nobody knows what would leave.
    [[nodiscard]] secrets::LearnJob *
    learnSecrets(QObject *parent, secrets::LearnJob::Ask ask = secrets::LearnJob::Ask::User);
    /// Without a question to anybody: with the environment as the store, all of its variables.
    void coverUnasked();
    /// False: there is nothing that learnSecrets() would know.
    [[nodiscard]] bool hasStoredSecrets();
    /// What learnSecrets() would know, and of which writing by any program of ours (see
    /// SecretIndex::written); nobody is asked.
    [[nodiscard]] QHash<secrets::SecretKey, QString> storedVersions();
    /// Secrets that stand in the document in the clear; the redactor knows them.
    [[nodiscard]] const QList<integrations::ClearSecret> &clearSecrets() const
    {
        return m_clearSecrets;
    }
    /// Covers what stands in the clear in a document that is not open (a bundle).
    void cover(const QList<integrations::ClearSecret> &secrets);
    /// True if the program itself knows the demo credential of this key (sandbox objects).
    [[nodiscard]] bool isDemoSecret(const secrets::SecretKey &key) const;

    /// Ways to send, with the sandbox's real port in them.
    [[nodiscard]] QList<std::shared_ptr<const sending::Route>> routes() const;
    [[nodiscard]] Result<std::shared_ptr<const sending::Route>> route(const QString &id) const;
    [[nodiscard]] std::shared_ptr<const sending::Route>
    atSandbox(std::shared_ptr<const sending::Route> route) const;

    /// A started send; its record goes into the history before `finished`. For the guard see
    /// sending/sendjob.h.
    [[nodiscard]] sending::SendJob *send(std::shared_ptr<const sending::Route> route,
                                         const sending::Message &message, QObject *parent);

    /// Records that are on their way into the history, of which nobody knows yet whether they stay.
    [[nodiscard]] int recordsOnTheWay() const { return m_recordsOnTheWay; }

    /// How steps of a plan go out: as sends, kept in the history, at the sandbox's real port.
    [[nodiscard]] changes::Sender sender();
    /// Applied plans.
    [[nodiscard]] const changes::RunStore &runs() const { return m_runs; }
    /// Applies a plan of a side with this error table; `undoes` is the run it takes back. A job
    /// that is not started yet.
    [[nodiscard]] changes::ApplyJob *apply(const QString &system, const changes::Plan &plan,
                                           const std::optional<changes::Run> &undoes,
                                           QObject *parent);
    /// The way back of a run, as far as its held values are there; not started yet.
    [[nodiscard]] changes::UndoPlanJob *undoPlan(const changes::Run &run, QObject *parent);
    /// Removes what the run holds in the secret store, also what its file does not name (any more),
    /// then the run; not started yet. A run without a file is an id alone.
    [[nodiscard]] changes::ForgetRunJob *
    forgetRun(const changes::Run &run, changes::ForgetRunJob::Elsewhere elsewhere, QObject *parent);
    /// What runs hold in the keychain, by the index; of all workspaces.
    struct HeldRun {
        QString id;
        bool known = false;                                   ///< its file is there and can be read
        bool canUndo = false;                                 ///< so that it is needed
        QList<secrets::SecretKey> keys{};                     ///< of this workspace
        QMap<QString, QList<secrets::SecretKey>> elsewhere{}; ///< by the scope of the others

        [[nodiscard]] qsizetype count() const
        {
            qsizetype all = keys.size();
            for (const auto &some : elsewhere)
                all += some.size();
            return all;
        }
    };
    [[nodiscard]] QList<HeldRun> heldRuns() const;
    /// By its id or a unique beginning. "run.not-found", "run.ambiguous" (Input).
    [[nodiscard]] Result<HeldRun> heldRun(const QString &id) const;

    /// Starts listener and sandbox if they are not running; receipts of the sandbox go to the
    /// listener. Neither where another program's sandbox is used.
    [[nodiscard]] Result<void> startSandbox();
    /// The address to show: ours, or the well-known one where another program answers there. Empty
    /// before start.
    [[nodiscard]] QUrl sandboxUrl() const;

Q_SIGNALS:
    void workspaceOpened(); ///< workspace() and history() are others now
    void sandboxStarted();
    void runningChanged(int sends); ///< how many sends are under way
    void secretsChosen();
    /// The redactor knows more than before, and the keychain can be asked.
    void secretsLearned();
    void eventReceived(const sendbench::events::Event &event);
    void sendRecorded(const sendbench::sending::SendRecord &record);
    /// The history has the exchange or event of this id, or why it has not.
    void kept(const QString &id, const std::optional<sendbench::Error> &error);

private:
    void refreshSandboxOwners();
    /// A sandbox run holds its values for this run of the program, without a keychain.
    void readyHolder(const changes::Run &run);
    [[nodiscard]] QList<secrets::SecretKey> learnable() const;
    void refreshIndex();
    /// Learns; what there is to do when it has learned is seen to.
    [[nodiscard]] secrets::LearnJob *learning(secrets::SecretStore &store,
                                              const QList<secrets::SecretKey> &keys,
                                              secrets::LearnJob::Ask ask, QObject *parent);
    void dropForeign(const QList<secrets::SecretKey> &learned);
    [[nodiscard]] QList<secrets::WriteJob *>
    removeElsewhere(const QMap<QString, QList<secrets::SecretKey>> &keys, QObject *parent);
    [[nodiscard]] bool keepsInKeychain(const QString &owner) const;
    /// So that a record does not keep another object's secret that stood in a message.
    void learnOnce();
    void coverUrlSecrets();
    void coverClearSecrets();
    /// Starts a write into the history and tells its outcome.
    void keep(const QString &id, Job *write);
    void countSend(sending::SendJob &job);

    EngineOptions m_options;
    SystemClock m_clock;
    Redactor m_redactor;
    Log m_log;
    changes::RunStore m_runs;
    integrations::Registry m_registry;
    http::Client m_client;
    std::unique_ptr<secrets::KeychainStore> m_keychain;
    secrets::SecretIndex m_secretIndex;
    bool m_indexUnreadable = false; ///< then anything may be stored
    bool m_hasLearned = false;      ///< of this workspace and store
    secrets::IndexedStore m_indexed;
    QPointer<secrets::LearnJob> m_learning; ///< the last one
    std::unique_ptr<secrets::SecretStore> m_memory;
    std::unique_ptr<secrets::EnvStore> m_env;
    secrets::ChosenStore m_chosen;
    secrets::SandboxStore m_sandboxStore;
    secrets::SecretWatch m_secretWatch;
    SecretsBackend m_backend;
    workspace::Workspace m_workspace;
    listener::Listener m_listener;
    sandbox::Sandbox m_sandbox;
    bool m_externalSandbox = false;
    int m_sends = 0;
    int m_recordsOnTheWay = 0;
    QList<integrations::ClearSecret> m_clearSecrets;
    QSet<QString> m_sandboxOwners; ///< of the open document
    /// Shared with the sends under way: each is kept where it was started.
    std::shared_ptr<history::HistoryStore> m_history;
};

} // namespace sendbench::engine

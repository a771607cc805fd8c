// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"

#include "engine/sandboxroute.h"
#include "integrations/sandboxaddress.h"
#include "secrets/envstore.h"
#include "secrets/keychainstore.h"
#include "secrets/memorystore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::engine
{

namespace
{

http::Client::Options clientOptions(const EngineOptions &options)
{
    http::Client::Options client;
    client.extraAuthorities = options.extraAuthorities;
    client.loopbackOnly = options.loopbackOnly;
    return client;
}

QString dataFolder(const EngineOptions &options)
{
    const QString folder =
        options.dataFolder.isEmpty() ? Engine::defaultDataFolder() : options.dataFolder;
    QDir().mkpath(folder);
    return folder;
}

QString providersFolder(const EngineOptions &options)
{
    return options.providersFolder.isEmpty() ? qEnvironmentVariable("SENDBENCH_PROVIDERS")
                                             : options.providersFolder;
}

sandbox::SandboxOptions sandboxOptions(const EngineOptions &options)
{
    sandbox::SandboxOptions sandbox;
    sandbox.speed = options.sandboxSpeed;
    // Only a port that must be the well-known one is asked for; an own sandbox takes any other if
    // that is in use.
    sandbox.port = options.ownSandbox ? quint16(0) : integrations::kSandboxPort;
    return sandbox;
}

/// What belongs to one workspace file and to no other: its history, its secrets.
QString workspaceScope(const QString &workspacePath)
{
    const QString canonical = QFileInfo(workspacePath).canonicalFilePath();
    return QString::fromLatin1(
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

/// One history for each workspace file, wherever the file is; git beside it stays clean.
QString historyPath(const QString &folder, const QString &workspacePath)
{
    QDir(folder).mkpath(u"history"_s);
    return folder + u"/history/"_s + workspaceScope(workspacePath) + u".sqlite"_s;
}

/// Of the objects whose id is asked for.
QList<secrets::SecretKey> secretKeys(const integrations::Registry &registry,
                                     const workspace::Document &document,
                                     const std::function<bool(const QString &id)> &asked)
{
    QList<secrets::SecretKey> all;
    for (const auto &account : document.accounts)
        if (const auto *kind = registry.accountKind(account.kind); kind && asked(account.id))
            all += kind->secretKeys(account);
    for (const auto &provider : document.providers)
        if (const auto *kind = registry.providerKind(provider.kind); kind && asked(provider.id))
            all += kind->secretKeys(provider);
    for (const auto &webhook : document.webhooks)
        if (const auto *api = registry.webhookApi(webhook.product); api && asked(webhook.id))
            all += providers::secretKeys(api->form(), webhook.id, webhook.fields);
    return all;
}

} // namespace

std::optional<SecretsBackend> secretsBackendFromName(const QString &name)
{
    if (name == u"keychain"_s)
        return SecretsBackend::Keychain;
    if (name == u"memory"_s)
        return SecretsBackend::Memory;
    if (name == u"env"_s)
        return SecretsBackend::Env;
    return std::nullopt;
}

QString Engine::defaultDataFolder()
{
    const QString own = qEnvironmentVariable("SENDBENCH_DATA");
    return own.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                               u"/sendbench"_s
                         : own;
}

QString Engine::defaultWorkspacePath()
{
    const QString own = qEnvironmentVariable("SENDBENCH_WORKSPACE");
    return own.isEmpty() ? defaultDataFolder() + u"/default.sendbench.json"_s : own;
}

Engine::Engine(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_log(m_redactor, m_clock)
    , m_runs(dataFolder(m_options) + u"/runs"_s)
    , m_registry(providersFolder(m_options))
    , m_client(clientOptions(m_options))
    , m_keychain(std::make_unique<secrets::KeychainStore>(m_redactor))
    , m_secretIndex(dataFolder(m_options) + u"/secret-index.json"_s)
    , m_indexed(*m_keychain, m_secretIndex)
    , m_memory(std::make_unique<secrets::MemoryStore>(m_redactor))
    , m_env(std::make_unique<secrets::EnvStore>(m_redactor))
    , m_chosen(m_indexed)
    , m_sandboxStore(m_redactor, m_chosen)
    , m_secretWatch(m_sandboxStore)
    , m_backend(SecretsBackend::Keychain)
    , m_workspace(m_clock)
    , m_listener(m_registry.eventDecoders(), m_redactor)
    , m_sandbox(m_registry.makeSandbox(), sandboxOptions(m_options))
{
    if (const QString path = qEnvironmentVariable("SENDBENCH_LOG"); !path.isEmpty())
        m_log.open(path);
    if (const auto loaded = m_secretIndex.load(); !loaded) {
        m_indexUnreadable = true;
        m_log.write(Log::Level::Warning, u"secret-index.unreadable"_s, [&] {
            OrderedMap<QString> details;
            details.insert(u"code"_s, loaded.error().code);
            return details;
        }());
    }
    m_env->setSecrets([this] {
        auto all = expectedSecrets();
        all.removeIf([this](const secrets::SecretKey &key) { return isDemoSecret(key); });
        return all;
    });
    chooseSecrets(m_options.secrets);
    connect(&m_workspace, &workspace::Workspace::changed, this, [this] { m_env->forgetSecrets(); });
    connect(&m_workspace, &workspace::Workspace::changed, this, &Engine::refreshSandboxOwners);
    connect(&m_workspace, &workspace::Workspace::changed, this, &Engine::coverUrlSecrets);
    connect(&m_workspace, &workspace::Workspace::changed, this, &Engine::coverClearSecrets);
    connect(&m_listener, &listener::Listener::received, this, [this](const events::Event &event) {
        if (m_history)
            keep(event.id, m_history->addEvent(event, m_history.get()));
        Q_EMIT eventReceived(event);
    });
}

Engine::~Engine()
{
    // It speaks while it closes, and members that would listen are gone by the time it is
    // destroyed.
    m_workspace.disconnect(this);
    m_workspace.close();
    m_sandbox.stop();
    m_listener.close();
}

Result<workspace::OpenState>
Engine::openWorkspace(const QString &path, const std::shared_ptr<const workspace::ReadAhead> &ahead)
{
    // Also when it fails, nothing of the last one is open.
    auto state = m_workspace.open(path, ahead);
    m_keychain->setScope(workspaceScope(path));
    m_secretIndex.setScope(workspaceScope(path));
    refreshSandboxOwners();
    coverUrlSecrets();
    coverClearSecrets();
    m_secretWatch.forget();
    m_hasLearned = false;
    // The old history lives until everybody has the new one.
    const auto old = std::exchange(
        m_history, state ? std::make_shared<history::HistoryStore>(
                               historyPath(dataFolder(m_options), path), m_options.hasty)
                         : nullptr);
    Q_EMIT workspaceOpened();
    return state;
}

void Engine::chooseSecrets(SecretsBackend backend)
{
    m_backend = backend;
    switch (backend) {
    case SecretsBackend::Keychain:
        m_chosen.choose(m_indexed);
        break;
    case SecretsBackend::Memory:
        m_chosen.choose(*m_memory);
        break;
    case SecretsBackend::Env:
        m_chosen.choose(*m_env);
        break;
    }
    m_secretWatch.forget();
    m_hasLearned = false;
    Q_EMIT secretsChosen();
}

secrets::SecretStore &Engine::plainSecretStore()
{
    switch (m_backend) {
    case SecretsBackend::Memory:
        return *m_memory;
    case SecretsBackend::Env:
        return *m_env;
    case SecretsBackend::Keychain:
        break;
    }
    return *m_keychain;
}

QList<secrets::SecretKey> Engine::expectedSecrets() const
{
    return secretKeys(m_registry, m_workspace.document(), [](const QString &) { return true; });
}

QList<secrets::SecretKey> Engine::storedSecrets() const
{
    const bool indexed = m_backend == SecretsBackend::Keychain && !m_indexUnreadable;
    // Asked at each start of the command line: the form of an object that has nothing in the
    // keychain is not read for it.
    QSet<QString> owners;
    if (indexed)
        for (const secrets::SecretKey &key : m_secretIndex.all())
            owners.insert(key.owner);
    QList<secrets::SecretKey> all;
    for (const secrets::SecretKey &key :
         secretKeys(m_registry, m_workspace.document(),
                    [&](const QString &id) { return !indexed || owners.contains(id); }))
        if (!isDemoSecret(key) && (!indexed || m_secretIndex.expected(key)))
            all.append(key);
    return all;
}

bool Engine::isDemoSecret(const secrets::SecretKey &key) const
{
    const workspace::Document &document = m_workspace.document();
    if (const auto *account = document.account(key.owner))
        return account->environment == Environment::Sandbox &&
               !m_registry.demoSecret(account->kind, key.field).isEmpty();
    if (const auto *provider = document.provider(key.owner))
        return document.environmentOf(*provider) == Environment::Sandbox &&
               !m_registry.demoSecret(provider->kind, key.field).isEmpty();
    if (const auto *webhook = document.webhook(key.owner))
        return document.environmentOf(*webhook) == Environment::Sandbox &&
               !m_registry.demoSecret(webhook->product, key.field).isEmpty();
    return false;
}

void Engine::refreshSandboxOwners()
{
    const workspace::Document &document = m_workspace.document();
    const QSet<QString> before = std::exchange(m_sandboxOwners, {});
    // No form is looked at here: this runs at each start and after each edit.
    const auto refresh = [this](const QString &owner, const QString &kind,
                                Environment environment) {
        if (environment != Environment::Sandbox) {
            m_sandboxStore.unsetSandboxOwner(owner);
            return;
        }
        m_sandboxStore.setSandboxOwner(owner, [this, kind](const QString &field) {
            return m_registry.demoSecret(kind, field);
        });
        m_sandboxOwners.insert(owner);
    };
    for (const auto &account : document.accounts)
        refresh(account.id, account.kind, account.environment);
    for (const auto &provider : document.providers)
        refresh(provider.id, provider.kind, document.environmentOf(provider));
    for (const auto &webhook : document.webhooks)
        refresh(webhook.id, webhook.product, document.environmentOf(webhook));
    for (const QString &owner : before - m_sandboxOwners)
        m_sandboxStore.unsetSandboxOwner(owner);
    // Who became real, or the sandbox's, has its secrets elsewhere now.
    for (const QString &owner : (before - m_sandboxOwners) + (m_sandboxOwners - before))
        m_secretWatch.askAgain(owner);
}

void Engine::keep(const QString &id, Job *write)
{
    ++m_recordsOnTheWay;
    const auto told = std::make_shared<bool>(false);
    connect(write, &Job::finished, this, [this, write, id, told] {
        *told = true;
        --m_recordsOnTheWay;
        Q_EMIT kept(id, write->error());
    });
    // It goes with its history too, without a word.
    connect(write, &QObject::destroyed, this, [this, told] { m_recordsOnTheWay -= *told ? 0 : 1; });
    write->start();
}

std::shared_ptr<const sending::Route>
Engine::atSandbox(std::shared_ptr<const sending::Route> route) const
{
    return atSandboxPort(std::move(route), m_sandbox.port());
}

QList<std::shared_ptr<const sending::Route>> Engine::routes() const
{
    auto all = m_registry.routes(m_workspace.document());
    for (auto &route : all)
        route = atSandbox(route);
    return all;
}

Result<std::shared_ptr<const sending::Route>> Engine::route(const QString &id) const
{
    auto found = m_registry.route(m_workspace.document(), id);
    if (!found)
        return found;
    return atSandbox(*found);
}

sending::SendJob *Engine::send(std::shared_ptr<const sending::Route> route,
                               const sending::Message &message, QObject *parent)
{
    auto *job = new sending::SendJob(m_client, m_sandboxStore, m_redactor, std::move(route),
                                     message, parent);
    // Into the history of the workspace it was started from, whichever is open when it ends.
    connect(job, &Job::finished, this, [this, job, history = m_history] {
        if (!job->record())
            return;
        if (history)
            keep(job->record()->exchange.id, history->add(*job->record(), history.get()));
        Q_EMIT sendRecorded(*job->record());
    });
    if (m_history)
        m_history->warmUp();
    countSend(*job);
    job->start();
    learnOnce();
    return job;
}

void Engine::countSend(sending::SendJob &job)
{
    Q_EMIT runningChanged(++m_sends);
    // A job ends by finishing or by being destroyed with its owner; it is destroyed in both cases.
    connect(&job, &QObject::destroyed, this, [this] { Q_EMIT runningChanged(--m_sends); });
}

Result<void> Engine::startSandbox()
{
    if (m_sandbox.port() != 0 && m_listener.port() != 0)
        return {};
    const auto port = m_sandbox.port() != 0 ? Result<quint16>(m_sandbox.port()) : m_sandbox.start();
    // The other may have ended since: it is looked for each time.
    const bool wasExternal = m_externalSandbox;
    m_externalSandbox =
        !port && !m_options.ownSandbox && port.error().code == u"server.port-in-use"_s;
    if (!port && !m_externalSandbox)
        return Failure(port.error());
    // The receipts of another program's sandbox go where that one was told to send them.
    if (!m_externalSandbox && m_listener.port() == 0)
        if (auto heard = m_listener.listen(); !heard)
            return Failure(heard.error());
    m_sandbox.setReceiptUrl(m_listener.url());
    if (!m_externalSandbox || !wasExternal)
        Q_EMIT sandboxStarted();
    return {};
}

QUrl Engine::sandboxUrl() const
{
    if (m_externalSandbox)
        return QUrl(integrations::sandboxBase());
    return m_sandbox.port() != 0 ? m_sandbox.url() : QUrl();
}

} // namespace sendbench::engine

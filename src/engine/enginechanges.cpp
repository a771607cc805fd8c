// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Plans against remote systems, what their runs hold, and learning all that is stored.
#include "changes/held.h"
#include "engine/engine.h"
#include "secrets/envstore.h"
#include "secrets/leftoverstore.h"

#include <algorithm>
#include <utility>

namespace sendbench::engine
{

namespace
{

/// Which objects a broken file has, nobody knows.
bool mayHaveAnything(const workspace::Workspace &workspace)
{
    return workspace.isOpen() && workspace.state() == workspace::OpenState::Broken;
}

} // namespace

QList<secrets::SecretKey> Engine::learnable() const
{
    // What is in memory alone came in through this run, and through the redactor.
    if (m_backend == SecretsBackend::Memory)
        return {};
    QList<secrets::SecretKey> all = storedSecrets();
    if (m_backend != SecretsBackend::Keychain)
        return all;
    // Also what an object has left that was removed, or that is the sandbox's now.
    const QSet<secrets::SecretKey> known(all.cbegin(), all.cend());
    for (const secrets::SecretKey &key : m_secretIndex.all())
        if (!known.contains(key))
            all.append(key);
    return all;
}

/// Also a field that its object has no longer may have a value there.
bool Engine::keepsInKeychain(const QString &owner) const
{
    const workspace::Document &document = m_workspace.document();
    if (const auto *account = document.account(owner))
        return account->environment != Environment::Sandbox;
    if (const auto *webhook = document.webhook(owner))
        return document.environmentOf(*webhook) != Environment::Sandbox;
    const auto *provider = document.provider(owner);
    return provider && document.environmentOf(*provider) != Environment::Sandbox;
}

QList<Engine::HeldRun> Engine::heldRuns() const
{
    if (m_backend != SecretsBackend::Keychain)
        return {};
    QMap<QString, HeldRun> all;
    const qsizetype prefix = changes::heldOwner().size();
    const auto everywhere = m_secretIndex.everywhere();
    for (auto it = everywhere.cbegin(); it != everywhere.cend(); ++it)
        for (const secrets::SecretKey &key : it.value()) {
            if (!changes::isHeld(key))
                continue;
            HeldRun &held = all[key.owner.mid(prefix)];
            if (held.id.isEmpty()) {
                held.id = key.owner.mid(prefix);
                const auto run = m_runs.load(held.id);
                held.known = run.has_value();
                held.canUndo = run && run->canUndo();
            }
            (it.key() == m_secretIndex.scope() ? held.keys : held.elsewhere[it.key()]).append(key);
        }
    return all.values();
}

Result<Engine::HeldRun> Engine::heldRun(const QString &id) const
{
    QList<HeldRun> found = heldRuns();
    found.removeIf([&](const HeldRun &one) { return !one.id.startsWith(id.toUpper()); });
    if (found.size() == 1 && !id.isEmpty())
        return found.first();
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = found.isEmpty() || id.isEmpty() ? QStringLiteral("run.not-found")
                                                                 : QStringLiteral("run.ambiguous"),
                         .found = id});
}

secrets::LearnJob *Engine::learnSecrets(QObject *parent, secrets::LearnJob::Ask ask)
{
    using secrets::LearnJob;
    refreshIndex();
    const QList<secrets::SecretKey> all = learnable();
    if (m_backend != SecretsBackend::Keychain || mayHaveAnything(m_workspace))
        return learning(m_sandboxStore, all, ask, parent);
    QList<secrets::SecretKey> own;
    QList<secrets::SecretKey> leftOver;
    for (const secrets::SecretKey &key : all)
        (changes::isHeld(key) || keepsInKeychain(key.owner) ? own : leftOver).append(key);
    if (leftOver.isEmpty())
        return learning(m_sandboxStore, own, ask, parent);
    auto *store = new secrets::LeftOverStore(m_sandboxStore, m_indexed, leftOver);
    // Nobody types a password for what may be another workspace's.
    auto *job =
        learning(*store, own + leftOver, own.isEmpty() ? LearnJob::Ask::Nobody : ask, parent);
    store->setParent(job);
    return job;
}

secrets::LearnJob *Engine::learning(secrets::SecretStore &store,
                                    const QList<secrets::SecretKey> &keys,
                                    secrets::LearnJob::Ask ask, QObject *parent)
{
    auto *job = new secrets::LearnJob(store, keys, ask, parent);
    // The keychain answers one at a time: two side by side would read all of it twice.
    job->setAfter(m_learning);
    m_learning = job;
    connect(job, &Job::finished, this, [this, job, keys, scope = m_secretIndex.scope()] {
        if (!job->error() && scope == m_secretIndex.scope())
            dropForeign(keys);
        if (job->error() || !job->hasRead())
            return;
        m_secretWatch.askUnreachable();
        Q_EMIT secretsLearned();
    });
    return job;
}

/// An index of the first schema names what other workspaces have, and it is not here.
void Engine::dropForeign(const QList<secrets::SecretKey> &learned)
{
    QList<secrets::SecretKey> foreign;
    for (const secrets::SecretKey &key : learned)
        if (m_secretIndex.isOfUnknownWorkspace(key) && m_indexed.isSeenAbsent(key) &&
            !keepsInKeychain(key.owner))
            foreign.append(key);
    if (foreign.isEmpty())
        return;
    // If the file cannot follow, they are looked for at the next start as well.
    (void)m_secretIndex.remove(foreign, m_secretIndex.scope());
}

/// What the command line stored while the window is open.
void Engine::refreshIndex()
{
    if (m_backend != SecretsBackend::Keychain)
        return;
    if (!m_secretIndex.refresh())
        m_indexUnreadable = true;
}

bool Engine::hasStoredSecrets()
{
    refreshIndex();
    return !learnable().isEmpty();
}

QHash<secrets::SecretKey, QString> Engine::storedVersions()
{
    refreshIndex();
    QHash<secrets::SecretKey, QString> versions;
    for (const secrets::SecretKey &key : learnable())
        versions.insert(key, m_backend == SecretsBackend::Keychain
                                 ? m_secretIndex.written(key, m_secretIndex.scope())
                                 : QString());
    return versions;
}

void Engine::coverUnasked()
{
    if (m_backend == SecretsBackend::Env)
        m_env->coverAll();
}

void Engine::learnOnce()
{
    if (std::exchange(m_hasLearned, true) || !hasStoredSecrets())
        return;
    learnSecrets(this, secrets::LearnJob::Ask::Nobody)->start();
}

changes::Sender Engine::sender()
{
    return [this](std::shared_ptr<const sending::Route> route, const sending::Message &message,
                  QObject *parent) { return send(atSandbox(std::move(route)), message, parent); };
}

changes::ApplyJob *Engine::apply(const QString &system, const changes::Plan &plan,
                                 const std::optional<changes::Run> &undoes, QObject *parent)
{
    auto *job = new changes::ApplyJob(sender(), m_runs, m_sandboxStore, m_clock, system, plan,
                                      undoes, parent);
    readyHolder(job->run());
    if (undoes)
        readyHolder(*undoes);
    return job;
}

changes::UndoPlanJob *Engine::undoPlan(const changes::Run &run, QObject *parent)
{
    readyHolder(run);
    return new changes::UndoPlanJob(m_sandboxStore, run, parent);
}

changes::ForgetRunJob *Engine::forgetRun(const changes::Run &run,
                                         changes::ForgetRunJob::Elsewhere elsewhere,
                                         QObject *parent)
{
    readyHolder(run);
    QList<secrets::SecretKey> keys = changes::heldKeys(run);
    QMap<QString, QList<secrets::SecretKey>> others;
    for (const HeldRun &held : heldRuns()) {
        if (held.id != run.id)
            continue;
        others = held.elsewhere;
        for (const secrets::SecretKey &key : held.keys)
            if (!keys.contains(key))
                keys.append(key);
    }
    auto *job = new changes::ForgetRunJob(m_sandboxStore, m_runs, run.id, keys, elsewhere, parent);
    if (!others.isEmpty())
        job->setElsewhere(
            [this, others](QObject *owner) { return removeElsewhere(others, owner); });
    return job;
}

QList<secrets::WriteJob *>
Engine::removeElsewhere(const QMap<QString, QList<secrets::SecretKey>> &keys, QObject *parent)
{
    QList<secrets::WriteJob *> jobs;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it)
        for (const secrets::SecretKey &key : it.value()) {
            jobs.append(m_keychain->removeFrom(it.key(), key, parent));
            connect(jobs.last(), &Job::finished, this,
                    [this, job = jobs.last(), key, scope = it.key()] {
                        if (!job->error())
                            (void)m_secretIndex.remove({key}, scope);
                    });
        }
    return jobs;
}

void Engine::readyHolder(const changes::Run &run)
{
    if (run.environment == Environment::Sandbox)
        m_sandboxStore.setSandboxOwner(changes::heldOwner(run.id));
}

} // namespace sendbench::engine

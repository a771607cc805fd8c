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
    QList<HeldRun> all;
    if (m_backend != SecretsBackend::Keychain)
        return all;
    const qsizetype prefix = changes::heldOwner().size();
    for (const secrets::SecretKey &key : m_secretIndex.all()) {
        if (!changes::isHeld(key))
            continue;
        const QString id = key.owner.mid(prefix); // they are sorted by it
        if (all.isEmpty() || all.last().id != id) {
            const auto run = m_runs.load(id);
            all.append({.id = id, .known = run.has_value(), .canUndo = run && run->canUndo()});
        }
        all.last().keys.append(key);
    }
    return all;
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
    const QList<secrets::SecretKey> all = learnable();
    if (m_backend != SecretsBackend::Keychain || mayHaveAnything(m_workspace))
        return new LearnJob(m_sandboxStore, all, ask, parent);
    QList<secrets::SecretKey> own;
    QList<secrets::SecretKey> leftOver;
    for (const secrets::SecretKey &key : all)
        (changes::isHeld(key) || keepsInKeychain(key.owner) ? own : leftOver).append(key);
    if (leftOver.isEmpty())
        return new LearnJob(m_sandboxStore, own, ask, parent);
    auto *store = new secrets::LeftOverStore(m_sandboxStore, m_indexed, leftOver);
    // Nobody types a password for what may be another workspace's.
    auto *job =
        new LearnJob(*store, own + leftOver, own.isEmpty() ? LearnJob::Ask::Nobody : ask, parent);
    store->setParent(job);
    return job;
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
    for (const HeldRun &held : heldRuns())
        for (const secrets::SecretKey &key : held.keys)
            if (held.id == run.id && !keys.contains(key))
                keys.append(key);
    return new changes::ForgetRunJob(m_sandboxStore, m_runs, run.id, keys, elsewhere, parent);
}

void Engine::readyHolder(const changes::Run &run)
{
    if (run.environment == Environment::Sandbox)
        m_sandboxStore.setSandboxOwner(changes::heldOwner(run.id));
}

} // namespace sendbench::engine

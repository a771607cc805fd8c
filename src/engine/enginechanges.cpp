// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Plans against remote systems, what their runs hold, and learning all that is stored.
#include "changes/held.h"
#include "engine/engine.h"

#include <utility>

namespace sendbench::engine
{

QList<secrets::SecretKey> Engine::learnable() const
{
    // What is in memory alone came in through this run, and through the redactor.
    if (m_backend == SecretsBackend::Memory)
        return {};
    QList<secrets::SecretKey> all = storedSecrets();
    for (const secrets::SecretKey &key : m_secretIndex.all())
        if (m_backend == SecretsBackend::Keychain && changes::isHeld(key))
            all.append(key);
    return all;
}

secrets::LearnJob *Engine::learnSecrets(QObject *parent, secrets::LearnJob::Ask ask)
{
    return new secrets::LearnJob(m_sandboxStore, learnable(), ask, parent);
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

changes::ForgetRunJob *Engine::forgetRun(const changes::Run &run, QObject *parent)
{
    readyHolder(run);
    return new changes::ForgetRunJob(m_sandboxStore, m_runs, run, parent);
}

void Engine::readyHolder(const changes::Run &run)
{
    if (run.environment == Environment::Sandbox)
        m_sandboxStore.setSandboxOwner(changes::heldOwner(run.id));
}

} // namespace sendbench::engine

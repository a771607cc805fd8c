// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/enginegate.h"

#include "ui/pages/shared/knownsecrets.h"

#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace sendbench::ui
{

namespace
{

/// What is learned before the gate is open, and perhaps more.
QList<secrets::SecretKey> keysOf(const engine::Engine &engine)
{
    return engine.storedSecrets() + engine.secretIndex().all();
}

} // namespace

EngineGate::EngineGate(engine::Engine &engine, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_prompts(prompts)
{
    // The same names may have other values there.
    connect(&engine, &engine::Engine::workspaceOpened, this, [this] { m_known.clear(); });
    connect(&engine, &engine::Engine::secretsChosen, this, [this] { m_known.clear(); });
}

bool EngineGate::isOpen() const
{
    if (!m_engine.hasStoredSecrets())
        return true;
    const auto stored = keysOf(m_engine);
    return std::all_of(stored.begin(), stored.end(),
                       [this](const secrets::SecretKey &key) { return m_known.contains(key); });
}

void EngineGate::know(const QList<secrets::SecretKey> &keys)
{
    m_known = {keys.begin(), keys.end()};
    Q_EMIT learned();
}

void EngineGate::whenOpen(QWidget *asker, const QString &title, const std::function<void()> &then)
{
    const auto keys = keysOf(m_engine);
    learnBefore(m_engine, m_prompts, asker, title, [then, keys, gate = QPointer<EngineGate>(this)] {
        if (gate)
            gate->know(keys);
        then();
    });
}

void EngineGate::learnQuietly()
{
    if (isOpen())
        return;
    auto *job = m_engine.learnSecrets(this, secrets::LearnJob::Ask::Nobody);
    connect(job, &Job::finished, this, [this, job, keys = keysOf(m_engine)] {
        if (!job->error())
            know(keys);
    });
    job->start();
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/enginegate.h"

#include "ui/pages/shared/knownsecrets.h"

#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace sendbench::ui
{

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
    const Versions stored = m_engine.storedVersions();
    return std::all_of(stored.keyBegin(), stored.keyEnd(), [&](const secrets::SecretKey &key) {
        const auto known = m_known.constFind(key);
        return (known != m_known.cend() && *known == stored.value(key)) ||
               m_engine.secretStore().isCurrent(key);
    });
}

void EngineGate::know(const Versions &versions)
{
    m_known = versions;
    Q_EMIT learned();
}

void EngineGate::whenOpen(QWidget *asker, const QString &title, const std::function<void()> &then)
{
    // As of before the reading: what is written meanwhile is another.
    const Versions versions = m_engine.storedVersions();
    const QPointer<EngineGate> self(this);
    learnBefore(m_engine, m_prompts, asker, title, [then, versions, self] {
        if (self)
            self->know(versions);
        then();
    });
}

void EngineGate::learnQuietly()
{
    if (isOpen())
        return;
    auto *job = m_engine.learnSecrets(this, secrets::LearnJob::Ask::Nobody);
    connect(job, &Job::finished, this, [this, job, versions = m_engine.storedVersions()] {
        if (!job->error())
            know(versions);
    });
    job->start();
}

} // namespace sendbench::ui

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "ui/theme/secretgate.h"

#include <QObject>

namespace sendbench::ui
{

class Prompts;

/// The gate over the secrets of an engine's workspace.
class EngineGate final : public QObject, public SecretGate
{
    Q_OBJECT

public:
    /// Both outlive it.
    EngineGate(engine::Engine &engine, Prompts &prompts, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const override;
    void whenOpen(QWidget *asker, const QString &title, const std::function<void()> &then) override;
    /// Learns what can be learned without a password.
    void learnQuietly();

Q_SIGNALS:
    void learned();

private:
    /// Each secret of the workspace, and which writing of it was learned.
    using Versions = QHash<secrets::SecretKey, QString>;
    void know(const Versions &versions);

    engine::Engine &m_engine;
    Prompts &m_prompts;
    Versions m_known; ///< of this workspace and store
};

} // namespace sendbench::ui

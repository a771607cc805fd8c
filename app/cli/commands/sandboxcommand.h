// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `sandbox serve`: runs until Ctrl+C.
class SandboxCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;
    void stop() override;

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `workspace new|validate|show`.
class WorkspaceCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;
    [[nodiscard]] QString secretsToKnow(const QStringList &arguments) const override;

private:
    void create(const QStringList &arguments);
    void validate(const QString &path);
    void show();
};

} // namespace sendbench::cli

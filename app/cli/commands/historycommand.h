// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `history list|show|remove`.
class HistoryCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;

private:
    void list(const QStringList &arguments);
    void show(const QString &id);
    void remove(const QStringList &ids);
};

} // namespace sendbench::cli

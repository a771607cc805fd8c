// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `provider kinds|list|show|add|set|remove|check`.
class ProviderCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;

private:
    void kinds();
    void list();
    void show(const QString &id);
    void add(const QStringList &arguments);
    void set(const QStringList &arguments);
    void remove(const QString &id);
    void check(const QStringList &arguments);
    void checkOnline(const workspace::ProviderConfiguration &provider, const Findings &offline,
                     bool confirmed);
    void answerCheck(Findings findings, const sending::SendRecord *record, int exitCode);
    [[nodiscard]] const workspace::ProviderConfiguration *find(const QString &id);
};

} // namespace sendbench::cli

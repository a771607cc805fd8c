// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `account kinds|list|show|add|set|remove|test`.
class AccountCommand final : public Command
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
    void test(const QString &id);
    [[nodiscard]] const workspace::Account *find(const QString &id);
};

} // namespace sendbench::cli

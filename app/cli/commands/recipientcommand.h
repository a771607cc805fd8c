// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `recipient list|add|remove`: the numbers that accounts of the environment “test” may send to.
class RecipientCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;

private:
    void list();
    void add(const QString &number, const QString &label);
    void remove(const QString &number);
    [[nodiscard]] bool isListed(const QString &number) const;
};

} // namespace sendbench::cli

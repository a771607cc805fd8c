// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace sendbench::cli
{

/// `secret set|list|remove|doctor`.
class SecretCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;

private:
    void set(const secrets::SecretKey &key);
    void remove(const secrets::SecretKey &key);
    void list();
    void doctor();
    /// Marks the field in the document as one that has a secret, or takes the mark away.
    [[nodiscard]] bool mark(const secrets::SecretKey &key, bool present);
    [[nodiscard]] std::optional<Error> checkKey(const secrets::SecretKey &key) const;
};

} // namespace sendbench::cli

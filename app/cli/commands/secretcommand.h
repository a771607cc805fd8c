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
    [[nodiscard]] bool takesSecretLines(const QStringList &arguments) const override;
    [[nodiscard]] QString secretsToKnow(const QStringList &arguments) const override;

private:
    void set(const secrets::SecretKey &key);
    /// With --secrets env: the variable is there, and the document says now that it is used.
    void declare(const secrets::SecretKey &key);
    void remove(const secrets::SecretKey &key);
    void list();
    void doctor();
    /// What the keychain has for this workspace and no object of it uses (any more).
    [[nodiscard]] QList<secrets::SecretKey> leftOvers() const;
    /// Marks the field in the document as one that has a secret, or takes the mark away.
    [[nodiscard]] bool mark(const secrets::SecretKey &key, bool present);
    [[nodiscard]] std::optional<Error> checkKey(const secrets::SecretKey &key) const;
};

} // namespace sendbench::cli

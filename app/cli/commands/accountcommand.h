// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/objectcommand.h"

namespace sendbench::cli
{

/// `account kinds|list|show|add|set|remove|test`.
class AccountCommand final : public ObjectCommand
{
    Q_OBJECT

public:
    explicit AccountCommand(Context &context, QObject *parent = nullptr);

protected:
    [[nodiscard]] forms::FormDescriptor shownForm(const forms::FormDescriptor &form) const override;
    [[nodiscard]] Json row(const QString &id) const override;
    [[nodiscard]] QString rowText(const QString &id) const override;
    [[nodiscard]] QString headline(const QString &id) const override;
    void append(workspace::Document &document, const forms::FormDescriptor &form,
                const QString &id) const override;
    [[nodiscard]] Special special(workspace::Document &document, const QString &id) const override;
    [[nodiscard]] std::optional<Error> obstacleToRemove(const QString &id) const override;

private:
    void test(const QString &id);
};

} // namespace sendbench::cli

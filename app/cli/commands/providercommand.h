// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/objectcommand.h"

namespace sendbench::cli
{

/// `provider kinds|list|show|add|set|remove|check`. A verb more is a line in the constructor and a
/// file of its own beside providercheck.cpp.
class ProviderCommand final : public ObjectCommand
{
    Q_OBJECT

public:
    explicit ProviderCommand(Context &context, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString moreOfKind() const override;
    [[nodiscard]] Json row(const QString &id) const override;
    [[nodiscard]] QString rowText(const QString &id) const override;
    [[nodiscard]] QString headline(const QString &id) const override;
    void append(workspace::Document &document, const forms::FormDescriptor &form,
                const QString &id) const override;
    [[nodiscard]] Special special(workspace::Document &document, const QString &id) const override;
    void settle(workspace::Document &document, const QString &id, bool isNew) const override;

private:
    void check(const QStringList &words);
    void checkOnline(const workspace::ProviderConfiguration &provider, const Findings &offline,
                     bool confirmed);
    void answerCheck(const Findings &findings, const sending::SendRecord *record, int exitCode);

    QStringList m_passed; ///< by name, of the check that runs
};

} // namespace sendbench::cli

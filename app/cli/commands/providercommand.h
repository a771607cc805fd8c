// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/objectcommand.h"

#include "providers/copysheet.h"
#include <QPointer>

namespace sendbench::cli
{

/// `provider
/// kinds|list|show|add|set|remove|check|recipes|sheet|mail|export|plan|apply|undo|runs|try|
/// forget`. A verb
/// more is a line in the constructor and a file of its own beside providercheck.cpp.
class ProviderCommand final : public ObjectCommand
{
    Q_OBJECT

public:
    explicit ProviderCommand(Context &context, QObject *parent = nullptr);

    void stop() override;

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
    struct Found {
        const workspace::ProviderConfiguration *provider = nullptr;
        const providers::ProviderKind *kind = nullptr;
    };
    /// Both, or the command has ended and \c kind is nothing.
    [[nodiscard]] Found found(const QString &id);
    /// Starts the sandbox where that is the other side; false: the command has ended.
    [[nodiscard]] bool readySandbox(Environment environment);

    /// What a published recipe would change, and in useRecipe() changes.
    void recipes(const QString &id);
    [[nodiscard]] Result<void> useRecipe(workspace::ProviderConfiguration &provider,
                                         const QString &recipe) const;
    void sheet(const QStringList &words);
    void writeSheet(const QString &id, providers::SheetFormat format);
    void mail(const QStringList &words);
    void writeMail(const QString &id, const QString &eml);
    void exportFiles(const QStringList &words);
    void writeExports(const QString &id, const QString &folder);
    /// False if there is such a file or it cannot be written; the command has ended then.

    void plan(const QStringList &words, bool apply);
    void undo(const QStringList &words);
    void runs(const QString &owner);
    void forget(const QStringList &words);
    void makePlan(const workspace::ProviderConfiguration &provider,
                  const providers::RemoteSide &side, bool apply, bool confirmed);
    /// `refusal`: why it is shown instead of applied.
    void answerPlan(const changes::Plan &plan, const std::optional<Error> &refusal = {});
    void applyPlan(const changes::Plan &plan, const QString &system,
                   const std::optional<changes::Run> &undoes, bool confirmed);

    void tryOut(const QStringList &words);
    void listTrials(const QList<const providers::Trial *> &trials);
    void runTrial(const workspace::ProviderConfiguration &provider, const providers::Trial &trial,
                  const QStringList &words, bool confirmed);

    void check(const QStringList &words);
    /// Reads the secrets that the kind looks at, then goes on online.
    void checkSecrets(const workspace::ProviderConfiguration &provider, const Findings &soFar,
                      bool confirmed);
    void checkOnline(const workspace::ProviderConfiguration &provider, const Findings &offline,
                     bool confirmed);
    /// The kind's own questions to the other side, after the preflight.
    void askOtherSide(const workspace::ProviderConfiguration &provider, const Findings &soFar,
                      const sending::SendRecord *record, int exitCode);
    /// `stopped`: why it could not be asked online; the findings are told beside it.
    void answerCheck(const Findings &findings, const sending::SendRecord *record, int exitCode,
                     const std::optional<Error> &stopped = {});

    QStringList m_passed; ///< by name, of the check that runs
    QPointer<providers::TrialJob> m_trial;
    int m_sends = 0;
    std::optional<Error> m_stopped; ///< to be told when nothing is under way any more
};

} // namespace sendbench::cli

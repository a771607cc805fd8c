// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/printer.h"
#include "engine/engine.h"

#include <QObject>

namespace sendbench::cli
{

/// What a command may use.
struct Context {
    engine::Engine &engine;
    Printer &printer;
    Terminal &terminal;
    QString workspacePath;
    bool hasLearned = false; ///< what is stored was looked at, and all of it is known
};

/// One sub-command. Runs on the event loop; ends with `finished` exactly once.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(Context &context, QObject *parent = nullptr);

    /// `arguments` without the command's own name.
    virtual void run(const QStringList &arguments) = 0;
    /// With --secrets memory: standard input begins with “secret set” lines.
    [[nodiscard]] virtual bool takesSecretLines(const QStringList &arguments) const;
    /// The workspace file whose stored secrets must be known before the first word is printed:
    /// that of --workspace unless a command says otherwise. Empty: nothing that anybody typed is
    /// printed.
    [[nodiscard]] virtual QString secretsToKnow(const QStringList &arguments) const;
    /// The user pressed Ctrl+C.
    virtual void stop();

Q_SIGNALS:
    void finished(int exitCode);

protected:
    /// Ends the command: prints the error and maps it to the exit code of cli.md.
    void fail(const Error &error);
    void end(int exitCode);

    /// Opens the workspace for reading; on failure the command has ended and this is false.
    [[nodiscard]] bool openWorkspace();
    /// False if another program has the workspace; the command has ended then.
    [[nodiscard]] bool mayEdit();
    /// One edit, saved at once; on failure the command has ended and this is false.
    [[nodiscard]] bool editWorkspace(const QString &label,
                                     const std::function<void(workspace::Document &)> &change);

    /// For what a person carries away: goes on when the redactor knows every stored secret of the
    /// workspace. Where one cannot be read the command ends with exit code 5, and nothing has left.
    /// What is only printed needs it not: see secretsToKnow().
    void knowingSecrets(std::function<void()> then);

    enum class IfThere { Replace, Refuse };
    /// The way of every file that a command writes: one with a known secret in it is not written
    /// (exit code 6). On failure the command has ended and this is false.
    [[nodiscard]] bool writeOut(const QString &path, const QByteArray &content, IfThere ifThere);

    /// True if a request of the plan has a known secret in its open text: it would stand so at the
    /// other side, and in the run's file. The command has ended then (exit code 6).
    [[nodiscard]] bool holdsSecret(const changes::Plan &plan);

    [[nodiscard]] const workspace::Document &document() const
    {
        return m_context.engine.workspace().document();
    }
    [[nodiscard]] engine::Engine &engine() const { return m_context.engine; }
    [[nodiscard]] Printer &printer() const { return m_context.printer; }
    [[nodiscard]] Terminal &terminal() const { return m_context.terminal; }
    [[nodiscard]] const QString &workspacePath() const { return m_context.workspacePath; }

private:
    /// What somebody wrote into the workspace file and should not stand there, once.
    void sayClearSecrets();

    Context &m_context;
    bool m_ended = false;
    bool m_saidClear = false;
};

} // namespace sendbench::cli

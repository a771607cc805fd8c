// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

#include <functional>
#include <memory>
#include <vector>

namespace sendbench::cli
{

/// The whole program without main(): tests run it in process.
class Cli final : public QObject
{
    Q_OBJECT

public:
    /// `adjust` may change what the services are made with (tests: data folder, sandbox, loopback
    /// only).
    explicit Cli(Terminal &terminal, std::function<void(engine::EngineOptions &)> adjust = {},
                 QObject *parent = nullptr);
    ~Cli() override;

    /// `arguments` without the program's name. Ends with `finished`, from the event loop.
    void start(const QStringList &arguments);
    void stop(); ///< Ctrl+C

    struct Entry {
        QString name;
        QString usage; ///< lines of "name …"
        QString summary;
        QString details;  ///< what the words and options mean
        QString examples; ///< one command a line
        std::function<std::unique_ptr<Command>(Context &)> make;
    };
    [[nodiscard]] static const std::vector<Entry> &commands();

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Global {
        bool json = false;
        bool quiet = false;
        QString workspace;
        engine::SecretsBackend secrets = engine::SecretsBackend::Keychain;
        QStringList rest;
    };
    [[nodiscard]] static Result<Global> parseGlobal(const QStringList &arguments);
    /// What no command is needed for to say that it is wrong.
    [[nodiscard]] static std::optional<Error> wrongWord(const Global &global);
    [[nodiscard]] bool answerWithoutCommand(const Global &global);
    void makeServices(const Global &global);
    void run(const Global &global);
    /// Goes on when the redactor knows the stored secrets that this workspace file (if any) has.
    /// Nobody is asked for a password; what could not be looked at, the printer says.
    void whenSecretsAreKnown(const QString &workspace, const std::function<void()> &next);
    /// `field=value` and `--option=value` are cut where a secret may go on: an error names a half.
    void coverCutWords();
    void refuse(const Error &error);
    /// `needed`: the command is about to use secrets, so one that would be left out is an error.
    void readSecretLines(bool needed, const std::function<void()> &then);
    [[nodiscard]] std::optional<Error> unmarkedRow(const secrets::SecretKey &key) const;
    void end(int exitCode);
    /// Nobody knows before whether what was sent is in the history.
    void finishWhenKept(int exitCode);

    Terminal &m_terminal;
    std::function<void(engine::EngineOptions &)> m_adjust;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Command> m_command;
    QStringList m_words;
    std::optional<Error> m_notKept; ///< why the history has not what was sent
    bool m_ended = false;
};

} // namespace sendbench::cli

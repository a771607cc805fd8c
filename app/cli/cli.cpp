// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

#include "app/cli/commands/accountcommand.h"
#include "app/cli/commands/historycommand.h"
#include "app/cli/commands/providercommand.h"
#include "app/cli/commands/sandboxcommand.h"
#include "app/cli/commands/secretcommand.h"
#include "app/cli/commands/sendcommand.h"
#include "app/cli/commands/workspacecommand.h"
#include "app/cli/exitcode.h"
#include "base/jobgroup.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

template <typename T>
std::unique_ptr<Command> made(Context &context)
{
    return std::make_unique<T>(context);
}

} // namespace

const std::vector<Cli::Entry> &Cli::commands()
{
    static const std::vector<Entry> all{
        {u"workspace"_s,
         u"workspace new FILE [--demo]\nworkspace validate [FILE]\nworkspace show"_s,
         tr("Make, check and print the workspace file."), made<WorkspaceCommand>},
        {u"secret"_s, u"secret set ID FIELD\nsecret list\nsecret remove ID FIELD\nsecret doctor"_s,
         tr("Secrets of accounts and providers; the value comes from standard input."),
         made<SecretCommand>},
        {u"account"_s,
         u"account kinds\naccount list\naccount show ID\naccount add KIND ID field=value…\naccount "
         u"set ID field=value…\n"
         "account remove ID\naccount test ID"_s,
         tr("How to reach a remote system; test makes the cheapest read-only call."),
         made<AccountCommand>},
        {u"provider"_s,
         u"provider kinds\nprovider list\nprovider show ID\nprovider add KIND ID field=value…\n"
         "provider set ID field=value…\nprovider remove ID\nprovider check ID [--online] [--yes]"_s,
         tr("The set-up forms; check finds mistakes, --online sends what the dashboard sends on "
            "Save."),
         made<ProviderCommand>},
        {u"send"_s,
         u"send --through PROVIDER|ACCOUNT[/PRODUCT[/SUBACCOUNT]] --to NUMBER (--text T | --body "
         u"FILE)\n"
         "send --through PROVIDER --preflight\n"
         "     [--dry-run] [--curl] [--wait SECONDS] [--yes]"_s,
         tr("Send a test and print the exchange; --wait follows what becomes of it."),
         made<SendCommand>},
        {u"history"_s,
         u"history list [--search T] [--since TIME] [--outcome KIND] [--limit N]\nhistory show ID\nhistory remove ID…"_s,
         tr("Past exchanges."), made<HistoryCommand>},
        {u"sandbox"_s,
         u"sandbox serve [--port N] [--seed N] [--speed N] [--receipts URL] [--fault RULE]…"_s,
         tr("The stand-in for all remote systems, on loopback, until Ctrl+C."),
         made<SandboxCommand>},
    };
    return all;
}

QString Cli::help(const QString &command)
{
    QString text = tr("sendbench-cli [--workspace FILE] [--json] [--quiet] [--secrets "
                      "keychain|memory|env] COMMAND …") +
                   u"\n\n"_s;
    for (const Entry &entry : commands()) {
        if (!command.isEmpty() && entry.name != command)
            continue;
        text += u"  "_s + QString(entry.usage).replace(u'\n', u"\n  "_s) + u"\n      "_s +
                entry.summary + u"\n"_s;
    }
    text += u'\n' + tr("Exit: 0 good · 1 bad answer · 2 usage · 3 not reached · 4 unreadable input "
                       "· 5 secret · 6 guard");
    return text;
}

Cli::Cli(Terminal &terminal, std::function<void(engine::EngineOptions &)> adjust, QObject *parent)
    : QObject(parent)
    , m_terminal(terminal)
    , m_adjust(std::move(adjust))
{
}

Cli::~Cli() = default;

Result<Cli::Global> Cli::parseGlobal(const QStringList &arguments)
{
    Global global;
    global.workspace = engine::Engine::defaultWorkspacePath();
    qsizetype i = 0;
    for (; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        const bool takesValue = word == u"--workspace"_s || word == u"--secrets"_s;
        if (takesValue && i + 1 >= arguments.size())
            return usageError(tr("The option %1 needs a value.").arg(word));
        if (word == u"--json"_s) {
            global.json = true;
        } else if (word == u"--quiet"_s) {
            global.quiet = true;
        } else if (word == u"--workspace"_s) {
            global.workspace = arguments[++i];
        } else if (word == u"--secrets"_s) {
            const auto backend = engine::secretsBackendFromName(arguments[++i]);
            if (!backend)
                return usageError(
                    tr("--secrets is keychain, memory or env, not “%1”.").arg(arguments[i]));
            global.secrets = *backend;
        } else {
            break;
        }
    }
    // --json and --quiet are forgiven behind the command too.
    for (const QString &word : arguments.mid(i)) {
        if (word == u"--json"_s)
            global.json = true;
        else if (word == u"--quiet"_s)
            global.quiet = true;
        else
            global.rest.append(word);
    }
    return global;
}

void Cli::start(const QStringList &arguments)
{
    QMetaObject::invokeMethod(
        this,
        [this, arguments] {
            static const Redactor nothingKnown;
            Printer early(m_terminal, nothingKnown, arguments.contains(u"--json"_s), false);
            const auto global = parseGlobal(arguments);
            if (!global) {
                early.error(global.error());
                end(ExitUsage);
                return;
            }
            const QString first = global->rest.value(0);
            if (first == u"--version"_s) {
                early.answer({{"version", SENDBENCH_VERSION}},
                             u"sendbench-cli " SENDBENCH_VERSION ""_s);
                end(ExitGood);
            } else if (first == u"--help"_s || first == u"help"_s ||
                       global->rest.contains(u"--help"_s)) {
                const QString about = first == u"help"_s ? global->rest.value(1) : first;
                m_terminal.out(help(about.startsWith(u'-') ? QString() : about).toUtf8() + '\n');
                end(ExitGood);
            } else if (first.isEmpty()) {
                m_terminal.err(help({}).toUtf8() + '\n');
                end(ExitUsage);
            } else {
                run(*global);
            }
        },
        Qt::QueuedConnection);
}

void Cli::run(const Global &global)
{
    engine::EngineOptions options;
    options.secrets = global.secrets;
    options.ownSandbox = qEnvironmentVariable("SENDBENCH_SANDBOX") == u"own"_s;
    if (m_adjust)
        m_adjust(options);
    m_engine = std::make_unique<engine::Engine>(options);
    m_printer =
        std::make_unique<Printer>(m_terminal, m_engine->redactor(), global.json, global.quiet);
    m_context =
        std::make_unique<Context>(Context{*m_engine, *m_printer, m_terminal, global.workspace});
    const QString name = global.rest.first();
    for (const Entry &entry : commands())
        if (entry.name == name)
            m_command = entry.make(*m_context);
    if (!m_command) {
        m_printer->error(usageError(tr("There is no command “%1”.").arg(name)).value());
        end(ExitUsage);
        return;
    }
    connect(m_command.get(), &Command::finished, this, &Cli::end);
    const auto begin = [this, rest = global.rest.mid(1)] { m_command->run(rest); };
    const bool setsOne = name == u"secret"_s; // its own value is what stands on standard input
    if (global.secrets == engine::SecretsBackend::Memory && !setsOne)
        readSecretLines(begin);
    else
        begin();
}

void Cli::readSecretLines(const std::function<void()> &then)
{
    auto *group = new JobGroup(1, JobGroup::OnError::Stop, this);
    const auto lines = m_terminal.readInput(1024 * 1024).split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto parts = line.split(' ');
        // "secret set ID FIELD VALUE": the value is the rest of the line, spaces included.
        if (parts.size() < 5 || parts[0] != "secret" || parts[1] != "set") {
            m_printer->error(usageError(tr("With --secrets memory, standard input holds lines "
                                           "“secret set ID FIELD VALUE”."))
                                 .value());
            end(ExitUsage);
            return;
        }
        group->add(m_engine->secretStore().write(
            {QString::fromUtf8(parts[2]), QString::fromUtf8(parts[3])}, parts.mid(4).join(' '),
            group));
    }
    connect(group, &Job::finished, this, [this, group, then] {
        if (group->error()) {
            m_printer->error(*group->error());
            end(exitCodeOf(*group->error()));
        } else {
            then();
        }
    });
    group->start();
}

void Cli::stop()
{
    if (m_command)
        m_command->stop();
}

void Cli::end(int exitCode)
{
    // Later, so that a command is never destroyed inside its own call.
    QMetaObject::invokeMethod(
        this,
        [this, exitCode] {
            m_command.reset();
            m_engine.reset(); // writes what the history has queued
            Q_EMIT finished(exitCode);
        },
        Qt::QueuedConnection);
}

} // namespace sendbench::cli

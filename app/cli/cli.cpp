// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

#include "app/cli/commands/objectfields.h"
#include "app/cli/exitcode.h"
#include "app/cli/help.h"
#include "base/jobgroup.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

/// Commands whose requests carry secrets.
bool usesSecrets(const QStringList &words)
{
    const QString name = words.value(0);
    const QString verb = words.value(1);
    return name == u"send"_s || (name == u"provider"_s && verb == u"check"_s) ||
           (name == u"account"_s && verb == u"test"_s);
}

} // namespace

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
        const qsizetype equals = arguments[i].indexOf(u'=');
        const QString name = arguments[i].left(equals < 0 ? arguments[i].size() : equals);
        if (name == u"--json"_s && equals < 0) {
            global.json = true;
            continue;
        }
        if (name == u"--quiet"_s && equals < 0) {
            global.quiet = true;
            continue;
        }
        if (name != u"--workspace"_s && name != u"--secrets"_s)
            break;
        if (equals < 0 && i + 1 >= arguments.size())
            return usageError(tr("The option %1 needs a value.").arg(name));
        const QString value = equals < 0 ? arguments[++i] : arguments[i].mid(equals + 1);
        if (name == u"--workspace"_s) {
            global.workspace = value;
            continue;
        }
        const auto backend = engine::secretsBackendFromName(value);
        if (!backend)
            return usageError(tr("--secrets is keychain, memory or env, not “%1”.").arg(value));
        global.secrets = *backend;
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
            const auto global = parseGlobal(arguments);
            if (!global) {
                static const Redactor nothingKnown;
                Printer(m_terminal, nothingKnown, arguments.contains(u"--json"_s), false)
                    .error(global.error());
                end(ExitUsage);
            } else if (!answerWithoutCommand(*global)) {
                run(*global);
            }
        },
        Qt::QueuedConnection);
}

bool Cli::answerWithoutCommand(const Global &global)
{
    static const Redactor nothingKnown;
    Printer printer(m_terminal, nothingKnown, global.json, global.quiet);
    const auto refuse = [&](const QString &sentence) {
        printer.error(usageError(sentence).value());
        end(ExitUsage);
        return true;
    };
    const QString first = global.rest.value(0);
    if (first.isEmpty()) {
        if (!global.json)
            m_terminal.err(helpText({}).toUtf8() + '\n');
        return global.json ? refuse(tr("There is no command.")) : (end(ExitUsage), true);
    }
    if (first == u"--version"_s) {
        printer.answer({{"version", SENDBENCH_VERSION}}, u"sendbench-cli " SENDBENCH_VERSION ""_s);
        end(ExitGood);
        return true;
    }
    const bool asked = global.rest.contains(u"--help"_s) || global.rest.contains(u"-h"_s);
    if (first == u"help"_s || asked) {
        const QString about = first == u"help"_s ? global.rest.value(1) : first;
        const QString command = about.startsWith(u'-') ? QString() : about;
        if (!command.isEmpty() && helpText(command).isEmpty())
            return refuse(tr("There is no command “%1”.").arg(command));
        printer.answer(helpJson(command), helpText(command));
        end(ExitGood);
        return true;
    }
    if (first.startsWith(u'-'))
        return refuse(
            tr("There is no option “%1” before the command.").arg(first.section(u'=', 0, 0)));
    return false;
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
    for (const Error &one : m_engine->registry().problems())
        m_printer->problem(one);
    const QString name = global.rest.first();
    for (const Entry &entry : commands())
        if (entry.name == name)
            m_command = entry.make(*m_context);
    if (!m_command) {
        refuse(usageError(tr("There is no command “%1”.").arg(name)).value());
        return;
    }
    connect(m_command.get(), &Command::finished, this, &Cli::end);
    const auto begin = [this, rest = global.rest.mid(1)] { m_command->run(rest); };
    if (global.secrets != engine::SecretsBackend::Memory ||
        !m_command->takesSecretLines(global.rest.mid(1))) {
        begin();
        return;
    }
    // First the workspace: whether a secret is a sandbox object's own, only it can tell. What is
    // wrong with the file, the command says.
    static_cast<void>(m_engine->openWorkspace(global.workspace));
    readSecretLines(usesSecrets(global.rest), begin);
}

void Cli::refuse(const Error &error)
{
    m_printer->error(error);
    end(exitCodeOf(error));
}

void Cli::readSecretLines(bool needed, const std::function<void()> &then)
{
    constexpr qint64 kMost = 1024 * 1024;
    auto *group = new JobGroup(1, JobGroup::OnError::Stop, this);
    if (m_terminal.isInteractive())
        m_terminal.err(
            tr("A line “secret set ID FIELD VALUE” (not shown), or just Enter: ").toUtf8());
    const auto lines = m_terminal.readInput(kMost).split('\n');
    for (QByteArray line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        const auto parts = line.split(' ');
        // The value is the rest of the line, spaces included.
        if (parts.size() < 5 || parts[0] != "secret" || parts[1] != "set") {
            refuse(usageError(tr("With --secrets memory, standard input holds lines “secret set ID "
                                 "FIELD VALUE”."))
                       .value());
            return;
        }
        const secrets::SecretKey key{QString::fromUtf8(parts[2]), QString::fromUtf8(parts[3])};
        if (const auto unmarked = needed ? unmarkedRow(key) : std::nullopt) {
            refuse(*unmarked);
            return;
        }
        group->add(m_engine->secretStore().write(key, parts.mid(4).join(' '), group));
        noteIfUnused(key);
    }
    connect(group, &Job::finished, this, [this, group, then] {
        if (group->error())
            refuse(*group->error());
        else
            then();
    });
    group->start();
}

/// A header goes out because its row is in the workspace; a value alone does not make one.
std::optional<Error> Cli::unmarkedRow(const secrets::SecretKey &key) const
{
    workspace::Document copy = m_engine->workspace().document();
    const auto object = objectFields(copy, m_engine->registry(), key.owner);
    const auto *field = object.descriptor ? object.descriptor->fieldForValue(key.field) : nullptr;
    const bool row = field && field->kind == forms::FieldKind::KeyValues;
    if (!row || object.values->value(key.field).isSecret())
        return std::nullopt;
    return Error{.kind = ErrorKind::Input,
                 .code = u"secret.unmarked"_s,
                 .where = key.owner,
                 .path = key.field};
}

void Cli::noteIfUnused(const secrets::SecretKey &key)
{
    if (m_engine->workspace().isOpen() && !m_engine->expectedSecrets().contains(key))
        m_printer->note(tr("Nothing in the workspace uses the secret %1 of %2; “secret set %2 %1” "
                           "makes it be used.")
                            .arg(key.field, key.owner));
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

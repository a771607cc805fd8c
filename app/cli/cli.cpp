// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

#include "app/cli/exitcode.h"
#include "app/cli/help.h"
#include "base/jobgroup.h"
#include "integrations/objects.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <utility>

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

Error unmarked(const secrets::SecretKey &key)
{
    return {.kind = ErrorKind::Input,
            .code = u"secret.unmarked"_s,
            .where = key.owner,
            .path = key.field};
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
            // What stands there may be meant as one.
            return usageError(tr("--secrets is keychain, memory or env; never a value."));
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
                makeServices(*global);
                run(*global);
            }
        },
        Qt::QueuedConnection);
}

std::optional<Error> Cli::wrongWord(const Global &global)
{
    const QString first = global.rest.value(0);
    const auto noCommand = [](const QString &name) {
        return usageError(tr("There is no command “%1”.").arg(name)).value();
    };
    if (first == u"help"_s) {
        const QString about = global.rest.value(1);
        return about.isEmpty() || about.startsWith(u'-') || !helpText(about).isEmpty()
                   ? std::nullopt
                   : std::optional(noCommand(about));
    }
    if (first.startsWith(u'-'))
        return usageError(
                   tr("There is no option “%1” before the command.").arg(first.section(u'=', 0, 0)))
            .value();
    return helpText(first).isEmpty() ? std::optional(noCommand(first)) : std::nullopt;
}

bool Cli::answerWithoutCommand(const Global &global)
{
    static const Redactor nothingKnown;
    Printer printer(m_terminal, nothingKnown, global.json, global.quiet);
    const QString first = global.rest.value(0);
    if (first.isEmpty()) {
        if (global.json)
            printer.error(usageError(tr("There is no command.")).value());
        else
            m_terminal.err(helpText({}).toUtf8() + '\n');
        end(ExitUsage);
        return true;
    }
    if (first == u"--version"_s) {
        printer.answer({{"version", SENDBENCH_VERSION}}, u"sendbench-cli " SENDBENCH_VERSION ""_s);
        end(ExitGood);
        return true;
    }
    const bool asked = global.rest.contains(u"--help"_s) || global.rest.contains(u"-h"_s);
    const QString about = first == u"help"_s ? global.rest.value(1) : first;
    const QString command = about.startsWith(u'-') ? QString() : about;
    if ((first != u"help"_s && !asked) || (!command.isEmpty() && helpText(command).isEmpty()))
        return false;
    printer.answer(helpJson(command), helpText(command));
    end(ExitGood);
    return true;
}

void Cli::makeServices(const Global &global)
{
    engine::EngineOptions options;
    options.secrets = global.secrets;
    options.ownSandbox = qEnvironmentVariable("SENDBENCH_SANDBOX") == u"own"_s;
    if (m_adjust)
        m_adjust(options);
    m_engine = std::make_unique<engine::Engine>(options);
    connect(m_engine.get(), &engine::Engine::kept, this,
            [this](const QString &, const std::optional<Error> &error) {
                if (error && !m_notKept)
                    m_notKept = error;
            });
    m_printer =
        std::make_unique<Printer>(m_terminal, m_engine->redactor(), global.json, global.quiet);
    m_context =
        std::make_unique<Context>(Context{*m_engine, *m_printer, m_terminal, global.workspace});
}

void Cli::run(const Global &global)
{
    m_words = global.rest;
    if (const auto wrong = wrongWord(global)) {
        whenSecretsAreKnown(global.workspace, [this, wrong] { refuse(*wrong); });
        return;
    }
    const QStringList words = global.rest.mid(1);
    for (const Entry &entry : commands())
        if (entry.name == global.rest.first())
            m_command = entry.make(*m_context);
    connect(m_command.get(), &Command::finished, this, &Cli::end);
    const auto begin = [this, words] {
        if (m_ended)
            return;
        whenSecretsAreKnown(m_command->secretsToKnow(words), [this, words] {
            for (const Error &one : m_engine->registry().problems())
                m_printer->problem(one);
            m_command->run(words);
        });
    };
    if (global.secrets != engine::SecretsBackend::Memory || !m_command->takesSecretLines(words)) {
        begin();
        return;
    }
    // First the workspace: whether a secret is a sandbox object's own, only it can tell. What is
    // wrong with the file, the command says.
    static_cast<void>(m_engine->openWorkspace(global.workspace));
    readSecretLines(usesSecrets(global.rest), begin);
}

void Cli::coverCutWords()
{
    Redactor &redactor = m_engine->redactor();
    for (const QString &word : std::as_const(m_words)) {
        const qsizetype equals = word.indexOf(u'=');
        const auto secret = equals < 0 ? std::nullopt : redactor.find(word.toUtf8());
        if (!secret)
            continue;
        const QString before = word.left(equals);
        const QString after = word.mid(equals + 1);
        if (redactor.redact(word) == redactor.redact(before) + u'=' + redactor.redact(after))
            continue; // the cut is beside it
        for (const QString &half : {before, after})
            if (half.size() >= 4)
                redactor.add(*secret, half.toUtf8());
    }
}

void Cli::whenSecretsAreKnown(const QString &workspace, const std::function<void()> &next)
{
    const auto then = [this, next] {
        m_engine->coverUnasked(); // last, so that what has an owner is named by it
        coverCutWords();
        next();
    };
    if (!m_engine->workspace().isOpen() && !workspace.isEmpty() && QFileInfo::exists(workspace))
        static_cast<void>(m_engine->openWorkspace(workspace)); // what is wrong, the command says
    if (workspace.isEmpty() || !m_engine->workspace().isOpen()) {
        then();
        return;
    }
    if (!m_engine->hasStoredSecrets()) {
        m_context->hasLearned = true;
        then();
        return;
    }
    // It goes with the command, and so before the store that it reads.
    QObject *asker = m_command ? static_cast<QObject *>(m_command.get()) : this;
    auto *job = m_engine->learnSecrets(asker, secrets::LearnJob::Ask::Nobody);
    connect(job, &Job::finished, asker, [this, job, then] {
        if (m_ended)
            return;
        if (const auto &error = job->error())
            m_printer->setUnsearched(Error{.kind = ErrorKind::Secret,
                                           .code = u"secrets.not-searched"_s,
                                           .where = error->where,
                                           .path = error->path,
                                           .found = error->code,
                                           .detail = error->detail});
        else
            m_context->hasLearned = true;
        then();
    });
    job->start();
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
    // Once for all lines: there may be one for each of thousands of objects.
    const auto keys = m_engine->expectedSecrets();
    const QSet<secrets::SecretKey> expected(keys.cbegin(), keys.cend());
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
        if (m_engine->workspace().isOpen() && !expected.contains(key))
            m_printer->note(tr("Nothing in the workspace uses the secret %1 of %2; “secret set %2 "
                               "%1” makes it be used.")
                                .arg(key.field, key.owner));
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
    const workspace::Document &document = m_engine->workspace().document();
    const auto &registry = m_engine->registry();
    for (const auto &objects : integrations::everySort(registry)) {
        const auto *form = objects->form(document, key.owner);
        const auto *field = form ? form->fieldForValue(key.field) : nullptr;
        if (!field || field->kind != forms::FieldKind::KeyValues)
            continue;
        return objects->find(document, key.owner)->fields.value(key.field).isSecret()
                   ? std::nullopt
                   : std::optional(unmarked(key));
    }
    return std::nullopt;
}

void Cli::stop()
{
    if (m_command)
        m_command->stop();
}

void Cli::end(int exitCode)
{
    m_ended = true;
    // Later, so that a command is never destroyed inside its own call.
    QMetaObject::invokeMethod(
        this,
        [this, exitCode] {
            m_command.reset();
            finishWhenKept(exitCode);
        },
        Qt::QueuedConnection);
}

void Cli::finishWhenKept(int exitCode)
{
    if (m_engine && m_engine->recordsOnTheWay() > 0) {
        connect(
            m_engine.get(), &engine::Engine::kept, this,
            [this, exitCode] { finishWhenKept(exitCode); },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (m_notKept) {
        m_printer->problem(Error{.kind = ErrorKind::Storage, .code = u"history.not-kept"_s});
        m_printer->problem(*m_notKept);
    }
    m_engine.reset(); // writes what the history has queued
    Q_EMIT finished(exitCode);
}

} // namespace sendbench::cli

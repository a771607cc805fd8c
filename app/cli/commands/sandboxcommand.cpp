// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/sandboxcommand.h"

#include "app/cli/exitcode.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

Result<sandbox::SandboxOptions> options(const Arguments &arguments)
{
    sandbox::SandboxOptions options;
    options.faults = arguments.values(u"--fault"_s);
    const auto number = [&](const QString &name, double otherwise, double most) -> Result<double> {
        if (!arguments.has(name))
            return otherwise;
        bool good = false;
        const double value = arguments.value(name).toDouble(&good);
        if (!good || value < 0 || value > most)
            return usageError(SandboxCommand::tr("%1 takes a number up to %2, not “%3”.")
                                  .arg(name)
                                  .arg(most)
                                  .arg(arguments.value(name)));
        return value;
    };
    const auto port = number(u"--port"_s, 0, 65'535);
    const auto seed = number(u"--seed"_s, 0, 9e15);
    const auto speed = number(u"--speed"_s, 1, 1e6);
    for (const auto *one : {&port, &seed, &speed})
        if (!*one)
            return Failure(one->error());
    options.port = static_cast<quint16>(*port);
    options.seed = static_cast<quint64>(*seed);
    options.speed = *speed > 0 ? *speed : 1;
    if (arguments.has(u"--receipts"_s)) {
        options.receiptUrl = QUrl(arguments.value(u"--receipts"_s), QUrl::StrictMode);
        if (!options.receiptUrl.isValid() || options.receiptUrl.host().isEmpty())
            return usageError(SandboxCommand::tr("--receipts takes a URL, not “%1”.")
                                  .arg(arguments.value(u"--receipts"_s)));
    }
    return options;
}

} // namespace

void SandboxCommand::run(const QStringList &words)
{
    if (words.value(0) != u"serve"_s) {
        fail(usageError(tr("sandbox serve [--port N] [--seed N] [--speed N] [--receipts URL] "
                           "[--fault RULE]…"))
                 .value());
        return;
    }
    const auto arguments = Arguments::parse(
        words.mid(1),
        {.flags = {},
         .values = {u"--port"_s, u"--seed"_s, u"--speed"_s, u"--receipts"_s, u"--fault"_s}});
    const auto wanted = arguments ? options(*arguments)
                                  : Result<sandbox::SandboxOptions>(Failure(arguments.error()));
    if (!wanted || !arguments->words().isEmpty()) {
        fail(wanted ? usageError(tr("“%1” is one word too many.").arg(arguments->word(0))).value()
                    : wanted.error());
        return;
    }
    engine().workspace().close(); // its secrets are known, and a window may want its lock
    m_sandbox = std::make_unique<sandbox::Sandbox>(engine().registry().makeSandbox(), *wanted);
    connect(m_sandbox.get(), &sandbox::Sandbox::requestServed, this,
            [this](const QByteArray &method, const QString &path, int status) {
                printer().note(u"%1 %2 → %3"_s.arg(QString::fromLatin1(method), path).arg(status));
            });
    connect(
        m_sandbox.get(), &sandbox::Sandbox::callbackDelivered, this,
        [this](const QUrl &url, int attempt, int status) {
            printer().note(
                tr("receipt to %1, attempt %2 → %3").arg(url.toString()).arg(attempt).arg(status));
        });
    const auto port = m_sandbox->start();
    if (!port) {
        Error error = port.error();
        // It names words of a rule, which may be cut inside a secret.
        for (const QString &rule : wanted->faults)
            if (engine().redactor().find(rule.toUtf8()))
                for (QString *named : {&error.where, &error.path, &error.found})
                    if (!named->isEmpty() && rule.contains(*named))
                        *named = rule;
        fail(error);
        return;
    }
    const QString url = m_sandbox->url().toString();
    printer().answer(
        {{"sandbox", {{"url", url.toStdString()}, {"port", *port}}}},
        tr("The sandbox answers at %1 until Ctrl+C. Open that address to see what it knows.")
            .arg(url));
}

void SandboxCommand::stop()
{
    m_sandbox.reset();
    end(ExitGood);
}

} // namespace sendbench::cli

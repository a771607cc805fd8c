// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "app/cli/interrupt.h"
#include "resources/resources.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace
{

int run(QCoreApplication &application)
{
    sendbench::cli::StandardTerminal terminal;
    sendbench::cli::Cli cli(
        terminal, [](sendbench::engine::EngineOptions &options) { options.hasty = true; });
    sendbench::cli::Interrupt interrupt;
    QObject::connect(&interrupt, &sendbench::cli::Interrupt::happened, &cli,
                     &sendbench::cli::Cli::stop);
    QObject::connect(&cli, &sendbench::cli::Cli::finished, &application, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    cli.start(QCoreApplication::arguments().mid(1));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sendbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SENDBENCH_VERSION));
    sendbenchLoadResources();

    const int exitCode = run(application);
    std::fflush(nullptr);
    // Not the destructor of the application: it would close the history, and wait for the disk.
    std::_Exit(exitCode);
}

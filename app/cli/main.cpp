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

int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sendbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SENDBENCH_VERSION));
    sendbenchLoadResources();

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
    const int exitCode = run(argc, argv);
    std::fflush(nullptr);
    std::_Exit(exitCode); // what is left to tidy up, the system does faster
}

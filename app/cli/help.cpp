// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help.h"

#include "app/cli/cli.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

QString indented(const QString &text, const QString &before)
{
    QString out;
    const auto lines = text.split(u'\n');
    for (const QString &line : lines)
        out += before + line + u'\n';
    return out;
}

QString exitCodes()
{
    return Cli::tr("Exit codes:") + u'\n' +
           indented(Cli::tr("0  done, and the answer is good\n"
                            "1  done, and the answer is bad: findings, or the other side refused\n"
                            "2  usage: unknown command, id or field, malformed argument\n"
                            "3  not reached: DNS, connect, TLS, time-out\n"
                            "4  a file cannot be read or written, or has the wrong form\n"
                            "5  the secret is missing, or the keychain cannot be used\n"
                            "6  stopped by a guard: production without --yes, recipient not on the "
                            "test list"),
                    u"  "_s);
}

QString programHelp()
{
    QString text =
        Cli::tr("sendbench-cli sends test messages as CleverTap or your own program would, and "
                "shows exactly what came back.") +
        u"\n\n"_s + Cli::tr("Usage:") +
        u"\n  sendbench-cli [--workspace FILE] [--json] [--quiet] [--secrets keychain|memory|env] COMMAND …\n\n"_s +
        Cli::tr("First steps, with nothing but the sandbox:") + u'\n' +
        indented(
            u"sendbench-cli workspace new demo.sendbench.json --demo\n"
            "export SENDBENCH_WORKSPACE=$PWD/demo.sendbench.json\n"
            "sendbench-cli provider list\n"
            "sendbench-cli send --through 8x8_WA_Sandbox --to +6591234567 --text Hello --wait 5"_s,
            u"  "_s) +
        u'\n' +
        Cli::tr("Commands (“sendbench-cli COMMAND --help” tells more and gives examples):") + u'\n';
    for (const auto &entry : Cli::commands())
        text += u"  %1 %2\n"_s.arg(entry.name, -10).arg(entry.summary);
    text +=
        u'\n' + Cli::tr("Options, before the command:") + u'\n' +
        indented(Cli::tr("--workspace FILE  the file with accounts and providers; else "
                         "$SENDBENCH_WORKSPACE, else the window's own\n"
                         "--json            one JSON document on standard output, nothing else\n"
                         "--quiet           no progress and remarks on standard error\n"
                         "--secrets WHERE   keychain (default);\n"
                         "                  memory: lines “secret set ID FIELD VALUE” on "
                         "standard input, for this run only;\n"
                         "                  env: variables SENDBENCH_SECRET_<ID>_<FIELD>, upper "
                         "case, any other character is _\n"
                         "--version"),
                 u"  "_s);
    return text + u'\n' + exitCodes();
}

QString commandHelp(const Cli::Entry &entry)
{
    QString text = entry.summary + u"\n\n"_s + Cli::tr("Usage:") + u'\n';
    const auto lines = entry.usage.split(u'\n');
    for (const QString &line : lines)
        text +=
            (line.startsWith(u' ') ? u"                "_s : u"  sendbench-cli "_s) + line + u'\n';
    if (!entry.details.isEmpty())
        text += u'\n' + indented(entry.details, {});
    text += u'\n' + Cli::tr("Examples:") + u'\n' + indented(entry.examples, u"  "_s);
    return text + u'\n' + exitCodes();
}

Json lines(const QString &text)
{
    Json list = Json::array();
    const auto parts = text.split(u'\n');
    for (const QString &part : parts)
        list.push_back(part.trimmed().toStdString());
    return list;
}

} // namespace

QString helpText(const QString &command)
{
    if (command.isEmpty())
        return programHelp();
    for (const auto &entry : Cli::commands())
        if (entry.name == command)
            return commandHelp(entry);
    return {};
}

Json helpJson(const QString &command)
{
    Json list = Json::array();
    for (const auto &entry : Cli::commands())
        if (command.isEmpty() || entry.name == command)
            list.push_back({{"name", entry.name.toStdString()},
                            {"usage", lines(entry.usage)},
                            {"summary", entry.summary.toStdString()},
                            {"details", entry.details.toStdString()},
                            {"examples", lines(entry.examples)}});
    return {{"commands", list}};
}

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// bench_start [--runs N] [--only window|send]: JSON on standard output, a yardstick beside each
// number.
#include "bench/start/programs.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sendbench::bench;

namespace
{

/// Everything of one benchmark run in a folder that goes with it.
struct Place {
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString workspace = folder.filePath(u"demo.sendbench.json"_s);

    Place()
    {
        environment.insert(u"SENDBENCH_DATA"_s, folder.filePath(u"data"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        // The page that the user left last is not what is measured.
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
        // A proxy or another sandbox would be measured instead.
        for (const auto &name :
             {u"http_proxy"_s, u"HTTP_PROXY"_s, u"all_proxy"_s, u"SENDBENCH_SANDBOX"_s})
            environment.remove(name);
        if (!environment.contains(u"QT_QPA_PLATFORM"_s))
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }
};

QString said(const char *what, const Run &run)
{
    return u"%1 ended with %2: %3"_s.arg(QLatin1StringView(what))
        .arg(run.exitCode)
        .arg(QString::fromUtf8((run.out + run.err).left(500)));
}

struct Numbers {
    QList<double> lineMs; ///< from outside: the process's start to its line after the first frame
    QList<double> paintMs;
    QList<double> rssKb;

    /// False if the run is no good.
    bool take(const Run &run)
    {
        const QJsonObject one = json(run.out);
        if (run.exitCode != 0 || !one[u"firstPaintMs"_s].isDouble() || !one[u"rssKb"_s].isDouble())
            return false;
        lineMs.append(run.firstLineMs);
        paintMs.append(one[u"firstPaintMs"_s].toDouble());
        rssKb.append(one[u"rssKb"_s].toDouble());
        return true;
    }
    [[nodiscard]] QJsonObject asJson() const
    {
        return {{u"startToFirstFrameMs"_s, summary(lineMs)},
                {u"firstPaintMsByItself"_s, summary(paintMs)},
                {u"rssKb"_s, summary(rssKb)}};
    }
};

#ifdef SENDBENCH_WINDOW
/// The window against a bare one; an empty object and a sentence in `problem` if it cannot be had.
QJsonObject windowAgainstBare(const Place &place, int runs, QString &problem)
{
    const QStringList arguments{u"--workspace"_s, place.workspace, u"--secrets"_s, u"memory"_s,
                                u"--measure-start"_s};
    Numbers window;
    Numbers bare;
    // In turns, so that a busy moment of the machine hits both; the first of each warms the caches.
    for (int i = 0; i <= runs; ++i) {
        const Run ours = run(QStringLiteral(SENDBENCH_WINDOW), arguments, place.environment);
        const Run theirs = run(QStringLiteral(SENDBENCH_BARE_WINDOW), {}, place.environment);
        Numbers warmUp;
        if (!(i == 0 ? warmUp : window).take(ours)) {
            problem = said("sendbench --measure-start", ours);
            return {};
        }
        if (!(i == 0 ? warmUp : bare).take(theirs)) {
            problem = said("bench_barewindow", theirs);
            return {};
        }
    }
    return {{u"sendbench"_s, window.asJson()},
            {u"bareQtWindow"_s, bare.asJson()},
            {u"timesAsLong"_s, median(window.lineMs) / median(bare.lineMs)},
            {u"timesTheMemory"_s, median(window.rssKb) / median(bare.rssKb)},
            {u"aim"_s, 2}};
}
#endif

/// The request that the CLI would send, as arguments for curl.
std::optional<QStringList> curlArguments(const QJsonObject &request)
{
    const QString url = request[u"url"_s].toString();
    if (url.isEmpty())
        return std::nullopt;
    QStringList arguments{u"-sS"_s,
                          u"-o"_s,
                          u"/dev/null"_s,
                          u"-w"_s,
                          u"%{http_code}\\n"_s,
                          u"-X"_s,
                          request[u"method"_s].toString()};
    const QJsonArray headers = request[u"headers"_s].toArray();
    for (const auto &header : headers) {
        const QString name = header[0].toString();
        QString value = header[1].toString();
        // Marks stand for the sandbox's public credentials.
        if (name.compare(u"user"_s, Qt::CaseInsensitive) == 0)
            value = u"sandbox-user"_s;
        else if (name.compare(u"password"_s, Qt::CaseInsensitive) == 0)
            value = u"sandbox-password-1"_s;
        if (name.compare(u"Host"_s, Qt::CaseInsensitive) != 0 &&
            name.compare(u"Content-Length"_s, Qt::CaseInsensitive) != 0)
            arguments << u"-H"_s << name + u": "_s + value;
    }
    return arguments << u"--data-binary"_s << request[u"body"_s].toString() << url;
}

/// One send against curl with the same POST, both to a sandbox in a process of its own.
QJsonObject sendAgainstCurl(const Place &place, int runs, QString &problem)
{
    const QString cli = QStringLiteral(SENDBENCH_CLI);
    // The well-known port: there the CLI uses the sandbox that answers instead of making one.
    const auto sandbox =
        serve(cli, {u"--quiet"_s, u"--json"_s, u"sandbox"_s, u"serve"_s, u"--port"_s, u"47808"_s},
              place.environment);
    if (!sandbox) {
        problem = u"the sandbox did not start; is port 47808 in use?"_s;
        return {};
    }
    const QStringList send{
        u"--json"_s,    u"--workspace"_s,       place.workspace, u"send"_s,
        u"--through"_s, u"8x8_WA_Sandbox"_s,    u"--to"_s,       u"+6591234567"_s,
        u"--text"_s,    u"Hello from a bench"_s};
    const Run dry = run(cli, send + QStringList{u"--dry-run"_s}, place.environment);
    const auto curl = curlArguments(json(dry.out)[u"request"_s].toObject());
    QList<double> cliMs;
    QList<double> curlMs;
    for (int i = 0; curl && i <= runs; ++i) {
        const Run ours = run(cli, send, place.environment);
        const Run theirs = run(u"curl"_s, *curl, place.environment);
        if (ours.exitCode != 0 || theirs.exitCode != 0 || theirs.out.trimmed() != "200") {
            problem = said("sendbench-cli send", ours) + u"; "_s + said("curl", theirs);
            break;
        }
        if (i == 0)
            continue;
        cliMs.append(ours.wallMs);
        curlMs.append(theirs.wallMs);
    }
    if (!curl)
        problem = said("sendbench-cli send --dry-run", dry);
    sandbox->terminate();
    sandbox->waitForFinished();
    if (!problem.isEmpty())
        return {};
    return {{u"sendbenchCliMs"_s, summary(cliMs)},
            {u"curlMs"_s, summary(curlMs)},
            {u"timesAsLong"_s, median(cliMs) / median(curlMs)},
            {u"aim"_s, 2}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption runsOption(u"runs"_s, u"How often, in turns."_s, u"N"_s, u"15"_s);
    const QCommandLineOption onlyOption(u"only"_s, u"window or send."_s, u"part"_s);
    parser.addOptions({runsOption, onlyOption});
    parser.addHelpOption();
    parser.process(application);
    const int runs = std::max(1, parser.value(runsOption).toInt());
    const QString only = parser.value(onlyOption);

    const Place place;
    QString problem;
    QJsonObject result{
        {u"benchmark"_s, u"start"_s},
        {u"method"_s,
         u"Whole processes, by turns with the yardstick, after one of each that does not count; "
         "timesAsLong and timesTheMemory compare medians. window: from the start of the process to "
         "its line behind the first painted frame, a workspace open; resident memory at that line. "
         "send: from the start of the process to its end; the same POST by both, to a sandbox in a "
         "process of its own; sendbench-cli also writes its history."_s},
        {u"runs"_s, runs}};
    if (const Run made =
            run(QStringLiteral(SENDBENCH_CLI),
                {u"workspace"_s, u"new"_s, place.workspace, u"--demo"_s}, place.environment);
        made.exitCode != 0)
        problem = said("sendbench-cli workspace new", made);
#ifdef SENDBENCH_WINDOW
    if (problem.isEmpty() && only != u"send"_s)
        result[u"window"_s] = windowAgainstBare(place, runs, problem);
#endif
    if (problem.isEmpty() && only != u"window"_s)
        result[u"send"_s] = sendAgainstCurl(place, runs, problem);
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "bench_start: %s\n", qPrintable(problem));
        return 1;
    }
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}

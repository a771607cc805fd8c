// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/start/programs.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::bench
{

namespace
{

constexpr int kLimitMs = 60'000;

double elapsedMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Run run(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment)
{
    Run result;
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments, QIODevice::ReadOnly);
    while (!result.out.contains('\n') && process.waitForReadyRead(kLimitMs))
        result.out += process.readAllStandardOutput();
    result.firstLineMs = elapsedMs(timer);
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(kLimitMs);
    result.wallMs = elapsedMs(timer);
    result.out += process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    if (ended && process.error() != QProcess::FailedToStart &&
        process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    return result;
}

std::unique_ptr<QProcess> serve(const QString &program, const QStringList &arguments,
                                const QProcessEnvironment &environment)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(program, arguments, QIODevice::ReadOnly);
    // What it says first is where it serves; an error comes on the same stream.
    QByteArray said;
    while (!said.contains("\"url\"") && process->waitForReadyRead(kLimitMs))
        said += process->readAllStandardOutput();
    if (!said.contains("\"url\"") || process->waitForFinished(200))
        return nullptr;
    return process;
}

QJsonObject json(const QByteArray &out)
{
    return QJsonDocument::fromJson(out.mid(std::max<qsizetype>(0, out.indexOf('{')))).object();
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QJsonObject summary(const QList<double> &values)
{
    return {{u"median"_s, median(values)},
            {u"min"_s, *std::min_element(values.begin(), values.end())},
            {u"max"_s, *std::max_element(values.begin(), values.end())}};
}

} // namespace sendbench::bench

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace sendbench::bench
{

/// What one run of a program gave.
struct Run {
    double wallMs = 0;      ///< from its start to its end
    double firstLineMs = 0; ///< to its first line on standard output
    QByteArray out;
    int exitCode = -1; ///< -1: not started, crashed or too slow
    QByteArray err;
};

/// Runs a program to its end and takes its time from outside, as a user would.
[[nodiscard]] Run run(const QString &program, const QStringList &arguments,
                      const QProcessEnvironment &environment);

/// A program that stays until this is destroyed; nullptr unless it says the URL where it serves and
/// goes on running: what answers there otherwise is not ours to measure.
[[nodiscard]] std::unique_ptr<QProcess> serve(const QString &program, const QStringList &arguments,
                                              const QProcessEnvironment &environment);

/// The first JSON object in a program's output; empty if there is none.
[[nodiscard]] QJsonObject json(const QByteArray &out);

[[nodiscard]] double median(QList<double> values);
/// {"median", "min", "max"}
[[nodiscard]] QJsonObject summary(const QList<double> &values);

} // namespace sendbench::bench

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace clitest
{

using Json = nlohmann::ordered_json;

[[nodiscard]] inline QString shown(const Json &json)
{
    return QString::fromStdString(json.dump());
}

/// Compares as text: QCOMPARE cannot take a JSON value, and this shows both.
#define JSON_COMPARE(actual, expected)                                                             \
    QCOMPARE(clitest::shown(actual), clitest::shown(clitest::Json(expected)))

/// What a run of the program left: exit code and both streams.
struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// The one document on standard output; discarded (is_discarded()) if it is not exactly one.
    [[nodiscard]] Json json() const;
    [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString errors() const { return QString::fromUtf8(err); }
};

/// A data folder and a workspace of one's own, and the program run in them.
class CliFixture
{
public:
    explicit CliFixture(bool demo = true);

    /// In process. `input` is standard input; `whileRunning` is asked again and again whether
    /// Ctrl+C is to be pressed.
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {},
                          const std::function<bool()> &pressCtrlC = {});
    /// The same with --workspace in front.
    [[nodiscard]] Run in(const QStringList &arguments, const QByteArray &input = {},
                         const std::function<bool()> &pressCtrlC = {});
    /// … and --json.
    [[nodiscard]] Run json(const QStringList &arguments, const QByteArray &input = {});

    /// The installed program, started; its standard input is open.
    void start(QProcess &process, const QStringList &arguments,
               const QMap<QString, QString> &environment = {}) const;
    [[nodiscard]] Run process(const QStringList &arguments, const QByteArray &input = {},
                              const QMap<QString, QString> &environment = {}) const;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] const QString &workspace() const { return m_workspace; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void write(const QString &name, const QByteArray &bytes) const;

    /// A provider "P" of the environment that posts to this address with the header “user: u”.
    void addProvider(const QString &environment, const QString &endpoint);
    /// Standard error is a screen then; each piece that is written there.
    std::function<void(const QByteArray &)> onScreen;
    /// Speeds the sandbox's receipts up.
    double sandboxSpeed = 1;
    /// A folder with kinds of providers of one's own.
    QString providersFolder;

private:
    QTemporaryDir m_folder;
    QString m_workspace;
};

/// The well-known good answer of a provider.
inline const QByteArray kSuccess = R"({"status":"success"})";

/// The path that 8x8 has for CleverTap.
inline const QString kPartnerPath =
    QStringLiteral("/api/v1/subaccounts/Acme_WA/partners/clevertap/wa");

} // namespace clitest

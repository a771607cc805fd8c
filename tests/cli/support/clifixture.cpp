// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include "app/cli/cli.h"
#include "resources/resources.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace clitest
{

namespace
{

constexpr int kLimitMs = 30'000;

class BufferTerminal final : public sendbench::cli::Terminal
{
public:
    BufferTerminal(Run &run, QByteArray input, std::function<void(const QByteArray &)> onScreen)
        : m_run(run)
        , m_input(std::move(input))
        , m_onScreen(std::move(onScreen))
    {
    }
    void out(const QByteArray &bytes) override { m_run.out += bytes; }
    void err(const QByteArray &bytes) override
    {
        m_run.err += bytes;
        if (m_onScreen)
            m_onScreen(bytes);
    }
    bool isScreen() const override { return m_onScreen != nullptr; }
    QByteArray readInput(qint64 limit) override
    {
        const QByteArray read = m_input.left(limit);
        m_input.remove(0, read.size());
        return read;
    }

private:
    Run &m_run;
    QByteArray m_input;
    std::function<void(const QByteArray &)> m_onScreen;
};

} // namespace

Json Run::json() const
{
    return Json::parse(out.toStdString(), nullptr, false);
}

CliFixture::CliFixture(bool demo)
    : m_workspace(m_folder.filePath(u"w.sendbench.json"_s))
{
    sendbenchLoadResources();
    QStringList words{u"workspace"_s, u"new"_s, m_workspace};
    if (demo)
        words.append(u"--demo"_s);
    const Run made = run(words);
    if (made.exitCode != 0)
        qFatal("no workspace: %s", made.err.constData());
}

Run CliFixture::run(const QStringList &arguments, const QByteArray &input,
                    const std::function<bool()> &pressCtrlC)
{
    Run run;
    BufferTerminal terminal(run, input, onScreen);
    sendbench::cli::Cli cli(terminal, [this](sendbench::engine::EngineOptions &options) {
        options.dataFolder = m_folder.filePath(u"data"_s);
        options.ownSandbox = true;
        options.loopbackOnly = true;
        options.sandboxSpeed = sandboxSpeed;
        options.providersFolder = providersFolder;
    });
    QSignalSpy finished(&cli, &sendbench::cli::Cli::finished);
    cli.start(arguments);
    if (pressCtrlC && QTest::qWaitFor(pressCtrlC, kLimitMs))
        cli.stop();
    if (QTest::qWaitFor([&] { return !finished.isEmpty(); }, kLimitMs))
        run.exitCode = finished.first().first().toInt();
    return run;
}

Run CliFixture::in(const QStringList &arguments, const QByteArray &input,
                   const std::function<bool()> &pressCtrlC)
{
    return run(QStringList{u"--workspace"_s, m_workspace} + arguments, input, pressCtrlC);
}

Run CliFixture::json(const QStringList &arguments, const QByteArray &input)
{
    return run(QStringList{u"--json"_s, u"--workspace"_s, m_workspace} + arguments, input);
}

void CliFixture::start(QProcess &process, const QStringList &arguments,
                       const QMap<QString, QString> &environment) const
{
    auto all = QProcessEnvironment::systemEnvironment();
    all.insert(u"SENDBENCH_DATA"_s, m_folder.filePath(u"data"_s));
    all.insert(u"SENDBENCH_WORKSPACE"_s, m_workspace);
    all.insert(u"SENDBENCH_SANDBOX"_s, u"own"_s);
    all.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        all.insert(it.key(), it.value());
    process.setProcessEnvironment(all);
    process.start(QStringLiteral(SENDBENCH_CLI), arguments);
}

Run CliFixture::process(const QStringList &arguments, const QByteArray &input,
                        const QMap<QString, QString> &environment) const
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    start(process, arguments, environment);
    process.write(input);
    process.closeWriteChannel();
    Run run;
    if (QTest::qWaitFor([&] { return !finished.isEmpty(); }, kLimitMs) &&
        process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

void CliFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

void CliFixture::addProvider(const QString &environment, const QString &endpoint)
{
    const Run account = in({u"account"_s, u"add"_s, u"8x8.connect"_s, u"acme"_s,
                            u"environment="_s + environment, u"subAccounts.chatapps=Acme_WA"_s});
    const Run provider = in({u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s,
                             u"account=acme"_s, u"nickname=P"_s, u"mobileNumber=+918889500122"_s,
                             u"endpoint="_s + endpoint, u"headers.user=u"_s});
    if (account.exitCode != 0 || provider.exitCode != 0)
        qFatal("no provider: %s%s", account.err.constData(), provider.err.constData());
}

} // namespace clitest

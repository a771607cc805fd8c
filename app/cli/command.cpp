// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "app/cli/exitcode.h"
#include "base/atomicfile.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

Command::Command(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

bool Command::takesSecretLines(const QStringList &) const
{
    return true;
}

QString Command::secretsToKnow(const QStringList &) const
{
    return workspacePath();
}

void Command::stop()
{
    fail(Error{.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s});
}

void Command::fail(const Error &error)
{
    if (m_ended)
        return;
    printer().error(error);
    if (error.kind == ErrorKind::Secret &&
        engine().secretsBackend() == engine::SecretsBackend::Env && !error.expected.isEmpty())
        printer().note(
            tr("With --secrets env it is read from the variable %1.").arg(error.expected));
    end(exitCodeOf(error));
}

void Command::end(int exitCode)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(exitCode);
}

bool Command::openWorkspace()
{
    if (!engine().workspace().isOpen()) {
        const auto state = engine().openWorkspace(workspacePath());
        if (!state) {
            fail(state.error());
            if (state.error().code == u"file.not-found"_s)
                printer().note(tr("Make one with “sendbench-cli workspace new FILE”, and name it "
                                  "with --workspace or $SENDBENCH_WORKSPACE."));
            return false;
        }
    }
    sayClearSecrets();
    if (engine().workspace().state() != workspace::OpenState::Broken)
        return true;
    const auto problems = engine().workspace().problems();
    for (qsizetype i = 1; i < problems.size(); ++i)
        printer().problem(problems[i]);
    if (engine().workspace().hasBackup())
        printer().note(tr("The version before is kept as %1.bak.").arg(workspacePath()));
    fail(problems.isEmpty()
             ? Error{.kind = ErrorKind::Input, .code = u"json.syntax"_s, .where = workspacePath()}
             : problems.first());
    return false;
}

void Command::sayClearSecrets()
{
    if (std::exchange(m_saidClear, true))
        return;
    for (const auto &secret : engine().clearSecrets())
        printer().problem(integrations::clearSecretError(secret, workspacePath()));
}

bool Command::mayEdit()
{
    const auto &workspace = engine().workspace();
    if (!workspace.isReadOnly())
        return true;
    if (const auto problems = workspace.problems(); !problems.isEmpty()) {
        fail(problems.first());
        return false;
    }
    fail(Error{.kind = ErrorKind::Storage,
               .code = u"workspace.locked"_s,
               .where = workspace.path(),
               .detail = workspace.lockOwner()});
    return false;
}

void Command::knowingSecrets(std::function<void()> then)
{
    if (m_context.hasLearned) {
        then();
        return;
    }
    auto *job = engine().learnSecrets(this, secrets::LearnJob::Ask::User);
    connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
        printer().setUnsearched({}); // it is known now, or nothing leaves
        if (const auto &error = job->error()) {
            fail(Error{.kind = ErrorKind::Secret,
                       .code = u"secrets.unknown"_s,
                       .where = error->where,
                       .path = error->path,
                       .found = error->code,
                       .detail = error->detail});
            return;
        }
        m_context.hasLearned = true;
        then();
    });
    job->start();
}

bool Command::writeOut(const QString &path, const QByteArray &content, IfThere ifThere)
{
    const auto written = [&]() -> Result<void> {
        if (const auto secret = engine().redactor().find(content))
            return failure(ErrorKind::Guard, u"guard.secret-in-export"_s, *secret);
        if (ifThere == IfThere::Refuse && QFileInfo::exists(path))
            return failure(ErrorKind::Input, u"file.exists"_s, path);
        return writeFileAtomically(path, content);
    }();
    if (!written)
        fail(written.error());
    return written.has_value();
}

bool Command::holdsSecret(const changes::Plan &plan)
{
    const auto steps = plan.steps();
    for (const changes::Step &step : steps)
        if (const auto secret = engine().redactor().find(step.body + '\n' + step.url.toUtf8())) {
            fail(Error{
                .kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = *secret});
            return true;
        }
    return false;
}

bool Command::editWorkspace(const QString &label,
                            const std::function<void(workspace::Document &)> &change)
{
    if (!mayEdit())
        return false;
    auto &workspace = engine().workspace();
    std::optional<Error> refused;
    const auto watch = connect(&workspace, &workspace::Workspace::editRefused, this,
                               [&refused](const Error &error) { refused = error; });
    workspace.edit(label, change);
    disconnect(watch);
    if (refused) {
        fail(*refused);
        return false;
    }
    if (const auto saved = workspace.save(); !saved) {
        fail(saved.error());
        return false;
    }
    return true;
}

} // namespace sendbench::cli

// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/workspacecommand.h"

#include "app/cli/commands/fields.h"
#include "app/cli/exitcode.h"
#include "base/atomicfile.h"
#include "workspace/codec.h"

#include <QFileInfo>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

void WorkspaceCommand::run(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == u"new"_s)
        create(arguments.mid(1));
    else if (verb == u"validate"_s && arguments.size() <= 2)
        validate(arguments.size() == 2 ? arguments[1] : workspacePath());
    else if (verb == u"show"_s && arguments.size() == 1)
        show();
    else
        fail(wrongUse(tr("workspace new FILE [--demo] · validate [FILE] · show"), verb).value());
}

QString WorkspaceCommand::secretsToKnow(const QStringList &arguments) const
{
    if (arguments.value(0) == u"new"_s)
        return {};
    return arguments.value(0) == u"validate"_s ? arguments.value(1, workspacePath())
                                               : workspacePath();
}

void WorkspaceCommand::create(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {u"--demo"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("workspace new FILE [--demo]")).value() : arguments.error());
        return;
    }
    const QString path = arguments->word(0);
    workspace::Document document;
    if (arguments->has(u"--demo"_s))
        document = engine().registry().demoDocument();
    else
        document.name = QFileInfo(path).completeBaseName();
    if (const auto made = workspace::Workspace::createFile(path, document); !made) {
        fail(made.error());
        return;
    }
    printer().answer({{"workspace",
                       {{"path", path.toStdString()},
                        {"accounts", document.accounts.size()},
                        {"providers", document.providers.size()},
                        {"webhooks", document.webhooks.size()}}}},
                     tr("Made %1.").arg(path));
    printer().note(tr("Name it with --workspace FILE before the command, or set "
                      "$SENDBENCH_WORKSPACE to it."));
    end(ExitGood);
}

void WorkspaceCommand::validate(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes) {
        fail(bytes.error());
        return;
    }
    QList<Error> problems;
    const auto decoded = workspace::decode(*bytes, path, &problems);
    if (decoded)
        problems = integrations::contentProblems(engine().registry(), *decoded, path);
    if (decoded && problems.isEmpty()) {
        printer().answer({{"valid", true}, {"problems", Json::array()}},
                         tr("%1 is a good workspace.").arg(path));
        end(ExitGood);
        return;
    }
    if (problems.isEmpty())
        problems.append(decoded.error());
    Json list = Json::array();
    for (const Error &problem : problems) {
        list.push_back({{"code", problem.code.toStdString()},
                        {"path", problem.path.toStdString()},
                        {"expected", problem.expected.toStdString()},
                        {"found", problem.found.toStdString()}});
        printer().problem(problem);
    }
    printer().answer({{"valid", false}, {"problems", list}}, {});
    end(ExitUnreadable);
}

void WorkspaceCommand::show()
{
    if (!openWorkspace())
        return;
    const QByteArray shown =
        workspace::encode(integrations::withoutClearSecrets(engine().registry(), document()));
    printer().answer(Json::parse(shown.toStdString()), QString::fromUtf8(shown));
    end(ExitGood);
}

} // namespace sendbench::cli

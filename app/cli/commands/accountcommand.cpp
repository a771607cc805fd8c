// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/accountcommand.h"

#include "app/cli/commands/recordoutput.h"
#include "app/cli/exitcode.h"
#include "workspace/references.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{
constexpr auto kEnvironments = {Environment::Sandbox, Environment::Test, Environment::Production};
} // namespace

AccountCommand::AccountCommand(Context &context, QObject *parent)
    : ObjectCommand(context, integrations::accountObjects(context.engine.registry()),
                    {.none = tr("No accounts yet. Add one with “account add”."),
                     .unknown = u"account.unknown"_s,
                     .unknownKind = u"account.kind-unknown"_s},
                    parent)
{
    addVerb({u"test"_s, tr("ID"), 1, 1, [this](const QStringList &words) { test(words[0]); }});
}

/// The environment stands beside the fields in the document, but is set like one.
forms::FormDescriptor AccountCommand::shownForm(const forms::FormDescriptor &form) const
{
    forms::FormDescriptor shown = form;
    forms::FieldDescriptor field{
        .key = u"environment"_s, .label = tr("Environment"), .kind = forms::FieldKind::Choice};
    for (const auto environment : kEnvironments)
        field.choices.append({environmentName(environment), environmentName(environment)});
    shown.fields.prepend(field);
    return shown;
}

ObjectCommand::Json AccountCommand::row(const QString &id) const
{
    const auto &account = *document().account(id);
    return {{"id", id.toStdString()},
            {"kind", account.kind.toStdString()},
            {"environment", environmentName(account.environment).toStdString()}};
}

QString AccountCommand::rowText(const QString &id) const
{
    const auto &account = *document().account(id);
    return u"%1  %2  %3"_s.arg(id, -24)
        .arg(account.kind, -20)
        .arg(environmentName(account.environment));
}

QString AccountCommand::headline(const QString &id) const
{
    const auto &account = *document().account(id);
    return u"%1  %2  %3"_s.arg(id, account.kind, environmentName(account.environment));
}

void AccountCommand::append(workspace::Document &document, const forms::FormDescriptor &form,
                            const QString &id) const
{
    document.accounts.append({.id = id, .kind = form.id, .fields = form.initialValues()});
}

ObjectCommand::Special AccountCommand::special(workspace::Document &document,
                                               const QString &id) const
{
    return {{u"environment"_s, [&document, id](const QString &text) -> Result<void> {
                 const auto environment = environmentFromName(text);
                 if (!environment)
                     return Failure(Error{.kind = ErrorKind::Input,
                                          .code = u"field.choice"_s,
                                          .where = id,
                                          .path = u"environment"_s,
                                          .expected = u"sandbox, test, production"_s,
                                          .found = text});
                 document.account(id)->environment = *environment;
                 return {};
             }}};
}

std::optional<Error> AccountCommand::obstacleToRemove(const QString &id) const
{
    for (const auto &provider : document().providers)
        if (workspace::accountsNamedBy(provider).contains(id))
            return Error{.kind = ErrorKind::Input,
                         .code = u"account.in-use"_s,
                         .where = id,
                         .found = provider.id};
    if (const QStringList ids = workspace::webhooksOf(document(), id); !ids.isEmpty())
        return Error{.kind = ErrorKind::Input,
                     .code = u"account.in-use"_s,
                     .where = id,
                     .found = ids.constFirst()};
    return std::nullopt;
}

void AccountCommand::test(const QString &id)
{
    if (!exists(id))
        return;
    const auto &account = *document().account(id);
    const auto *kind = engine().registry().accountKind(account.kind);
    if (!kind) {
        failUnknownKind(account.kind);
        return;
    }
    const auto route = kind->testRoute(account);
    if (!route) {
        fail(Error{.kind = ErrorKind::Input, .code = u"account.no-test"_s, .where = id});
        return;
    }
    if (account.environment == Environment::Sandbox)
        if (const auto started = engine().startSandbox(); !started) {
            fail(started.error());
            return;
        }
    auto *job = engine().send(engine().atSandbox(route), {}, this);
    connect(job, &Job::finished, this, [this, job] {
        if (!job->record()) {
            fail(*job->error());
            return;
        }
        printer().answer(recordJson(*job->record()), recordText(*job->record()));
        end(exitCodeOf(*job->record()));
    });
}

} // namespace sendbench::cli

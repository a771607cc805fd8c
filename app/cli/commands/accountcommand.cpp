// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/accountcommand.h"

#include "app/cli/commands/fields.h"
#include "app/cli/commands/objectfields.h"
#include "app/cli/commands/recordoutput.h"
#include "app/cli/exitcode.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

Json accountJson(const workspace::Account &account)
{
    return {{"id", account.id.toStdString()},
            {"kind", account.kind.toStdString()},
            {"environment", environmentName(account.environment).toStdString()},
            {"fields", fieldsJson(account.id, account.fields)}};
}

/// The environment stands beside the fields in the document, but is set like one.
forms::FormDescriptor withEnvironment(forms::FormDescriptor descriptor)
{
    forms::FieldDescriptor field{.key = u"environment"_s,
                                 .label = AccountCommand::tr("Environment"),
                                 .kind = forms::FieldKind::Choice};
    for (const auto environment :
         {Environment::Sandbox, Environment::Test, Environment::Production})
        field.choices.append({environmentName(environment), environmentName(environment)});
    descriptor.fields.prepend(field);
    return descriptor;
}

} // namespace

void AccountCommand::run(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    const qsizetype count = arguments.size();
    if (verb == u"kinds"_s && count == 1) {
        kinds();
        return;
    }
    const bool known =
        (verb == u"list"_s && count == 1) || (verb == u"add"_s && count >= 3) ||
        (verb == u"set"_s && count >= 3) ||
        ((verb == u"show"_s || verb == u"remove"_s || verb == u"test"_s) && count == 2);
    if (!known) {
        fail(usageError(tr("account kinds · list · show ID · add KIND ID field=value… · set ID "
                           "field=value… · remove ID · test ID"))
                 .value());
        return;
    }
    if (!openWorkspace())
        return;
    if (verb == u"list"_s)
        list();
    else if (verb == u"show"_s)
        show(arguments[1]);
    else if (verb == u"add"_s)
        add(arguments.mid(1));
    else if (verb == u"set"_s)
        set(arguments.mid(1));
    else if (verb == u"remove"_s)
        remove(arguments[1]);
    else
        test(arguments[1]);
}

void AccountCommand::kinds()
{
    Json list = Json::array();
    QString text;
    for (const auto *kind : engine().registry().accountKinds()) {
        const forms::FormDescriptor descriptor = withEnvironment(kind->descriptor());
        list.push_back(kindJson(descriptor));
        text += kindText(descriptor);
    }
    printer().answer({{"kinds", list}}, text);
    end(ExitGood);
}

const workspace::Account *AccountCommand::find(const QString &id)
{
    const auto *account = document().account(id);
    if (!account) {
        QStringList ids;
        for (const auto &one : document().accounts)
            ids.append(one.id);
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.unknown"_s,
                   .where = id,
                   .expected = ids.join(u", "_s),
                   .found = id});
    }
    return account;
}

void AccountCommand::list()
{
    Json list = Json::array();
    QString text;
    for (const auto &account : document().accounts) {
        list.push_back({{"id", account.id.toStdString()},
                        {"kind", account.kind.toStdString()},
                        {"environment", environmentName(account.environment).toStdString()}});
        text += u"%1  %2  %3\n"_s.arg(account.id, -24)
                    .arg(account.kind, -20)
                    .arg(environmentName(account.environment));
    }
    printer().answer({{"accounts", list}},
                     text.isEmpty() ? tr("No accounts yet. Add one with “account add”.") : text);
    end(ExitGood);
}

void AccountCommand::show(const QString &id)
{
    if (const auto *account = find(id)) {
        printer().answer({{"account", accountJson(*account)}},
                         u"%1  %2  %3\n"_s.arg(account->id, account->kind,
                                               environmentName(account->environment)) +
                             fieldsText(account->id, account->fields));
        end(ExitGood);
    }
}

namespace
{

QMap<QString, std::function<Result<void>(const QString &)>>
specialFields(workspace::Account &account)
{
    return {{u"environment"_s, [&account](const QString &text) -> Result<void> {
                 const auto environment = environmentFromName(text);
                 if (!environment)
                     return Failure(Error{.kind = ErrorKind::Input,
                                          .code = u"field.choice"_s,
                                          .where = account.id,
                                          .path = u"environment"_s,
                                          .expected = u"sandbox, test, production"_s,
                                          .found = text});
                 account.environment = *environment;
                 return {};
             }}};
}

} // namespace

void AccountCommand::add(const QStringList &arguments)
{
    const auto *kind = engine().registry().accountKind(arguments[0]);
    const QString id = arguments[1];
    Error error{.kind = ErrorKind::Input, .where = id, .found = id};
    if (!kind) {
        QStringList kinds;
        for (const auto *one : engine().registry().accountKinds())
            kinds.append(one->id());
        error.code = u"account.kind-unknown"_s;
        error.expected = kinds.join(u", "_s);
        error.found = arguments[0];
    } else if (!workspace::isValidId(id)) {
        error.code = u"object.id"_s;
    } else if (objectIds(document()).contains(id)) {
        error.code = u"object.exists"_s;
    }
    if (!error.code.isEmpty()) {
        fail(error);
        return;
    }
    workspace::Account account{.id = id, .kind = kind->id()};
    account.fields = kind->descriptor().initialValues();
    if (const auto applied = applyWords(kind->descriptor(), id, arguments.mid(2), account.fields,
                                        specialFields(account));
        !applied) {
        fail(applied.error());
        return;
    }
    if (!editWorkspace(tr("Add account"),
                       [&](workspace::Document &changed) { changed.accounts.append(account); }))
        return;
    printer().answer({{"account", accountJson(account)}}, tr("Added %1.").arg(id));
    end(ExitGood);
}

void AccountCommand::set(const QStringList &arguments)
{
    const auto *existing = find(arguments[0]);
    if (!existing)
        return;
    workspace::Account account = *existing;
    const auto *kind = engine().registry().accountKind(account.kind);
    if (!kind) {
        fail(Error{
            .kind = ErrorKind::Input, .code = u"account.kind-unknown"_s, .found = account.kind});
        return;
    }
    if (const auto applied = applyWords(kind->descriptor(), account.id, arguments.mid(1),
                                        account.fields, specialFields(account));
        !applied) {
        fail(applied.error());
        return;
    }
    if (!editWorkspace(tr("Change account"), [&](workspace::Document &changed) {
            *changed.account(account.id) = account;
        }))
        return;
    printer().answer({{"account", accountJson(account)}}, tr("Changed %1.").arg(account.id));
    end(ExitGood);
}

void AccountCommand::remove(const QString &id)
{
    if (!find(id))
        return;
    for (const auto &provider : document().providers) {
        if (provider.account != id)
            continue;
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.in-use"_s,
                   .where = id,
                   .found = provider.id});
        return;
    }
    if (!editWorkspace(tr("Remove account"), [&](workspace::Document &changed) {
            changed.accounts.removeIf(
                [&](const workspace::Account &account) { return account.id == id; });
        }))
        return;
    printer().answer(
        {{"removed", id.toStdString()}},
        tr("Removed %1. Its secrets stay in the keychain until you remove them.").arg(id));
    end(ExitGood);
}

void AccountCommand::test(const QString &id)
{
    const auto *account = find(id);
    if (!account)
        return;
    const auto *kind = engine().registry().accountKind(account->kind);
    auto route = kind ? kind->testRoute(*account) : nullptr;
    if (!route) {
        fail(Error{
            .kind = ErrorKind::Input, .code = u"account.kind-unknown"_s, .found = account->kind});
        return;
    }
    if (account->environment == Environment::Sandbox)
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

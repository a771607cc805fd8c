// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/providercommand.h"

#include "app/cli/commands/fields.h"
#include "app/cli/commands/objectfields.h"
#include "app/cli/commands/recordoutput.h"
#include "app/cli/exitcode.h"
#include "base/clock.h"
#include "providers/checkall.h"
#include "providers/editing.h"
#include "secrets/secretlook.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

Json providerJson(const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider)
{
    Json json{{"id", provider.id.toStdString()},
              {"kind", provider.kind.toStdString()},
              {"nickname", provider.nickname().toStdString()},
              {"environment", environmentName(document.environmentOf(provider)).toStdString()},
              {"default", provider.fields.value(u"default"_s).flag()}};
    json["account"] =
        provider.account.isEmpty() ? Json(nullptr) : Json(provider.account.toStdString());
    json["savedAt"] =
        provider.savedAt ? Json(isoTime(*provider.savedAt).toStdString()) : Json(nullptr);
    return json;
}

QMap<QString, std::function<Result<void>(const QString &)>>
specialFields(workspace::ProviderConfiguration &provider, const workspace::Document &document)
{
    return {{u"account"_s, [&provider, &document](const QString &id) -> Result<void> {
                 QStringList ids;
                 for (const auto &account : document.accounts)
                     ids.append(account.id);
                 if (!id.isEmpty() && !ids.contains(id))
                     return Failure(Error{.kind = ErrorKind::Input,
                                          .code = u"account.unknown"_s,
                                          .where = provider.id,
                                          .expected = ids.join(u", "_s),
                                          .found = id});
                 provider.account = id;
                 return {};
             }}};
}

} // namespace

void ProviderCommand::run(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    const qsizetype count = arguments.size();
    if (verb == u"kinds"_s && count == 1) {
        kinds();
        return;
    }
    const bool known = (verb == u"list"_s && count == 1) || (verb == u"add"_s && count >= 3) ||
                       (verb == u"set"_s && count >= 3) || (verb == u"check"_s && count >= 2) ||
                       ((verb == u"show"_s || verb == u"remove"_s) && count == 2);
    if (!known) {
        fail(usageError(tr("provider kinds · list · show ID · add KIND ID field=value… · set ID "
                           "field=value… · remove ID · check ID [--online]"))
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
        check(arguments.mid(1));
}

void ProviderCommand::kinds()
{
    Json list = Json::array();
    QString text;
    for (const auto *kind : engine().registry().providerKinds()) {
        list.push_back(kindJson(kind->descriptor()));
        text += kindText(kind->descriptor()) +
                u"    %1  %2\n"_s.arg(u"account"_s, -28)
                    .arg(tr("The account whose region, sub-account and environment it uses"));
    }
    printer().answer({{"kinds", list}}, text);
    end(ExitGood);
}

const workspace::ProviderConfiguration *ProviderCommand::find(const QString &id)
{
    const auto *provider = document().provider(id);
    if (!provider) {
        QStringList ids;
        for (const auto &one : document().providers)
            ids.append(one.id);
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"provider.unknown"_s,
                   .where = id,
                   .expected = ids.join(u", "_s),
                   .found = id});
    }
    return provider;
}

void ProviderCommand::list()
{
    Json list = Json::array();
    QString text;
    for (const auto &provider : document().providers) {
        list.push_back(providerJson(document(), provider));
        text += u"%1  %2  %3  %4\n"_s.arg(provider.id, -24)
                    .arg(provider.kind, -26)
                    .arg(environmentName(document().environmentOf(provider)), -10)
                    .arg(provider.nickname());
    }
    printer().answer(
        {{"providers", list}},
        text.isEmpty() ? tr("No provider configurations yet. Add one with “provider add”.") : text);
    end(ExitGood);
}

void ProviderCommand::show(const QString &id)
{
    const auto *provider = find(id);
    if (!provider)
        return;
    Json json = providerJson(document(), *provider);
    json["fields"] = fieldsJson(id, provider->fields);
    printer().answer({{"provider", json}},
                     u"%1  %2  %3  %4\n"_s.arg(
                         id, provider->kind,
                         provider->account.isEmpty() ? tr("no account") : provider->account,
                         environmentName(document().environmentOf(*provider))) +
                         fieldsText(id, provider->fields));
    end(ExitGood);
}

void ProviderCommand::add(const QStringList &arguments)
{
    const auto *kind = engine().registry().providerKind(arguments[0]);
    const QString id = arguments[1];
    Error error{.kind = ErrorKind::Input, .where = id, .found = id};
    if (!kind) {
        QStringList kinds;
        for (const auto *one : engine().registry().providerKinds())
            kinds.append(one->id());
        error.code = u"provider.kind-unknown"_s;
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
    workspace::ProviderConfiguration provider{.id = id, .kind = kind->id()};
    provider.fields = kind->descriptor().initialValues();
    const QString untouched = provider.fields.value(u"endpoint"_s).text();
    if (const auto applied = applyWords(kind->descriptor(), id, arguments.mid(2), provider.fields,
                                        specialFields(provider, document()));
        !applied) {
        fail(applied.error());
        return;
    }
    // {{subaccountid}} is filled from the account, unless an endpoint was given.
    if (!provider.account.isEmpty() && provider.fields.value(u"endpoint"_s).text() == untouched)
        if (const auto choices = kind->endpoints(document(), provider); !choices.isEmpty())
            provider.fields.insert(u"endpoint"_s, choices.first().url);
    if (!editWorkspace(tr("Add provider configuration"), [&](workspace::Document &changed) {
            providers::putProvider(changed, provider,
                                   [&](const workspace::ProviderConfiguration &other) {
                                       return engine().registry().shareDefault(provider, other);
                                   });
        }))
        return;
    Json json = providerJson(document(), provider);
    json["fields"] = fieldsJson(id, provider.fields);
    printer().answer({{"provider", json}}, tr("Added %1.").arg(id));
    end(ExitGood);
}

void ProviderCommand::set(const QStringList &arguments)
{
    const auto *existing = find(arguments[0]);
    if (!existing)
        return;
    workspace::ProviderConfiguration provider = *existing;
    const auto *kind = engine().registry().providerKind(provider.kind);
    if (!kind) {
        fail(Error{
            .kind = ErrorKind::Input, .code = u"provider.kind-unknown"_s, .found = provider.kind});
        return;
    }
    if (const auto applied = applyWords(kind->descriptor(), provider.id, arguments.mid(1),
                                        provider.fields, specialFields(provider, document()));
        !applied) {
        fail(applied.error());
        return;
    }
    if (!editWorkspace(tr("Change provider configuration"), [&](workspace::Document &changed) {
            providers::putProvider(changed, provider,
                                   [&](const workspace::ProviderConfiguration &other) {
                                       return engine().registry().shareDefault(provider, other);
                                   });
        }))
        return;
    Json json = providerJson(document(), provider);
    json["fields"] = fieldsJson(provider.id, provider.fields);
    printer().answer({{"provider", json}}, tr("Changed %1.").arg(provider.id));
    end(ExitGood);
}

void ProviderCommand::remove(const QString &id)
{
    if (!find(id) ||
        !editWorkspace(tr("Remove provider configuration"), [&](workspace::Document &changed) {
            changed.providers.removeIf(
                [&](const workspace::ProviderConfiguration &one) { return one.id == id; });
        }))
        return;
    printer().answer(
        {{"removed", id.toStdString()}},
        tr("Removed %1. Its secrets stay in the keychain until you remove them.").arg(id));
    end(ExitGood);
}

void ProviderCommand::check(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--online"_s, u"--yes"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider check ID [--online] [--yes]")).value()
                       : arguments.error());
        return;
    }
    const auto *provider = find(arguments->word(0));
    if (!provider)
        return;
    const auto *kind = engine().registry().providerKind(provider->kind);
    if (!kind) {
        fail(Error{
            .kind = ErrorKind::Input, .code = u"provider.kind-unknown"_s, .found = provider->kind});
        return;
    }
    auto *look = new secrets::SecretLook(engine().secretStore(), kind->secretKeys(*provider), this);
    connect(look, &Job::finished, this,
            [this, look, kind, provider = *provider, online = arguments->has(u"--online"_s),
             confirmed = arguments->has(u"--yes"_s)] {
                const auto found = look->result();
                const Findings findings = providers::checkAll(
                    *kind, document(), provider,
                    found ? secrets::statesOf(provider.id, *found) : SecretStates{});
                if (online)
                    checkOnline(provider, findings, confirmed);
                else
                    answerCheck(findings, nullptr, hasErrors(findings) ? ExitBadAnswer : ExitGood);
            });
    look->start();
}

void ProviderCommand::checkOnline(const workspace::ProviderConfiguration &provider,
                                  const Findings &offline, bool confirmed)
{
    if (document().environmentOf(provider) == Environment::Sandbox)
        if (const auto started = engine().startSandbox(); !started) {
            fail(started.error());
            return;
        }
    const auto route = engine().route(provider.id);
    if (!route) {
        fail(route.error());
        return;
    }
    const sending::Message message{.kind = sending::MessageKind::Preflight};
    if (const auto stopped = sending::guard(document(), **route, message, confirmed)) {
        fail(*stopped);
        return;
    }
    auto *job = engine().send(*route, message, this);
    connect(job, &Job::finished, this, [this, job, offline] {
        if (!job->record()) {
            fail(*job->error());
            return;
        }
        const auto &record = *job->record();
        Findings all = offline;
        if (record.outcome.kind != sending::OutcomeKind::Accepted)
            all.prepend(
                {.severity = Severity::Error,
                 .rule = u"provider.preflight"_s,
                 .path = u"endpoint"_s,
                 .message = tr("CleverTap's Save would fail: %1").arg(record.outcome.reason),
                 .source = u"https://docs.clevertap.com/docs/generic-whatsapp"_s,
                 .code = record.outcome.code});
        const int code = exitCodeOf(record);
        answerCheck(all, &record, code == ExitGood && hasErrors(all) ? int(ExitBadAnswer) : code);
    });
}

void ProviderCommand::answerCheck(Findings findings, const sending::SendRecord *record,
                                  int exitCode)
{
    Json json{{"findings", toJson(findings)}};
    QString text = findings.isEmpty() ? tr("Nothing to mend.") : toText(findings);
    if (record) {
        json["exchange"] = recordJson(*record);
        text += u'\n' + recordText(*record);
    }
    printer().answer(json, text);
    end(exitCode);
}

} // namespace sendbench::cli

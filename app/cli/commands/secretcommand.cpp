// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/secretcommand.h"

#include "app/cli/commands/objectfields.h"
#include "app/cli/exitcode.h"
#include "base/jobgroup.h"
#include "changes/held.h"
#include "secrets/doctor.h"
#include "secrets/envstore.h"
#include "webhooks/fingerprint.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{
constexpr qint64 kLargestInput = 64 * 1024;
}

void SecretCommand::run(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == u"doctor"_s && arguments.size() == 1) {
        doctor();
        return;
    }
    if (verb == u"set"_s && arguments.size() > 3) {
        fail(usageError(tr("The value of a secret is never an argument, because others can see it "
                           "there. It comes from standard input."))
                 .value());
        return;
    }
    const bool one = (verb == u"set"_s || verb == u"remove"_s) && arguments.size() == 3;
    if (!one && !(verb == u"list"_s && arguments.size() == 1)) {
        fail(wrongUse(tr("secret set ID FIELD · list · remove ID FIELD · doctor"), verb).value());
        return;
    }
    if (!openWorkspace())
        return;
    if (verb == u"set"_s)
        set({arguments[1], arguments[2]});
    else if (verb == u"remove"_s)
        remove({arguments[1], arguments[2]});
    else
        list();
}

bool SecretCommand::takesSecretLines(const QStringList &arguments) const
{
    return arguments.value(0) != u"set"_s; // its own value is what stands on standard input
}

QString SecretCommand::secretsToKnow(const QStringList &arguments) const
{
    return arguments == QStringList{u"doctor"_s} ? QString() : workspacePath();
}

std::optional<Error> SecretCommand::checkKey(const secrets::SecretKey &key) const
{
    workspace::Document copy = document();
    const auto object = objectFields(copy, engine().registry(), key.owner);
    Error error{.kind = ErrorKind::Input, .where = key.owner, .path = key.field};
    if (!object.values) {
        error.code = u"object.unknown"_s;
        error.expected = objectIds(copy).join(u", "_s);
        error.found = key.owner;
        return error;
    }
    const auto *field = object.descriptor ? object.descriptor->fieldForValue(key.field) : nullptr;
    const bool takesSecret = field && (field->kind == forms::FieldKind::Secret ||
                                       field->kind == forms::FieldKind::KeyValues);
    if (takesSecret)
        return std::nullopt;
    error.code = field ? u"field.not-secret"_s : u"field.unknown"_s;
    error.found = key.field;
    return error;
}

QList<secrets::SecretKey> SecretCommand::leftOvers() const
{
    QList<secrets::SecretKey> all;
    if (engine().secretsBackend() != engine::SecretsBackend::Keychain)
        return all;
    const auto expected = engine().expectedSecrets();
    for (const secrets::SecretKey &key : engine().secretIndex().all()) {
        // What the program keeps for an account by itself is in use as long as there is one.
        const bool ours =
            key == webhooks::fingerprintKey(key.owner) && document().account(key.owner);
        if (!expected.contains(key) && !changes::isHeld(key) && !ours)
            all.append(key);
    }
    return all;
}

bool SecretCommand::mark(const secrets::SecretKey &key, bool present)
{
    const auto &clear = engine().clearSecrets();
    const bool wasClear =
        std::any_of(clear.begin(), clear.end(), [&](const auto &one) { return one.key == key; });
    const bool done = editWorkspace(
        present ? tr("Store secret") : tr("Remove secret"), [&](workspace::Document &changed) {
            const auto object = objectFields(changed, engine().registry(), key.owner);
            if (present)
                object.values->insert(key.field, forms::FieldValue(forms::SecretMark{}));
            else if (object.values->value(key.field).isSecret())
                object.values->remove(key.field);
            // The password's checkbox is what makes it used.
            if (present && key.field == u"basicAuth.password"_s)
                object.values->insert(u"basicAuth"_s, forms::FieldValue(true));
        });
    if (done && present && wasClear)
        printer().note(tr("What stood in the clear is out of the file; %1.bak still has it: remove "
                          "it when you need it no more.")
                           .arg(workspacePath()));
    return done;
}

void SecretCommand::set(const secrets::SecretKey &key)
{
    if (const auto error = checkKey(key)) {
        fail(*error);
        return;
    }
    if (!mayEdit())
        return;
    if (engine().secretsBackend() == engine::SecretsBackend::Env) {
        declare(key);
        return;
    }
    if (terminal().isInteractive())
        terminal().err(tr("Value (not shown): ").toUtf8());
    QByteArray value = terminal().readInput(kLargestInput);
    if (terminal().isInteractive())
        terminal().err("\n");
    // One line end belongs to the shell, not to the secret.
    if (value.endsWith('\n'))
        value.chop(value.endsWith("\r\n") ? 2 : 1);
    auto *write = engine().secretStore().write(key, value, this);
    connect(write, &Job::finished, this, [this, write, key] {
        if (write->error()) {
            fail(*write->error());
            return;
        }
        if (!mark(key, true))
            return;
        printer().answer(
            {{"secret", {{"id", key.owner.toStdString()}, {"field", key.field.toStdString()}}}},
            tr("Stored in: %1.").arg(engine().secretStore().name()));
        if (engine().secretsBackend() == engine::SecretsBackend::Memory)
            printer().note(
                tr("The workspace knows now that it is used; the value is forgotten. Give "
                   "it to each later command as a line “secret set %1 %2 VALUE”.")
                    .arg(key.owner, key.field));
        end(ExitGood);
    });
    write->start();
}

void SecretCommand::declare(const secrets::SecretKey &key)
{
    auto *read = engine().secretStore().read(key, this);
    connect(read, &Job::finished, this, [this, read, key] {
        if (auto error = read->error()) {
            error->where = key.owner;
            error->path = key.field;
            fail(*error);
            return;
        }
        if (!mark(key, true))
            return;
        printer().answer(
            {{"secret", {{"id", key.owner.toStdString()}, {"field", key.field.toStdString()}}}},
            engine().isDemoSecret(key)
                ? tr("The sandbox's well-known value is used; no variable is needed.")
                : tr("It is taken from %1.").arg(secrets::EnvStore::variableName(key)));
        end(ExitGood);
    });
    read->start();
}

void SecretCommand::remove(const secrets::SecretKey &key)
{
    const bool isLeft = leftOvers().contains(key);
    if (const auto error = isLeft ? std::nullopt : checkKey(key)) {
        fail(*error);
        return;
    }
    if (!isLeft && !mayEdit())
        return;
    auto *job = engine().secretStore().remove(key, this);
    connect(job, &Job::finished, this, [this, job, key, isLeft] {
        if (job->error()) {
            fail(*job->error());
            return;
        }
        if (!isLeft && !mark(key, false))
            return;
        printer().answer({{"removed", true}}, tr("Removed."));
        end(ExitGood);
    });
    job->start();
}

void SecretCommand::list()
{
    auto rows = std::make_shared<Json>(Json::array());
    auto text = std::make_shared<QString>();
    auto *group = new JobGroup(1, JobGroup::OnError::Continue, this);
    const auto used = engine().expectedSecrets();
    const auto left = leftOvers();
    for (const auto &key : used + left) {
        auto *read = engine().secretStore().read(key, group);
        connect(read, &Job::finished, this,
                [this, read, key, rows, text, isLeft = left.contains(key)] {
                    Json present = true;
                    if (const auto &error = read->error()) {
                        const bool absent =
                            error->code == u"secret.not-found"_s || error->code == u"secret.lost"_s;
                        present = absent ? Json(false) : Json(nullptr);
                    }
                    rows->push_back({{"id", key.owner.toStdString()},
                                     {"field", key.field.toStdString()},
                                     {"expected", !isLeft},
                                     {"present", present}});
                    const QString state =
                        isLeft ? tr("left over: nothing here uses it; “secret remove %1 "
                                    "%2” removes it")
                                     .arg(key.owner, key.field)
                        : present.is_null() ? tr("the keychain cannot be asked")
                        : present           ? tr("present")
                                            : tr("missing");
                    *text += u"%1  %2  %3\n"_s.arg(key.owner, -24).arg(key.field, -24).arg(state);
                });
        group->add(read);
    }
    connect(group, &Job::finished, this, [this, rows, text] {
        printer().answer({{"secrets", *rows}},
                         text->isEmpty() ? tr("No secrets are expected.") : *text);
        end(ExitGood);
    });
    group->start();
}

void SecretCommand::doctor()
{
    auto *job = new secrets::DoctorJob(engine().plainSecretStore(), this);
    connect(job, &Job::finished, this, [this, job] {
        const auto report = job->result();
        if (!report) {
            fail(report.error());
            return;
        }
        static constexpr const char *kStates[] = {"ok", "failed", "unknown"};
        Json steps = Json::array();
        QString text = tr("Keychain: %1").arg(report->backend) + u'\n';
        for (const auto &step : report->steps) {
            const char *state = kStates[static_cast<int>(step.state)];
            steps.push_back({{"id", step.id.toStdString()},
                             {"title", step.title.toStdString()},
                             {"state", state},
                             {"code", step.code.toStdString()}});
            text += u"  %1  %2\n"_s.arg(QLatin1StringView(state), -8).arg(step.title);
        }
        text += report->isGood() ? tr("A secret made the whole round trip.")
                                 : report->cause + u' ' + report->cure;
        Json held = Json::array();
        for (const auto &one : engine().heldRuns()) {
            if (one.canUndo)
                continue;
            held.push_back({{"run", one.id.toStdString()}, {"values", one.count()}});
            text += u'\n' + tr("%n value(s) kept for a run that cannot be undone; to remove them: "
                               "sendbench-cli provider forget %1",
                               nullptr, static_cast<int>(one.count()))
                                .arg(one.id);
        }
        printer().answer({{"doctor",
                           {{"backend", report->backend.toStdString()},
                            {"good", report->isGood()},
                            {"code", report->code.toStdString()},
                            {"cause", report->cause.toStdString()},
                            {"cure", report->cure.toStdString()},
                            {"steps", steps},
                            {"held", held}}}},
                         text);
        end(report->isGood() ? ExitGood : ExitSecret);
    });
    job->start();
}

} // namespace sendbench::cli

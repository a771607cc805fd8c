// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The way out of Wavecell: `webhook migrate-wavecell`. A report, unless --apply is said.

#include "app/cli/commands/planoutput.h"
#include "app/cli/commands/webhookcommand.h"
#include "app/cli/exitcode.h"
#include "base/clock.h"
#include "changes/plantext.h"
#include "changes/redactedplan.h"
#include "engine/migratejob.h"
#include "engine/wavecellinventoryjob.h"
#include "integrations/wavecell/report.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace wavecell = integrations::wavecell;

namespace
{

using Json = nlohmann::ordered_json;

Json text(const QString &value)
{
    return value.toStdString();
}

Json texts(const QStringList &list)
{
    Json all = Json::array();
    for (const QString &one : list)
        all.push_back(text(one));
    return all;
}

Json oldJson(const wavecell::OldRecord &old)
{
    return {{"scope", text(old.record.scope)},
            {"type", text(old.record.type)},
            {"version", text(old.record.oldVersion)},
            {"url", text(old.record.url)},
            {"source", text(wavecell::sourceName(old.source))},
            {"certain", old.certain},
            {"exchange", old.exchangeId.isEmpty() ? Json(nullptr) : text(old.exchangeId)},
            {"id", old.webhook.isEmpty() ? Json(nullptr) : text(old.webhook)},
            {"deletedAt", old.isThere() ? Json(nullptr) : text(isoTime(old.deletedAt))}};
}

Json inventoryJson(const wavecell::Inventory &inventory)
{
    Json json{{"account", text(inventory.account)},
              {"old", Json::array()},
              {"current", Json::array()},
              {"conflicts", Json::array()}};
    for (const auto &one : inventory.old)
        json["old"].push_back(oldJson(one));
    for (const auto &live : inventory.current)
        json["current"].push_back({{"product", text(live.product)},
                                   {"scope", text(live.scope)},
                                   {"type", text(live.type)},
                                   {"url", text(live.url)}});
    for (const auto &one : inventory.predictions)
        json["conflicts"].push_back({{"id", text(one.webhook)},
                                     {"error", text(wavecell::conflictKey(one.conflict.kind))},
                                     {"certain", one.certain},
                                     {"text", text(one.text)}});
    return json;
}

Json payloadJson(const QList<wavecell::PayloadChange> &payloads)
{
    Json all = Json::array();
    for (const auto &one : payloads)
        all.push_back({{"type", text(one.type)},
                       {"product", text(one.product)},
                       {"namespace", text(one.nameSpace)},
                       {"eventTypes", texts(one.eventTypes)},
                       {"fields", texts(one.fields)},
                       {"note", text(one.note)}});
    return all;
}

Json partsJson(const wavecell::Migration &migration, const Redactor &redactor)
{
    Json all = Json::array();
    for (const auto &part : migration.parts) {
        Json json{{"title", text(part.title)}};
        json["changes"] = planJson(changes::redacted(part.plan, redactor))["changes"];
        json["guessedGapSeconds"] = part.guessedGap();
        json["payloads"] = payloadJson(part.payloads);
        all.push_back(json);
    }
    return all;
}

Json migratedJson(const engine::MigratedPart &part)
{
    return {{"title", text(part.title)},
            {"state", part.done                           ? "done"
                      : part.restored                     ? "restored"
                      : part.restore || part.restoreError ? "broken"
                                                          : "refused"},
            {"run", part.run.id.isEmpty() ? Json(nullptr) : runJson(part.run)["run"]},
            {"restore", part.restore ? runJson(*part.restore)["run"] : Json(nullptr)},
            {"gapSeconds", part.gap ? Json(*part.gap) : Json(nullptr)},
            {"refusal", part.refusal.isEmpty() ? Json(nullptr) : text(part.refusal)}};
}

} // namespace

void WebhookCommand::migrate(const QStringList &words)
{
    const auto arguments = Arguments::parse(
        words, {.flags = {u"--apply"_s, u"--yes"_s, u"--every-type"_s, u"--everything"_s},
                .values = {u"--sub-account"_s}});
    if (!arguments || arguments->words().size() != 1 ||
        (arguments->has(u"--everything"_s) && arguments->has(u"--every-type"_s))) {
        fail(arguments ? usageError(tr("webhook migrate-wavecell ACCOUNT [--sub-account S] "
                                       "[--every-type | --everything] [--apply] [--yes]"))
                             .value()
                       : arguments.error());
        return;
    }
    const QString id = arguments->word(0);
    const auto *account = document().account(id);
    const bool sandbox = account && account->environment == Environment::Sandbox;
    if (const auto started = sandbox ? engine().startSandbox() : Result<void>(); !started) {
        fail(started.error());
        return;
    }
    wavecell::MigrationWish wish{.scopes = arguments->values(u"--sub-account"_s)};
    if (arguments->has(u"--every-type"_s))
        wish.reach = wavecell::Reach::EveryType;
    if (arguments->has(u"--everything"_s))
        wish.reach = wavecell::Reach::WholeAccount;
    auto *job = new engine::WavecellInventoryJob(engine(), id, this);
    m_job = job;
    connect(job, &Job::finished, this,
            [this, job, wish, apply = arguments->has(u"--apply"_s),
             confirmed = arguments->has(u"--yes"_s)] {
                const auto found = job->result();
                if (!found) {
                    fail(found.error());
                    return;
                }
                const auto migration = wavecell::planMigration(*found, wish);
                if (apply && migration.canApply())
                    applyMigration(*found, migration, wish, confirmed);
                else
                    answerMigration(*found, migration, apply);
            });
    job->start();
}

/// `applying`: it was asked for and cannot be.
void WebhookCommand::answerMigration(const wavecell::MigrationInput &found,
                                     const wavecell::Migration &migration, bool applying)
{
    const Redactor &redactor = engine().redactor();
    Json json{{"inventory", inventoryJson(found.inventory)},
              {"note", text(wavecell::noListText())},
              {"portal", text(wavecell::kPortal)},
              {"parts", partsJson(migration, redactor)},
              {"rules", texts(wavecell::payloadRules())},
              {"findings", toJson(migration.findings)},
              {"failures", Json::array()}};
    QString lines =
        wavecell::noListText() + u"\n\n"_s + wavecell::inventoryText(found.inventory) + u'\n';
    for (const auto &part : migration.parts)
        lines += changes::planText(changes::redacted(part.plan, redactor)) + u'\n';
    if (migration.parts.isEmpty())
        lines += tr("Nothing to leave.") + u'\n';
    lines += wavecell::payloadText(migration);
    if (!migration.findings.isEmpty())
        lines += u'\n' + toText(migration.findings);
    for (const auto &failure : found.inventory.failures) {
        json["failures"].push_back(printer().errorJson(failure.error));
        printer().problem(failure.error);
    }
    printer().answer(json, lines);
    const bool wrong = !found.inventory.failures.isEmpty() || hasErrors(migration.findings);
    end(wrong || (applying && !migration.canApply()) ? ExitBadAnswer : ExitGood);
}

void WebhookCommand::applyMigration(const wavecell::MigrationInput &found,
                                    const wavecell::Migration &migration,
                                    const wavecell::MigrationWish &wish, bool confirmed)
{
    Error guard{.kind = ErrorKind::Guard, .where = found.account.id};
    if (found.account.environment == Environment::Production)
        guard.code = u"guard.production"_s;
    else if (wish.reach != wavecell::Reach::Known)
        guard.code = u"migration.wildcard"_s;
    if (!confirmed && !guard.code.isEmpty()) {
        fail(guard);
        return;
    }
    for (const auto &part : migration.parts)
        if (holdsSecret(part.plan))
            return;
    if (!mayEdit()) // what was written is noted in the workspace
        return;
    auto *job = new engine::MigrateJob(engine(), migration, this);
    m_job = job;
    connect(job, &engine::MigrateJob::told, this, [this](const changes::RunStep &step) {
        printer().note(
            u"%1  %2"_s.arg(changes::stepStateName(step.state), -8).arg(step.step.title));
    });
    connect(job, &Job::finished, this,
            [this, job, findings = migration.findings, untouched = migration.parts.size()] {
                Json json{{"parts", Json::array()}, {"findings", toJson(findings)}};
                QString lines;
                bool good = !job->error();
                for (const auto &part : job->parts()) {
                    json["parts"].push_back(migratedJson(part));
                    lines += engine::migratedText(part) + u'\n';
                    if (!part.refusal.isEmpty())
                        lines += u"  "_s + part.refusal + u'\n';
                    lines += runText(part.run, u"webhook"_s);
                    if (part.restore)
                        lines += runText(*part.restore, u"webhook"_s);
                    for (const auto &error : {part.error, part.restoreError})
                        if (error)
                            printer().problem(*error);
                    good = good && part.done;
                }
                json["untouched"] = untouched - job->parts().size();
                printer().answer(json, lines);
                end(good ? ExitGood : ExitBadAnswer);
            });
    job->start();
}

} // namespace sendbench::cli

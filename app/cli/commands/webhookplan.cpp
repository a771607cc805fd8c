// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Between what is wanted and what is live: `webhook plan`, `apply`, `delete`.

#include "app/cli/commands/planoutput.h"
#include "app/cli/commands/webhookcommand.h"
#include "app/cli/exitcode.h"
#include "changes/redactedplan.h"
#include "changes/undolookjob.h"
#include "engine/webhookapplyjob.h"

#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

/// A plan is a page of text; more is no plan of ours.
constexpr qint64 kLargestPlan = 64 * 1024 * 1024;

Json jsonList(const QStringList &texts)
{
    Json all = Json::array();
    for (const QString &text : texts)
        all.push_back(text.toStdString());
    return all;
}

QStringList textsOf(const Json &json, const char *key)
{
    QStringList all;
    if (json.contains(key) && json[key].is_array())
        for (const Json &one : json[key])
            if (one.is_string())
                all.append(QString::fromStdString(one.get<std::string>()));
    return all;
}

Error notAPlan(const QString &file, const QString &found)
{
    return {.kind = ErrorKind::Input,
            .code = u"webhook.not-a-plan"_s,
            .where = file,
            .expected = u"“webhook plan FILE”"_s,
            .found = found};
}

bool isWish(const Json &json)
{
    return json.is_object() && json.contains("anyway") && json["anyway"].is_boolean() &&
           std::all_of(json.begin(), json.end(), [](const Json &one) {
               return one.is_boolean() ||
                      (one.is_array() && std::all_of(one.begin(), one.end(), [](const Json &text) {
                           return text.is_string();
                       }));
           });
}

Result<Json> planFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error{.kind = ErrorKind::Storage,
                             .code = u"file.open"_s,
                             .where = path,
                             .detail = file.errorString()});
    const QByteArray bytes = file.read(kLargestPlan + 1);
    Json json = Json::parse(bytes.toStdString(), nullptr, false);
    if (bytes.size() > kLargestPlan || json.is_discarded() || !json.is_object() ||
        !isWish(json.value("wish", Json())) || !json.contains("changes"))
        return Failure(notAPlan(path, json.is_discarded() ? u"no JSON"_s : u"other JSON"_s));
    return json;
}

bool hasWork(const QList<webhooks::AccountPlan> &plans)
{
    return std::any_of(plans.begin(), plans.end(),
                       [](const auto &one) { return one.plan.hasWork(); });
}

bool isForbidden(const QList<webhooks::AccountPlan> &plans)
{
    return std::any_of(plans.begin(), plans.end(),
                       [](const auto &one) { return hasErrors(one.plan.findings); });
}

/// Of an apply that is not begun: where nothing but secrets is missing, a script is told so.
int forbiddenCode(const QList<webhooks::AccountPlan> &plans)
{
    for (const auto &one : plans)
        for (const Finding &finding : one.plan.findings)
            if (finding.severity == Severity::Error && finding.rule != u"webhook.secret-missing")
                return ExitBadAnswer;
    return ExitSecret;
}

} // namespace

Result<WebhookCommand::Wish> WebhookCommand::wishOf(const Arguments &arguments) const
{
    Wish wish{.accounts = arguments.values(u"--account"_s),
              .products = arguments.values(u"--product"_s),
              .plan = {.only = arguments.values(u"--only"_s),
                       .remove = {},
                       .anyway = arguments.has(u"--anyway"_s)},
              .remove = {}};
    for (const QString &id : wish.plan.only)
        if (!document().webhook(id))
            return Failure(Error{.kind = ErrorKind::Input,
                                 .code = u"webhook.unknown"_s,
                                 .where = id,
                                 .expected = objects().ids(document()).join(u", "_s),
                                 .found = id});
    return wish;
}

WebhookCommand::Wish WebhookCommand::wishOf(const Json &file)
{
    const Json &from = file["wish"];
    return {.accounts = textsOf(from, "accounts"),
            .products = textsOf(from, "products"),
            .plan = {.only = textsOf(from, "only"), .remove = {}, .anyway = from["anyway"]},
            .remove = {}};
}

Json WebhookCommand::wishJson(const Wish &wish)
{
    return {{"accounts", jsonList(wish.accounts)},
            {"products", jsonList(wish.products)},
            {"only", jsonList(wish.plan.only)},
            {"anyway", wish.plan.anyway}};
}

QStringList WebhookCommand::wished(const Wish &wish) const
{
    if (!wish.remove && wish.accounts.isEmpty() && wish.products.isEmpty())
        return wish.plan.only;
    QStringList all{u"-"_s}; // an empty list would be all
    const auto takes = [](const QStringList &some, const QString &one) {
        return some.isEmpty() || some.contains(one);
    };
    for (const auto &one : document().webhooks)
        if (!wish.remove && takes(wish.accounts, one.account) &&
            takes(wish.products, one.product) && takes(wish.plan.only, one.id))
            all.append(one.id);
    return all;
}

void WebhookCommand::makePlans(const Wish &wish,
                               std::function<void(const QList<webhooks::AccountPlan> &)> then)
{
    const bool named = !wish.accounts.isEmpty() || !wish.products.isEmpty();
    if (!wish.remove && document().webhooks.isEmpty() && !named) {
        then({});
        return;
    }
    // What nobody wants anything of need not be read.
    const engine::WebhookScope scope{wish.accounts, wish.products, !wish.remove};
    read(scope, [this, wish, then = std::move(then)](const State &state) {
        webhooks::PlanWish plan = wish.plan;
        plan.withNone = true;
        if (wish.remove)
            for (qsizetype i = 0; i < state.input.live.size(); ++i) {
                const auto &live = state.input.live[i];
                const auto &[product, where, type] = *wish.remove;
                if (live.product == product && (live.scope == where || live.name == where) &&
                    (type.isEmpty() || live.type == type))
                    plan.remove.append(i);
            }
        if (wish.remove && plan.remove.isEmpty()) {
            if (!m_unread.isEmpty()) // whether it is there, nobody knows
                endRead(ExitGood);
            else
                fail(Error{.kind = ErrorKind::Input,
                           .code = u"webhook.not-live"_s,
                           .where = wish.accounts.value(0),
                           .found = ((*wish.remove)[0] + u' ' + (*wish.remove)[1] + u' ' +
                                     (*wish.remove)[2])
                                        .trimmed()});
            return;
        }
        plan.only = wished(wish);
        auto plans =
            webhooks::plansFor(state.input, state.rows, engine::webhookApis(engine().registry()),
                               document().accounts, state.missingSecrets, plan);
        then(plans);
    });
}

Json WebhookCommand::plansJson(const QList<webhooks::AccountPlan> &plans) const
{
    Json all{{"changes", Json::array()}, {"findings", Json::array()}};
    for (const auto &one : plans) {
        const Json json = planJson(changes::redacted(one.plan, engine().redactor()));
        for (Json change : json["changes"]) {
            change["account"] = one.account.toStdString();
            all["changes"].push_back(change);
        }
        for (Json finding : json["findings"]) {
            finding["account"] = one.account.toStdString();
            all["findings"].push_back(finding);
        }
    }
    return all;
}

void WebhookCommand::plan(const QStringList &words)
{
    const auto arguments = Arguments::parse(
        words, {.flags = {u"--anyway"_s}, .values = {u"--account"_s, u"--product"_s, u"--only"_s}});
    if (!arguments || arguments->words().size() > 1) {
        fail(arguments ? usageError(tr("webhook plan [FILE] [--account A] [--product P] "
                                       "[--only ID] [--anyway]"))
                             .value()
                       : arguments.error());
        return;
    }
    const auto wish = wishOf(*arguments);
    if (!wish) {
        fail(wish.error());
        return;
    }
    makePlans(*wish, [this, wish = *wish, file = arguments->word(0)](const auto &plans) {
        answerPlans(plans, wish, file, ExitBadAnswer);
    });
}

void WebhookCommand::answerPlans(const QList<webhooks::AccountPlan> &plans, const Wish &wish,
                                 const QString &file, int forbidden)
{
    Json json = plansJson(plans);
    QString lines;
    for (const auto &one : plans)
        lines += planText(changes::redacted(one.plan, engine().redactor())) + u'\n';
    if (!file.isEmpty()) {
        Json written = json;
        written["wish"] = wishJson(wish);
        if (!writeOut(file, QByteArray::fromStdString(written.dump(2)) + '\n', IfThere::Replace))
            return;
        printer().note(tr("Written to %1. To apply it: sendbench-cli webhook apply %1").arg(file));
    }
    json["failures"] = failuresJson();
    if (!hasWork(plans) && !isForbidden(plans))
        lines += tr("Nothing to change.");
    printer().answer(json, lines);
    endRead(isForbidden(plans) ? forbidden : static_cast<int>(ExitGood));
}

void WebhookCommand::apply(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--yes"_s, u"--anyway"_s},
                                 .values = {u"--account"_s, u"--product"_s, u"--only"_s}});
    if (!arguments || arguments->words().size() > 1) {
        fail(arguments ? usageError(tr("webhook apply [PLAN] [--yes]")).value()
                       : arguments.error());
        return;
    }
    const bool confirmed = arguments->has(u"--yes"_s);
    const QString path = arguments->word(0);
    const auto wish = wishOf(*arguments);
    // A plan says itself what it is for.
    if (!path.isEmpty() && wish && wishJson(*wish) != wishJson({})) {
        fail(usageError(tr("webhook apply PLAN [--yes]")).value());
        return;
    }
    if (path.isEmpty()) {
        if (!wish)
            fail(wish.error());
        else
            makePlans(*wish,
                      [this, confirmed](const auto &plans) { applyPlans(plans, confirmed); });
        return;
    }
    const auto file = planFile(path);
    if (!file) {
        fail(file.error());
        return;
    }
    makePlans(wishOf(*file), [this, confirmed, path, file = *file](const auto &plans) {
        // What somebody looked at is what is done, or nothing is.
        if (plansJson(plans)["changes"] != file["changes"])
            fail(
                Error{.kind = ErrorKind::Guard, .code = u"webhook.plan-outdated"_s, .where = path});
        else
            applyPlans(plans, confirmed);
    });
}

void WebhookCommand::remove(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--yes"_s, u"--dry-run"_s}, .values = {}});
    QMap<QString, QString> which;
    const QStringList given = arguments ? arguments->words() : QStringList();
    for (const QString &word : given.mid(1))
        which.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    const bool known = std::all_of(which.keyBegin(), which.keyEnd(), [](const QString &key) {
        return QStringList{u"product"_s, u"scope"_s, u"type"_s, u"name"_s}.contains(key);
    });
    const QString where = which.value(u"scope"_s, which.value(u"name"_s));
    if (!arguments || given.isEmpty() || !known || where.isEmpty() ||
        which.value(u"product"_s).isEmpty()) {
        fail(arguments ? usageError(tr("webhook delete ACCOUNT product=… scope=… [type=…] [--yes] "
                                       "[--dry-run]"))
                             .value()
                       : arguments.error());
        return;
    }
    Wish wish{
        .accounts = {given[0]}, .products = {which.value(u"product"_s)}, .plan = {}, .remove = {}};
    wish.remove = {which.value(u"product"_s), where, which.value(u"type"_s)};
    makePlans(wish, [this, wish, dry = arguments->has(u"--dry-run"_s),
                     confirmed = arguments->has(u"--yes"_s)](const auto &plans) {
        if (dry)
            answerPlans(plans, wish, {}, ExitBadAnswer);
        else
            applyPlans(plans, confirmed);
    });
}

void WebhookCommand::applyPlans(const QList<webhooks::AccountPlan> &plans, bool confirmed,
                                const std::optional<changes::Run> &undoes)
{
    if (isForbidden(plans) || !hasWork(plans)) {
        answerPlans(plans, {}, {}, forbiddenCode(plans));
        return;
    }
    for (const auto &one : plans) {
        if (one.plan.environment == Environment::Production && !confirmed) {
            fail(Error{
                .kind = ErrorKind::Guard, .code = u"guard.production"_s, .where = one.account});
            return;
        }
        if (!undoes && holdsSecret(one.plan)) // what undo gives back was there before
            return;
    }
    if (!mayEdit()) // what was written is noted in the workspace
        return;
    QList<webhooks::AccountPlan> toDo = plans;
    toDo.removeIf([](const auto &one) { return !one.plan.hasWork(); });
    auto *job = new engine::WebhookApplyJob(engine(), toDo, undoes, this);
    m_job = job;
    connect(job, &engine::WebhookApplyJob::told, this, [this](const changes::RunStep &step) {
        printer().note(
            u"%1  %2"_s.arg(changes::stepStateName(step.state), -8).arg(step.step.title));
    });
    connect(job, &Job::finished, this, [this, job, plans] { answerApplied(*job, plans); });
    job->start();
}

void WebhookCommand::answerApplied(const engine::WebhookApplyJob &job,
                                   const QList<webhooks::AccountPlan> &plans)
{
    auto &workspace = engine().workspace(); // the fingerprints of what was written
    const auto saved = workspace.hasUnsavedChanges() ? workspace.save() : Result<void>();
    Json json{{"runs", Json::array()}, {"findings", Json::array()}, {"failures", failuresJson()}};
    QString lines;
    Findings findings;
    bool whole = saved.has_value();
    for (const changes::Run &run : job.runs()) {
        json["runs"].push_back(runJson(run)["run"]);
        lines += runText(run, u"webhook"_s);
        whole = whole && run.finished();
    }
    if (job.runs().size() == 1)
        json["run"] = json["runs"][0];
    for (const auto &one : plans) {
        findings += one.plan.findings;
        for (Json finding : toJson(one.plan.findings)) {
            finding["account"] = one.account.toStdString();
            json["findings"].push_back(finding);
        }
    }
    whole = whole && changes::staysText(findings).isEmpty();
    const auto toDo = std::count_if(plans.begin(), plans.end(),
                                    [](const auto &one) { return one.plan.hasWork(); });
    if (const auto untouched = toDo - job.runs().size(); untouched > 0)
        lines +=
            tr("%n account(s) after it untouched.", nullptr, static_cast<int>(untouched)) + u'\n';
    printer().answer(json, toText(findings) + lines);
    if (!saved)
        printer().problem(saved.error());
    if (job.error())
        printer().problem(*job.error());
    endRead(job.error() ? exitCodeOf(*job.error())
                        : static_cast<int>(whole ? ExitGood : ExitBadAnswer));
}

} // namespace sendbench::cli
